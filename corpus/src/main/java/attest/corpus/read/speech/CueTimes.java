package attest.corpus.read.speech;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of times of a cue.
 *
 * @param start in seconds; empty if what is written is no time that there is
 * @param end in seconds; empty if what is written is no time that there is
 */
record CueTimes(OptionalDouble start, OptionalDouble end) {
  /** Far more than any recording lasts: 1,000 hours, in seconds. */
  private static final double LONGEST = 3.6e6;

  private static final String LOOKS_LIKE_ONE = "(\\d[\\d:]{0,15}:\\d{1,3}(?:[.,]\\d{0,9})?)";

  /** SubRip's {@code 00:00:01,500 --> 00:00:02,000}; positions may follow. */
  private static final Pattern ARROW =
      Pattern.compile("\\s*" + LOOKS_LIKE_ONE + "\\s*--?>\\s*" + LOOKS_LIKE_ONE + "(?:\\s.*)?");

  /** SBV's {@code 0:00:01.500,0:00:02.000}. */
  private static final Pattern COMMA =
      Pattern.compile(
          "\\s*(\\d[\\d:]{0,15}:\\d{1,2}(?:\\.\\d{1,3})?),(\\d[\\d:]{0,15}:\\d{1,2}(?:\\.\\d{1,3})?)"
              + "\\s*");

  /** Hours, if any, of any number; minutes; seconds; then a fraction, or a film's frames. */
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{1,2})(?::\\d{1,2}|[.,:](\\d{0,9}))?");

  /** Those seconds, if any recording can be so long. */
  static OptionalDouble possible(double seconds) {
    return seconds >= 0 && seconds <= LONGEST ? OptionalDouble.of(seconds) : OptionalDouble.empty();
  }

  /** The times of a line, if it is a line of times as SubRip writes them. */
  static Optional<CueTimes> arrow(String line) {
    return line.indexOf("->") < 0 ? Optional.empty() : of(ARROW.matcher(line));
  }

  /** The times of a line, if it is a line of times as SBV writes them. */
  static Optional<CueTimes> comma(String line) {
    return line.indexOf(',') < 0 ? Optional.empty() : of(COMMA.matcher(line));
  }

  /** The seconds of one time, with what people get wrong in captions: short fields, commas. */
  static OptionalDouble seconds(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return OptionalDouble.empty();
    }
    int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
    int minutes = Integer.parseInt(time.group(2));
    int seconds = Integer.parseInt(time.group(3));
    if (seconds > 59 || (time.group(1) != null && minutes > 59)) {
      return OptionalDouble.empty();
    }
    String fraction = time.group(4);
    return OptionalDouble.of(
        hours * 3600.0
            + minutes * 60.0
            + seconds
            + (fraction == null || fraction.isEmpty() ? 0 : Double.parseDouble("0." + fraction)));
  }

  private static Optional<CueTimes> of(Matcher line) {
    return line.matches()
        ? Optional.of(new CueTimes(seconds(line.group(1)), seconds(line.group(2))))
        : Optional.empty();
  }
}
