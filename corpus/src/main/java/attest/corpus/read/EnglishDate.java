package attest.corpus.read;

import attest.corpus.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates as they are written in English: {@code 10 August 2023}, {@code Aug. 2023}. */
final class EnglishDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:19|20)\\d{2})";

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:"
              + YEAR
              + "-(\\d{2})-(\\d{2})|"
              + MONTH
              + " "
              + DAY
              + ",? "
              + YEAR
              + "|(?:"
              + DAY
              + " )?"
              + MONTH
              + ",? "
              + YEAR
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "\\b(?:published|publication date|date of publication|issued|released)"
              + "(?: online)?(?: on| in)?:? {0,3}(.{4,20})",
          Pattern.CASE_INSENSITIVE);

  private EnglishDate() {}

  /** The day or month on which a text says that it was published. */
  static Optional<PartialDate> ofPublication(String text) {
    return PUBLISHED
        .matcher(text)
        .results()
        .flatMap(found -> in(found.group(1)).stream())
        .findFirst();
  }

  /** The first day or month that a text names. */
  static Optional<PartialDate> in(String text) {
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      Optional<PartialDate> found = PartialDate.in(iso(date));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String iso(Matcher date) {
    if (date.group(1) != null) {
      return date.group();
    }
    boolean monthFirst = date.group(4) != null;
    String year = date.group(monthFirst ? 6 : 9);
    String day = date.group(monthFirst ? 5 : 7);
    String name = date.group(monthFirst ? 4 : 8).substring(0, 3).toLowerCase(Locale.ROOT);
    String month = String.format(Locale.ROOT, "%s-%02d", year, MONTHS.indexOf(name) + 1);
    return day == null
        ? month
        : String.format(Locale.ROOT, "%s-%02d", month, Integer.parseInt(day));
  }
}
