package attest.corpus.read.work;

import attest.corpus.PartialDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates as they are written in English: {@code 10 August 2023}, {@code Aug. 2023}. */
public final class EnglishDate {
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String YEAR = "(?:19|20)\\d{2}";

  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,? )?";

  private static final String DATE_FORM =
      "\\b(?:"
          + (YEAR + "-\\d{2}-\\d{2}|")
          + (DateText.MONTH + " " + DAY + ",? " + YEAR)
          + ("|(?:" + DAY + " )?" + DateText.MONTH + ",? " + YEAR)
          + ")\\b";

  private static final Pattern DATE = Pattern.compile(DATE_FORM, Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE =
      Pattern.compile(WEEKDAY + DATE_FORM, Pattern.CASE_INSENSITIVE);

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "\\b(?:published|publication date|date of publication|issued|released)"
              + "(?: online)?(?: on| in)?:? {0,3}(.{4,20})",
          Pattern.CASE_INSENSITIVE);

  /** A label, if any, a day or month, and nothing else but what marks part from it. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?::?(?:date|(?:(?:first|last) )?(?:published|posted|updated)|publication date"
              + "|date of publication)(?: online)?(?: on)?:?\\s+)?"
              + WEEKDAY
              + ("(?<date>" + DATE_FORM + ")")
              + "(?:[.)]?|\\s*[|·•(].*|\\s[–—-]\\s(?!present|now|today|\\d).*)",
          Pattern.CASE_INSENSITIVE);

  /** A date at the end, with what parts it from the words in front. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?:^|[\\s,;|·•–—(-]+)" + (WEEKDAY + DATE_FORM) + "[).]?$", Pattern.CASE_INSENSITIVE);

  private EnglishDate() {}

  /** A text without the day or month that it ends with, if it does. */
  public static String before(String text) {
    return LAST.matcher(text.strip()).replaceFirst("");
  }

  /** The day or month that a text ends with, if it does. */
  public static Optional<PartialDate> last(String text) {
    return in(text.strip().substring(before(text).length()));
  }

  /** The day or month on which a text says that it was published. */
  public static Optional<PartialDate> ofPublication(String text) {
    return PUBLISHED
        .matcher(text)
        .results()
        .flatMap(found -> in(found.group(1)).stream())
        .findFirst();
  }

  /** The day or month that a line gives first, and does not go on with to tell of that day. */
  public static Optional<PartialDate> leading(String line) {
    Matcher leading = LEADING.matcher(line.strip());
    return leading.matches() ? DateText.of(leading.group("date")) : Optional.empty();
  }

  /** Whether a line tells a day or month, and nothing else. */
  public static boolean is(String line) {
    return LINE.matcher(line.strip()).matches();
  }

  /** The first day or month that a text names. */
  public static Optional<PartialDate> in(String text) {
    return DATE.matcher(text)
        .results()
        .flatMap(found -> DateText.of(found.group()).stream())
        .findFirst();
  }
}
