package attest.pipeline.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Intervals by the bootstrap over whole origins (Efron, Tibshirani, "An Introduction to the
 * Bootstrap", 1993, percentile method), since sentences of one document are not independent. Two
 * models are compared on the same draws (Koehn, "Statistical significance tests for machine
 * translation evaluation", 2004).
 */
final class Bootstrap {
  private static final int ROUNDS = 300;

  /** The same data give the same interval. */
  private static final long SEED = 20;

  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** A measure with its interval. */
  static Estimate of(List<Scored> scored, ToDoubleFunction<List<Scored>> measure) {
    List<List<Scored>> groups = groups(scored);
    return of(
        groups.size(),
        drawn -> measure.applyAsDouble(joined(groups, drawn)),
        measure.applyAsDouble(scored));
  }

  /** A measure of two models' scores of the same samples, with its interval. */
  static Estimate ofPairs(
      List<Scored> ones,
      List<Scored> others,
      ToDoubleBiFunction<List<Scored>, List<Scored>> measure) {
    List<List<Scored>> groups = groups(ones);
    List<List<Scored>> otherGroups = groups(others);
    return of(
        groups.size(),
        drawn -> measure.applyAsDouble(joined(groups, drawn), joined(otherGroups, drawn)),
        measure.applyAsDouble(ones, others));
  }

  /**
   * An estimate.
   *
   * @param measure of groups that were drawn, as their numbers
   * @param value of all groups
   */
  private static Estimate of(int groups, ToDoubleFunction<int[]> measure, double value) {
    Random random = new Random(SEED);
    double[] values = new double[ROUNDS];
    int[] drawn = new int[groups];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < groups; i++) {
        drawn[i] = random.nextInt(groups);
      }
      values[round] = measure.applyAsDouble(drawn);
    }
    Arrays.sort(values);
    return new Estimate(
        value,
        values[(int) (TAIL * (ROUNDS - 1))],
        values[(int) ((1 - TAIL) * (ROUNDS - 1))],
        groups);
  }

  private static List<Scored> joined(List<List<Scored>> groups, int[] drawn) {
    List<Scored> all = new ArrayList<>();
    for (int group : drawn) {
      all.addAll(groups.get(group));
    }
    return all;
  }

  private static List<List<Scored>> groups(List<Scored> scored) {
    Map<String, List<Scored>> origins =
        scored.stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.sample().document().group(), TreeMap::new, Collectors.toList()));
    return List.copyOf(origins.values());
  }
}
