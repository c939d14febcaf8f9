package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.Weights;
import java.util.EnumMap;
import java.util.Map;

/**
 * A sample with what a model says of it.
 *
 * @param scores the probability of each type, from 0 to 1
 */
record Scored(Sample sample, Map<FindingType, Double> scores) {
  static Scored of(Sample sample, double[] logOdds, LabelModel model) {
    Map<FindingType, Double> scores = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      scores.put(type, model.scale(type).probability(logOdds[Weights.place(type)]));
    }
    return new Scored(sample, scores);
  }

  double score(FindingType type) {
    return scores.getOrDefault(type, 0.0);
  }
}
