package attest.corpus.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A timecode as people write it: {@code 00:29:25}, {@code 29:25}, {@code 1:02:03.5}.
 *
 * @param seconds since the start of the recording, its three fields read as hours, minutes and
 *     seconds, its two as minutes and seconds
 * @param hasWideHours whether it is {@code 00:29:25}, where some write minutes into the place of
 *     the hours: {@code 29:25:00}
 */
public record Timecode(double seconds, boolean hasWideHours) {
  /** Hours, minutes, seconds; then frames or a fraction, which are below what a link can say. */
  private static final Pattern ONE =
      Pattern.compile(
          "(?:(?<hours>\\d{1,3}):)?(?<minutes>\\d{1,3}):(?<seconds>\\d{2})"
              + "(?<rest>:\\d{2}|[.,]\\d{1,3})?");

  /** What may be a timecode; no comma is first tried as that of a fraction, then of a list. */
  private static final String MAYBE = "(?>[\\d:.]++(?:,\\d{1,3}(?![\\d:]))?)";

  /** A marker's inside: one timecode, or several of them, listed or as a range. */
  private static final Pattern SEVERAL =
      Pattern.compile("\\s*+" + MAYBE + "\\s*+(?:(?:[,;|–—-]|and|to)\\s*+" + MAYBE + "\\s*+)*+,?");

  private static final Pattern DIGITS = Pattern.compile("\\d[\\d:]*(?:\\.\\d+)?");

  /** The timecode that a text is, if it is a time that there is. */
  public static Optional<Timecode> of(String text) {
    Matcher time = ONE.matcher(text.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    String hours = time.group("hours");
    int minutes = Integer.parseInt(time.group("minutes"));
    int seconds = Integer.parseInt(time.group("seconds"));
    if (seconds > 59 || (hours != null && minutes > 59)) {
      return Optional.empty();
    }
    String rest = time.group("rest");
    return Optional.of(
        new Timecode(
            (hours == null ? 0 : Integer.parseInt(hours)) * 3600.0
                + minutes * 60.0
                + seconds
                + (rest == null || rest.startsWith(":")
                    ? 0
                    : Double.parseDouble("0." + rest.substring(1))),
            hours != null && hours.length() > 1 && rest == null));
  }

  /** The seconds that a text asks for: as a timecode, or as a number of seconds. */
  public static Optional<Double> seconds(String text) {
    String stripped = text.strip();
    return stripped.matches("\\d{1,9}(?:\\.\\d{1,9})?")
        ? Optional.of(Double.parseDouble(stripped))
        : of(stripped).map(Timecode::seconds);
  }

  /**
   * The timecodes in a marker such as {@code 00:29:25} or {@code 00:01:02, 00:03:04}.
   *
   * @return empty if the text is no marker at all; a list without the times that cannot be, if it
   *     is
   */
  public static Optional<List<Timecode>> marker(String text) {
    if (text.indexOf(':') < 0 || !SEVERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Timecode> times = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      of(digits.group()).ifPresent(times::add);
    }
    return Optional.of(times);
  }

  /** Whether its last field is nought. */
  boolean endsInNought() {
    return seconds % 60 == 0;
  }

  /** Its seconds if its first two fields are minutes and seconds, and the last says nothing. */
  double asMinutes() {
    return Math.floor(seconds / 60);
  }
}
