package attest.pipeline.learn;

import java.util.Comparator;
import java.util.List;

/**
 * How well scores tell what asserts a type from what does not.
 *
 * @param hits asserted and taken
 * @param wrong taken, but not asserted
 * @param missed asserted, but not taken
 * @param right neither asserted nor taken
 */
record Measures(int hits, int wrong, int missed, int right) {
  /**
   * A score, and whether it should be high.
   *
   * @param value from 0 to 1
   */
  record Score(double value, boolean asserted) {}

  static Measures of(List<Score> scores, double threshold) {
    int[] counts = new int[4];
    for (Score score : scores) {
      boolean taken = score.value() >= threshold;
      counts[taken ? (score.asserted() ? 0 : 1) : (score.asserted() ? 2 : 3)]++;
    }
    return new Measures(counts[0], counts[1], counts[2], counts[3]);
  }

  /**
   * The mean of the precisions at each asserted sentence, highest score first (Manning, Raghavan,
   * Schütze, "Introduction to Information Retrieval", 2008, 8.4); 0 if there is none. What has the
   * same score is taken together, so that it does not matter in which order it is given.
   */
  static double averagePrecision(List<Score> scores) {
    List<Score> sorted =
        scores.stream().sorted(Comparator.comparingDouble((Score s) -> -s.value())).toList();
    double sum = 0;
    int hits = 0;
    int hitsAbove = 0;
    for (int i = 0; i < sorted.size(); i++) {
      hits += sorted.get(i).asserted() ? 1 : 0;
      if (i + 1 == sorted.size() || sorted.get(i + 1).value() < sorted.get(i).value()) {
        sum += (hits - hitsAbove) * (double) hits / (i + 1);
        hitsAbove = hits;
      }
    }
    return hits == 0 ? 0 : sum / hits;
  }

  /**
   * The average precision to be expected of scores that are drawn by lot, which is more than the
   * part of asserted sentences, if there are few (Bestgen, "Exact expected average precision of the
   * random baseline for system evaluation", 2015).
   */
  static double chance(List<Score> scores) {
    int all = scores.size();
    double asserted = scores.stream().filter(Score::asserted).count();
    if (all < 2 || asserted == 0) {
      return asserted;
    }
    double harmonic = 0;
    for (int i = 1; i <= all; i++) {
      harmonic += 1.0 / i;
    }
    return (asserted - 1) / (all - 1) + (all - asserted) / (all - 1) * harmonic / all;
  }

  /** Of what was taken, the part that is right; 0 if nothing was taken. */
  double precision() {
    return hits == 0 ? 0 : (double) hits / (hits + wrong);
  }

  /** Of what is asserted, the part that was taken; 0 if nothing was. */
  double recall() {
    return hits == 0 ? 0 : (double) hits / (hits + missed);
  }

  /** The harmonic mean of both (van Rijsbergen, "Information Retrieval", 1979, chapter 7). */
  double f1() {
    return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + wrong + missed);
  }

  /** Matthews' correlation of what was taken with what is asserted, from -1 to 1 (1975). */
  double mcc() {
    double below =
        Math.sqrt((double) hits + wrong)
            * Math.sqrt((double) hits + missed)
            * Math.sqrt((double) right + wrong)
            * Math.sqrt((double) right + missed);
    return below == 0 ? 0 : ((double) hits * right - (double) wrong * missed) / below;
  }
}
