package attest.pipeline.learn;

import attest.index.finding.Amounts;
import java.util.Locale;

/**
 * A measure with the interval that it is in with a probability of 95 %.
 *
 * @param value on all sentences
 * @param low the lower end of the interval
 * @param high the upper end
 * @param origins how many the sentences are of; where there are few, the interval is too narrow
 */
public record Estimate(double value, double low, double high, int origins) {
  /** Fewer give all the same sign by chance in more than 5 % of cases: five in 2 of 32. */
  static final int FEWEST_ORIGINS = 6;

  /** Whether chance alone would hardly give a value on that side of 0. */
  boolean isClear() {
    return hasInterval() && (low > 0 || high < 0);
  }

  private boolean hasInterval() {
    return origins >= FEWEST_ORIGINS;
  }

  /** A difference as text, with its interval. */
  String signed() {
    return hasInterval()
        ? String.format(Locale.ROOT, "%.3f (95 %%: %.3f to %.3f)", value, low, high)
        : String.format(
            Locale.ROOT,
            "%.3f (%s: too few for an interval)",
            value,
            Amounts.count(origins, "origin"));
  }

  /** The same difference, seen from the other side. */
  Estimate reversed() {
    return new Estimate(-value, -high, -low, origins);
  }

  /** The interval as text. */
  String interval() {
    return hasInterval() ? String.format(Locale.ROOT, "%.3f–%.3f", low, high) : "–";
  }
}
