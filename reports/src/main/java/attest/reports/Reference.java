package attest.reports;

import attest.corpus.PartialDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A work as a list of references has it, after the style of the APA: the form that the literature
 * on the themes has, too.
 *
 * @param authors as the source names them
 * @param date of the work
 * @param title of the work
 * @param container the channel, journal or site that it appeared in
 */
record Reference(
    List<String> authors, Optional<String> date, String title, Optional<String> container) {
  /** Authors that are all named; of more, the first and the last. */
  private static final int MOST_NAMED = 20;

  private static final DateTimeFormatter DAY = format("uuuu, MMMM d");
  private static final DateTimeFormatter MONTH = format("uuuu, MMMM");

  /** Copies the list. */
  Reference {
    authors = List.copyOf(authors);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** All of it but the address: {@code Pell, A., & Okoro, B. (2023, August). Title. Container.} */
  String said() {
    String first = authors.isEmpty() ? title : named();
    return stopped(first)
        + " ("
        + date.map(Reference::day).orElse("n.d.")
        + ")."
        + (authors.isEmpty() ? "" : " " + stopped(title))
        + container.map(name -> " " + stopped(name)).orElse("");
  }

  private String named() {
    List<String> names = authors.stream().map(name -> NameParts.of(name).initialled()).toList();
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
      case 4 -> iso;
      case 7 -> first.format(MONTH);
      default -> first.format(DAY);
    };
  }

  /** With a full stop, unless it ends in a sign that ends a sentence. */
  private static String stopped(String words) {
    return words.matches("(?s).*[.?!…]") ? words : words + ".";
  }
}
