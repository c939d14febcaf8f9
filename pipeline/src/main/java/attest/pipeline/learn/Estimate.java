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

  /** The interval as text. */
  String interval() {
    return String.format(Locale.ROOT, "%.3f–%.3f", low, high);
  }
}
