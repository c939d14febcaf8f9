package attest.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year in the ISO 8601 calendar form: {@code 2024-05-31}, {@code 2024-05} or
 * {@code 2024}.
 *
 * @param iso the date as written
 */
public record PartialDate(@JsonValue String iso) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * Checks that there is such a date.
   *
   * @throws IllegalArgumentException if the text is not of that form or names no day of the
   *     calendar
   */
  @JsonCreator
  public PartialDate {
    firstDay(iso);
  }

  /** The date that {@code text} starts with, a time of day after it left aside, if there is one. */
  public static Optional<PartialDate> in(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.lookingAt()) {
      return Optional.empty();
    }
    String rest = text.strip().substring(form.end());
    if (!rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0)) && rest.charAt(0) != 'T') {
      return Optional.empty();
    }
    try {
      return Optional.of(new PartialDate(form.group()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The first day that it can mean. */
  public LocalDate first() {
    return firstDay(iso);
  }

  /** The last day that it can mean. */
  public LocalDate last() {
    return switch (iso.length()) {
      case 4 -> first().withDayOfYear(1).plusYears(1).minusDays(1);
      case 7 -> YearMonth.from(first()).atEndOfMonth();
      default -> first();
    };
  }

  private static LocalDate firstDay(String iso) {
    Matcher form = FORM.matcher(iso);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + iso + "' is no date; write 2024, 2024-05 or 2024-05-31");
    }
    try {
      return LocalDate.of(
          Integer.parseInt(form.group(1)),
          form.group(2) == null ? 1 : Integer.parseInt(form.group(2)),
          form.group(3) == null ? 1 : Integer.parseInt(form.group(3)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + iso + "' is no day of the calendar", e);
    }
  }

  @Override
  public String toString() {
    return iso;
  }
}
