package attest.reports;

import attest.corpus.PartialDate;
import attest.corpus.Particulars;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A work as a list of references has it, after the style of the APA: the form that the literature
 * on the themes has, too.
 *
 * @param authors in the order of the source
 * @param date of the work
 * @param title of the work
 * @param container the channel, journal or site that it appeared in
 * @param particulars where in the container it is, and who published it
 * @param letter tells it from others that are cited by the same names and year; blank, if none are
 */
public record Reference(
    List<NameParts> authors,
    Optional<String> date,
    String title,
    Optional<String> container,
    Particulars particulars,
    String letter) {
  /** Authors that are all named; of more, the first and the last. */
  private static final int MOST_NAMED = 20;

  private static final int LETTERS = 26;

  private static final DateTimeFormatter DAY = format(", MMMM d");
  private static final DateTimeFormatter MONTH = format(", MMMM");

  /** Copies the list. */
  public Reference {
    authors = List.copyOf(authors);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** All of it but the address: {@code Pell, A., & Okoro, B. (2023, August). Title. Container.} */
  @JsonValue
  public String said() {
    String first = authors.isEmpty() ? title : named();
    return stopped(first)
        + " ("
        + year()
        + date.map(Reference::day).orElse("")
        + ")."
        + (authors.isEmpty() ? "" : " " + stopped(title))
        + container.map(this::in).map(where -> " " + stopped(where)).orElse("")
        + publisher().map(name -> " " + stopped(name)).orElse("");
  }

  /** The container, and where in it the work is: {@code Container, 12(3), 213–227}. */
  private String in(String name) {
    if (particulars.areOfChapter()) {
      String pages = particulars.pages().orElse("");
      return "In " + name + (pages.contains("–") ? " (pp. " : " (p. ") + pages + ")";
    }
    String volume =
        particulars.volume().orElse("")
            + particulars.issue().map(issue -> "(" + issue + ")").orElse("");
    String pages =
        particulars.article().map(number -> "Article " + number).or(particulars::pages).orElse("");
    return Stream.of(name, volume, pages)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Whoever published a book or a report; of journals, nobody asks. */
  private Optional<String> publisher() {
    return particulars
        .publisher()
        .filter(name -> container.isEmpty() || !particulars.areOfArticle())
        .filter(name -> !container.equals(Optional.of(name)))
        .filter(name -> authors.stream().noneMatch(author -> author.initialled().equals(name)));
  }

  /** The same work among others that are cited alike, as the one of that number, from 0. */
  Reference lettered(int number) {
    return new Reference(authors, date, title, container, particulars, letter(number));
  }

  private static String letter(int number) {
    char last = (char) ('a' + number % LETTERS);
    return (number < LETTERS ? "" : letter(number / LETTERS - 1)) + last;
  }

  /** The year as running text has it: {@code 2023}, {@code 2023a}, {@code n.d.}, {@code n.d.-a}. */
  String year() {
    return year(date, letter);
  }

  /** The year of a date, with a letter or none. */
  static String year(Optional<String> date, String letter) {
    return date.map(day -> day.substring(0, "2023".length()) + letter)
        .orElse("n.d." + (letter.isEmpty() ? "" : "-" + letter));
  }

  private String named() {
    List<String> names = authors.stream().map(NameParts::initialled).toList();
    int last = names.size() - 1;
    if (last == 0) {
      return names.get(0);
    }
    return names.size() > MOST_NAMED
        ? String.join(", ", names.subList(0, MOST_NAMED - 1)) + ", … " + names.get(last)
        : String.join(", ", names.subList(0, last)) + ", & " + names.get(last);
  }

  private static String day(String iso) {
    LocalDate first = new PartialDate(iso).first();
    return switch (iso.length()) {
      case 4 -> "";
      case 7 -> first.format(MONTH);
      default -> first.format(DAY);
    };
  }

  /** With a full stop, unless it ends in a sign that ends a sentence. */
  private static String stopped(String words) {
    return words.matches("(?s).*[.?!…]") ? words : words + ".";
  }
}
