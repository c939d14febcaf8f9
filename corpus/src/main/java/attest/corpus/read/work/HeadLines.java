package attest.corpus.read.work;

import attest.corpus.PartialDate;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  /** How many lines at the top of a text with mark-up tell of it; others' names come below. */
  private static final int TOP = 12;

  /** What may stand behind the names: a remark, or what leads to a date. */
  private static final Pattern ASIDE =
      Pattern.compile("(?:\\s+on|\\s*[(|·•].*|\\s+[–—-]\\s.*|\\.)$");

  /** Words with capitals, as in headings, that are what somebody is or does, and no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^\\p{Lu}\\p{Ll}{3,}ing\\b|(?i:\\b(?:advis[eo]r|analyst|chair|consultant|coordinator"
              + "|director|editor|fellow|lead|leader|lecturer|manager|member|officer|professor"
              + "|researcher|scientist|together|writer)s?\\b)");

  /** Copies the lists. */
  public HeadLines {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  /**
   * Those at the top of a text, as far down as it starts with a paragraph.
   *
   * @param lines of which none goes on in the next
   */
  public static HeadLines top(Stream<String> lines) {
    return new HeadLines(
        lines
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .takeWhile(line -> line.length() < MAX_HEAD || WorkLine.credit(line).isPresent())
            .limit(TOP)
            .toList(),
        List.of());
  }

  /** Adds to the fields of a work who wrote it and when, as far as they do not tell it. */
  public void complete(ObjectNode fields) {
    WorkFields known = new WorkFields(fields);
    if (known.authors().isEmpty()) {
      authors().forEach(fields.putArray("authors")::add);
    }
    if (known.date().isEmpty()) {
      day().ifPresent(day -> fields.put("date", day.iso()));
    }
  }

  /** The people that a byline names in full. */
  public List<String> authors() {
    return first.stream()
        .flatMap(line -> WorkLine.credit(line).stream())
        .map(HeadLines::names)
        .filter(FileAuthors::areNames)
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> names(String credit) {
    String names = ASIDE.matcher(EnglishDate.before(credit)).replaceFirst("");
    return FileAuthors.in(names).stream().takeWhile(name -> !NO_NAME.matcher(name).find()).toList();
  }

  /** The day or month that a line is there to tell. */
  private Optional<PartialDate> day() {
    return first.stream()
        .filter(line -> line.length() <= MAX_HEAD)
        .flatMap(
            line ->
                EnglishDate.leading(line)
                    .or(() -> WorkLine.credit(line).flatMap(EnglishDate::last))
                    .stream())
        .findFirst();
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
