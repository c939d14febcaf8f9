package attest.pipeline.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether scores mean what they say: of the sentences with a score near 0.8, some 80 % should
 * assert the type.
 *
 * @param error how far the parts that assert it are from the mean scores, over all tenths, weighed
 *     by their sentences (expected calibration error; Naeini, Cooper, Hauskrecht, "Obtaining well
 *     calibrated probabilities using Bayesian binning", 2015)
 * @param tenths the tenths that hold a sentence, the lowest first
 */
public record Calibration(double error, List<Tenth> tenths) {
  private static final int TENTHS = 10;

  /**
   * The sentences with a score in one tenth.
   *
   * @param from the least score of the tenth; the next tenth's least score is not in it
   * @param sentences how many there are
   * @param score the mean of theirs
   * @param asserting the part of them that asserts the type
   */
  public record Tenth(double from, int sentences, double score, double asserting) {}

  /** Copies the list. */
  public Calibration {
    tenths = List.copyOf(tenths);
  }

  static Calibration of(List<Measures.Score> scores) {
    List<Tenth> tenths = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < TENTHS; i++) {
      int tenth = i;
      List<Measures.Score> some =
          scores.stream()
              .filter(s -> Math.min(TENTHS - 1, (int) (s.value() * TENTHS)) == tenth)
              .toList();
      if (!some.isEmpty()) {
        double score = some.stream().mapToDouble(Measures.Score::value).average().orElse(0);
        double asserting =
            some.stream().filter(Measures.Score::asserted).count() / (double) some.size();
        tenths.add(new Tenth(i / 10.0, some.size(), score, asserting));
        error += Math.abs(score - asserting) * some.size() / scores.size();
      }
    }
    return new Calibration(error, tenths);
  }
}
