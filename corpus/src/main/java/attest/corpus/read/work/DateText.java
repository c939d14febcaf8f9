package attest.corpus.read.work;

import attest.corpus.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day, month or year of a work as people and programs write it: ISO 8601, English names
 * of months, and figures in an order that leaves no doubt.
 */
public final class DateText {
  /** A month by its English name, in full or in short; to be matched in any case. */
  static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  /** A day of a month, or the first of several. */
  private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?";

  private static final String YEAR = "(?<y>\\d{4})(?![\\d\\p{L}])";
  private static final String GAP = "[\\s,/.-]{1,3}";
  private static final String NO_MONTH = "(?<m>)";
  private static final String NO_DAY = "(?<d>)";

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "^(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,?\\s+", Pattern.CASE_INSENSITIVE);

  /** Each has a year, a month and a day, of which the latter may be empty; the longest first. */
  private static final List<Pattern> FORMS =
      List.of(
          form("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?!\\d)"),
          form("(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})(?!\\d)"),
          form("(?<y>\\d{4})[-/.](?<m>\\d{1,2})(?![\\d\\p{L}])" + NO_DAY),
          form("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?" + YEAR),
          form(DAY + "(?:\\s+of)?" + GAP + "(?<m>" + MONTH + ")" + GAP + YEAR),
          form("(?<m>" + MONTH + ")\\s+" + DAY + "(?:,\\s*|\\s+)" + YEAR),
          form("(?<m>" + MONTH + ")(?:\\s+of)?" + GAP + YEAR + NO_DAY),
          form("(?<y>\\d{4})" + GAP + "(?<m>" + MONTH + ")" + GAP + "(?<d>\\d{1,2})(?!\\d)"),
          form("(?<y>\\d{4})" + GAP + "(?<m>" + MONTH + ")(?![\\p{L}/–-])" + NO_DAY),
          form(
              "(?:spring|summer|autumn|fall|winter|q[1-4]|"
                  + (MONTH + "\\s?[-–/]\\s?" + MONTH)
                  + ")\\s+(?:of\\s+)?"
                  + (YEAR + NO_MONTH + NO_DAY)),
          form("(?<y>\\d{4})(?:[\\s/]+(?:\\D.*)?)?$" + NO_MONTH + NO_DAY));

  private static final Pattern EITHER_ORDER =
      Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})(?!\\d)");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int LAST_MONTH = 12;

  private DateText() {}

  /**
   * The date that a text starts with, if there is such a day.
   *
   * @return of {@code 03/04/2024}, which people read in two ways, the year alone
   */
  public static Optional<PartialDate> of(String text) {
    String date = WEEKDAY.matcher(text.strip()).replaceFirst("");
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(date);
      if (matcher.lookingAt()) {
        return date(matcher.group("y"), matcher.group("m"), matcher.group("d"));
      }
    }
    Matcher figures = EITHER_ORDER.matcher(date);
    return figures.lookingAt()
        ? eitherOrder(figures.group(1), figures.group(3), figures.group(4))
        : PartialDate.in(date);
  }

  /**
   * The date of those parts.
   *
   * @param month a number from 1 or an English name, or empty
   * @param day a number from 1, or empty
   * @return a coarser date where a part says nothing; none if there is no such day
   */
  public static Optional<PartialDate> date(String year, String month, String day) {
    StringBuilder iso = new StringBuilder(year.strip());
    Optional<String> number = month(month.strip());
    if (number.isPresent()) {
      iso.append('-').append(number.get());
      if (!day.isBlank()) {
        iso.append('-').append(twoDigits(day.strip()));
      }
    }
    try {
      return Optional.of(new PartialDate(iso.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> eitherOrder(String first, String second, String year) {
    boolean monthFirst = Integer.parseInt(second) > LAST_MONTH;
    boolean dayFirst = Integer.parseInt(first) > LAST_MONTH;
    if (monthFirst || dayFirst || Integer.parseInt(first) == Integer.parseInt(second)) {
      return monthFirst ? date(year, first, second) : date(year, second, first);
    }
    return date(year, "", "");
  }

  private static Optional<String> month(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (Character.isDigit(text.charAt(0))) {
      return Optional.of(twoDigits(text));
    }
    int length = Math.min(3, text.length());
    int at = MONTHS.indexOf(text.substring(0, length).toLowerCase(Locale.ROOT));
    return length == 3 && at >= 0 && at % 3 == 0
        ? Optional.of(twoDigits(String.valueOf(at / 3 + 1)))
        : Optional.empty();
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
