package attest.pipeline.extract;

import attest.corpus.FindingType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How strongly each feature speaks for each type, in natural log odds for each unit of its value,
 * as OpenNLP's trainer worked it out. Immutable.
 */
public final class Weights {
  static final int TYPES = FindingType.values().length;

  private static final List<FindingType> ORDER = List.of(FindingType.values());
  private static final float[] NOTHING = new float[TYPES];

  private final Map<String, float[]> byFeature;

  /** Weights by feature; for each, one a type in the order of {@link FindingType}. */
  Weights(Map<String, float[]> byFeature) {
    Map<String, float[]> copy = new HashMap<>();
    byFeature.forEach((name, weights) -> copy.put(name, weights.clone()));
    this.byFeature = copy;
  }

  /** The place of a type among the weights of a feature, from 0. */
  public static int place(FindingType type) {
    return ORDER.indexOf(type);
  }

  /** The log odds of all types for a sentence of which those features were seen. */
  public double[] logOdds(Features features) {
    double[] sums = new double[TYPES];
    features
        .values()
        .forEach(
            (name, value) -> {
              float[] weights = byFeature.getOrDefault(name, NOTHING);
              for (int i = 0; i < TYPES; i++) {
                sums[i] += weights[i] * value;
              }
            });
    return sums;
  }

  /** How strongly a feature of value 1 speaks for a type. */
  double of(String feature, FindingType type) {
    return byFeature.getOrDefault(feature, NOTHING)[place(type)];
  }

  /** These weights, with those of others for some types in their place. */
  public Weights with(Weights others, Set<FindingType> types) {
    Map<String, float[]> joined = new HashMap<>();
    byFeature.forEach((name, weights) -> joined.put(name, weights.clone()));
    for (FindingType type : types) {
      joined.values().forEach(weights -> weights[place(type)] = 0);
      others.byFeature.forEach(
          (name, weights) ->
              joined.computeIfAbsent(name, unknown -> new float[TYPES])[place(type)] =
                  weights[place(type)]);
    }
    return new Weights(joined);
  }

  /** The hashes of the encoders whose numbers have weights. */
  Set<String> encoders() {
    return byFeature.keySet().stream()
        .filter(name -> name.startsWith(Encoder.PREFIX))
        .map(Encoder::hashOf)
        .collect(Collectors.toSet());
  }

  /** The mean of several weights: their log odds are then the mean of those of each. */
  public static Weights mean(List<Weights> several) {
    Map<String, float[]> mean = new HashMap<>();
    for (Weights one : several) {
      one.byFeature.forEach(
          (name, weights) -> {
            float[] sum = mean.computeIfAbsent(name, unknown -> new float[TYPES]);
            for (int i = 0; i < TYPES; i++) {
              sum[i] += weights[i] / several.size();
            }
          });
    }
    return new Weights(mean);
  }

  /** All features with their weights, by name. */
  Map<String, float[]> sorted() {
    return new TreeMap<>(byFeature);
  }
}
