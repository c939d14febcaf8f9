package attest.pipeline.learn;

import java.util.Locale;

/**
 * A measure with the interval that it is in with a probability of 95 %.
 *
 * @param value on all sentences
 * @param low the lower end of the interval
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {
  /** Whether chance alone would hardly give a value on that side of 0. */
  boolean isClear() {
    return low > 0 || high < 0;
  }

  /** A difference as text, with its interval. */
  String signed() {
    return String.format(Locale.ROOT, "%.3f (95 %%: %.3f to %.3f)", value, low, high);
  }

  /** The same difference, seen from the other side. */
  Estimate reversed() {
    return new Estimate(-value, -high, -low);
  }

  /** The interval as text. */
  String interval() {
    return String.format(Locale.ROOT, "%.3f–%.3f", low, high);
  }
}
