package attest.corpus.read.work;

import attest.corpus.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text says of its work where it starts and ends, beside what the program knows that saved
 * its file. When and by whom a file was made is not when and by whom the work was.
 *
 * @param first the paragraphs of the head
 * @param last those at the end
 */
public record HeadLines(List<String> first, List<String> last) {
  /** Passages that are longer are text and cite other dates than that of the work. */
  private static final int MAX_DATE_LINE = 60;

  /** Below a passage that is longer there is text, and a bare year may be of anything. */
  private static final int MAX_HEAD = 160;

  private static final Pattern YEAR_OF_ISSUE =
      Pattern.compile(
          "(?:©|\\([Cc]\\)|[Cc]opyright)[ ©]{0,3}(20\\d\\d|19\\d\\d)\\b|\\b(20\\d\\d|19\\d\\d); ?\\d");

  /** A year, but not that of which a title tells, as in {@code After the 1998 flood}. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\b(?:the|of|since|after|before|until|from|by) )"
              + "\\b((?:19|20)\\d\\d)\\b(?![-–/]\\d)");

  /** Copies the lists. */
  public HeadLines {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  /** The people that a byline names in full. */
  public List<String> authors() {
    return first.stream()
        .flatMap(line -> WorkLine.byline(line).stream())
        .map(EnglishDate::before)
        .map(FileAuthors::in)
        .filter(FileAuthors::areNames)
        .findFirst()
        .orElse(List.of());
  }

  /**
   * The day, month or year of the work.
   *
   * @param made the year in which the file was made: no work is much younger
   * @param name of the file, which may bear out that year as the head may
   */
  public Optional<PartialDate> date(OptionalInt made, String name) {
    int latest = made.orElse(Integer.MAX_VALUE - 1) + 1;
    return Stream.of(
            Stream.concat(first.stream(), last.stream())
                .flatMap(text -> EnglishDate.ofPublication(text).stream()),
            first.stream().flatMap(HeadLines::ofLine),
            Stream.concat(first.stream(), last.stream())
                .map(YEAR_OF_ISSUE::matcher)
                .filter(Matcher::find)
                .flatMap(
                    found ->
                        PartialDate.in(found.group(1) == null ? found.group(2) : found.group(1))
                            .stream()),
            first.stream()
                .takeWhile(line -> line.length() <= MAX_HEAD)
                .filter(line -> line.length() <= MAX_DATE_LINE)
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .flatMap(found -> PartialDate.in(found.group(1)).stream()),
            borneOut(made, name).stream())
        .flatMap(dates -> dates)
        .filter(date -> date.first().getYear() <= latest)
        .findFirst();
  }

  /** The year in which the file was made, if the head or the name tells of that year. */
  private Optional<PartialDate> borneOut(OptionalInt made, String name) {
    if (made.isEmpty()) {
      return Optional.empty();
    }
    String year = String.valueOf(made.getAsInt());
    Pattern written = Pattern.compile("(?<!\\d)" + year + "(?!\\d)");
    return Stream.concat(first.stream(), Stream.of(name))
            .anyMatch(line -> written.matcher(line).find())
        ? PartialDate.in(year)
        : Optional.empty();
  }

  /** The date of a line that gives little else, or gives it first, in brackets. */
  private static Stream<PartialDate> ofLine(String line) {
    if (line.length() > MAX_DATE_LINE && "[(".indexOf(line.charAt(0)) < 0) {
      return Stream.empty();
    }
    return EnglishDate.in(line.substring(0, Math.min(MAX_DATE_LINE, line.length()))).stream();
  }
}
