package attest.corpus.read.work;

import attest.corpus.PartialDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds dates as they are written in English: {@code 10 August 2023}, {@code Aug. 2023}. */
public final class EnglishDate {
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String YEAR = "(?:19|20)\\d{2}";

  private static final String DATE_FORM =
      "\\b(?:"
          + (YEAR + "-\\d{2}-\\d{2}|")
          + (DateText.MONTH + " " + DAY + ",? " + YEAR)
          + ("|(?:" + DAY + " )?" + DateText.MONTH + ",? " + YEAR)
          + ")\\b";

  private static final Pattern DATE = Pattern.compile(DATE_FORM, Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,? )?" + DATE_FORM,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "\\b(?:published|publication date|date of publication|issued|released)"
              + "(?: online)?(?: on| in)?:? {0,3}(.{4,20})",
          Pattern.CASE_INSENSITIVE);

  /** A date at the end, with what parts it from the words in front. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?:^|[\\s,;|·•–—(-]+)(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,? )?"
              + DATE_FORM
              + "[).]?$",
          Pattern.CASE_INSENSITIVE);

  private EnglishDate() {}

  /** A text without the day or month that it ends with, if it does. */
  public static String before(String text) {
    return LAST.matcher(text.strip()).replaceFirst("");
  }

  /** The day or month on which a text says that it was published. */
  public static Optional<PartialDate> ofPublication(String text) {
    return PUBLISHED
        .matcher(text)
        .results()
        .flatMap(found -> in(found.group(1)).stream())
        .findFirst();
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
