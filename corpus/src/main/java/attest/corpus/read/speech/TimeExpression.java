package attest.corpus.read.speech;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as W3C TTML writes them, section 12.3.1 (time value expressions): {@code
 * 00:00:01.500}, {@code 00:00:01:12} with frames, {@code 1.5s}, {@code 1500ms}, {@code 15000t}; and
 * as Apple does, without the hours or the metric: {@code 1:12.400}, {@code 1.980}.
 */
final class TimeExpression {
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2}(?:\\.\\d{1,9})?)(?::(\\d{1,3}))?");
  private static final Pattern OFFSET =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)(h|m|s|ms|f|t|)");

  /** A time as Apple writes it. */
  private static final Pattern APPLE = Pattern.compile("(?:\\d{1,2}:)?\\d{1,9}(?:\\.\\d{1,9})?");

  private static final Pattern RATE = Pattern.compile("[1-9]\\d{0,9}");

  private double framesPerSecond = 30;
  private double ticksPerSecond = 1;

  /** Takes an attribute of the root, in case it is the rate of frames or ticks. */
  void rate(String attribute, String value) {
    if (!RATE.matcher(value).matches()) {
      return;
    }
    if (attribute.equals("frameRate")) {
      framesPerSecond = Double.parseDouble(value);
    } else if (attribute.equals("tickRate")) {
      ticksPerSecond = Double.parseDouble(value);
    }
  }

  /** Whether it counts from the start of the recording wherever it stands, as Apple's do. */
  static boolean isAbsolute(@Nullable String expression) {
    return expression != null && APPLE.matcher(expression.strip()).matches();
  }

  /** The seconds of an expression, if it is one. */
  OptionalDouble seconds(@Nullable String expression) {
    String text = expression == null ? "" : expression.strip();
    Matcher clock = CLOCK.matcher(text);
    Matcher offset = OFFSET.matcher(text);
    double seconds = -1;
    if (clock.matches()) {
      String frames = clock.group(4);
      seconds =
          (clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1)) * 3600.0)
              + Integer.parseInt(clock.group(2)) * 60.0
              + Double.parseDouble(clock.group(3))
              + (frames == null ? 0 : Integer.parseInt(frames) / framesPerSecond);
    } else if (offset.matches()) {
      seconds = Double.parseDouble(offset.group(1)) * unit(offset.group(2));
    }
    return CueTimes.possible(seconds);
  }

  private double unit(String metric) {
    return switch (metric) {
      case "h" -> 3600;
      case "m" -> 60;
      case "ms" -> 0.001;
      case "f" -> 1 / framesPerSecond;
      case "t" -> 1 / ticksPerSecond;
      default -> 1;
    };
  }
}
