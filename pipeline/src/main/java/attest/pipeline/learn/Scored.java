package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import java.util.Map;

/**
 * A sample with what a model says of it.
 *
 * @param scores the probability of each type, from 0 to 1
 */
record Scored(Sample sample, Map<FindingType, Double> scores) {
  static Scored of(Sample sample, double[] logOdds, LabelModel model) {
    return new Scored(sample, model.scores(logOdds));
  }

  double score(FindingType type) {
    return scores.getOrDefault(type, 0.0);
  }
}
