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
    return ofPairs(scored, scored, (some, same) -> measure.applyAsDouble(some));
  }

  /** A measure of two models' scores of the same samples, with its interval. */
  static Estimate ofPairs(
      List<Scored> ones,
      List<Scored> others,
      ToDoubleBiFunction<List<Scored>, List<Scored>> measure) {
    List<List<Scored>> groups = groups(ones);
    List<List<Scored>> otherGroups = groups(others);
    Random random = new Random(SEED);
    double[] values = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      List<Scored> drawn = new ArrayList<>();
      List<Scored> drawnOthers = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        int group = random.nextInt(groups.size());
        drawn.addAll(groups.get(group));
        drawnOthers.addAll(otherGroups.get(group));
      }
      values[round] = measure.applyAsDouble(drawn, drawnOthers);
    }
    Arrays.sort(values);
    return new Estimate(
        measure.applyAsDouble(ones, others),
        values[(int) (TAIL * (ROUNDS - 1))],
        values[(int) ((1 - TAIL) * (ROUNDS - 1))],
        groups.size());
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
