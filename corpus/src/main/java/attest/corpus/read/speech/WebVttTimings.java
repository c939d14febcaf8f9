package attest.corpus.read.speech;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Collects the timings of a cue: W3C WebVTT, section 6.3 ("collect WebVTT cue timings and
 * settings"), step by step.
 */
final class WebVttTimings {
  private static final String WHITE_SPACE = " \t\f\n\r";

  private final String line;
  private int at;

  private WebVttTimings(String line) {
    this.line = line;
  }

  /**
   * The times of a line.
   *
   * @return empty if the line is of another form; with an empty time where it has the form of one
   *     that there is not, such as 61 minutes
   */
  static Optional<CueTimes> of(String line) {
    WebVttTimings timings = new WebVttTimings(line);
    timings.skipSpace();
    Optional<OptionalDouble> start = timings.timestamp();
    timings.skipSpace();
    if (start.isEmpty() || !timings.skip("-->")) {
      return Optional.empty();
    }
    timings.skipSpace();
    Optional<OptionalDouble> end = timings.timestamp();
    return end.map(e -> new CueTimes(start.get(), e));
  }

  private Optional<OptionalDouble> timestamp() {
    int from = at;
    String first = digits();
    if (first.isEmpty() || !skip(":")) {
      return Optional.empty();
    }
    String second = digits();
    boolean hours = first.length() != 2 || value(first) > 59 || (at < line.length() && is(':'));
    String third = "";
    if (hours) {
      if (!skip(":")) {
        return Optional.empty();
      }
      third = digits();
    }
    if (second.length() != 2 || (hours && third.length() != 2) || !skip(".")) {
      return Optional.empty();
    }
    if (digits().length() != 3) {
      return Optional.empty();
    }
    return Optional.of(CueTimes.seconds(line.substring(from, at)));
  }

  /** As a number; what has too many digits is beyond all limits anyway. */
  private static int value(String digits) {
    return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private String digits() {
    int from = at;
    while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
      at++;
    }
    return line.substring(from, at);
  }

  private boolean is(char c) {
    return line.charAt(at) == c;
  }

  private boolean skip(String mark) {
    boolean there = line.startsWith(mark, at);
    at += there ? mark.length() : 0;
    return there;
  }

  private void skipSpace() {
    while (at < line.length() && WHITE_SPACE.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
  }
}
