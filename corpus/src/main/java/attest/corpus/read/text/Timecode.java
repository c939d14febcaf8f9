package attest.corpus.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads timecodes as people write them: {@code 00:29:25}, {@code 29:25}, {@code 1:02:03.5}. */
public final class Timecode {
  /** Hours, minutes, seconds; then frames or a fraction, which are below what a link can say. */
  private static final Pattern ONE =
      Pattern.compile(
          "(?:(?<hours>\\d{1,3}):)?(?<minutes>\\d{1,3}):(?<seconds>\\d{2})"
              + "(?::\\d{2}|(?<fraction>[.,]\\d{1,3}))?");

  /** A marker's inside: one timecode, or several of them, listed or as a range. */
  private static final Pattern SEVERAL =
      Pattern.compile("\\s*[\\d:.,]+\\s*(?:(?:[,;|–—-]|and|to)\\s*[\\d:.,]+\\s*)*");

  private Timecode() {}

  /** Seconds since the start of the recording, if the text is a time that there is. */
  public static OptionalDouble seconds(String text) {
    Matcher time = ONE.matcher(text.strip());
    if (!time.matches()) {
      return OptionalDouble.empty();
    }
    String hours = time.group("hours");
    int minutes = Integer.parseInt(time.group("minutes"));
    int seconds = Integer.parseInt(time.group("seconds"));
    if (seconds > 59 || (hours != null && minutes > 59)) {
      return OptionalDouble.empty();
    }
    String fraction = time.group("fraction");
    return OptionalDouble.of(
        (hours == null ? 0 : Integer.parseInt(hours)) * 3600.0
            + minutes * 60.0
            + seconds
            + (fraction == null ? 0 : Double.parseDouble("0." + fraction.substring(1))));
  }

  /**
   * The times in a marker such as {@code 00:29:25} or {@code 00:01:02, 00:03:04}.
   *
   * @return empty if the text is no marker at all; a list without the times that cannot be, if it
   *     is
   */
  public static Optional<List<Double>> marker(String text) {
    if (text.indexOf(':') < 0 || !SEVERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Double> times = new ArrayList<>();
    Matcher digits = Pattern.compile("\\d[\\d:]*(?:\\.\\d+)?").matcher(text);
    while (digits.find()) {
      seconds(digits.group()).ifPresent(times::add);
    }
    return Optional.of(times);
  }
}
