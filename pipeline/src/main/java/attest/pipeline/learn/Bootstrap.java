package attest.pipeline.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Intervals by the bootstrap over whole origins (Efron, Tibshirani, "An Introduction to the
 * Bootstrap", 1993, percentile method), since sentences of one document are not independent.
 */
final class Bootstrap {
  private static final int ROUNDS = 300;

  /** The same data give the same interval. */
  private static final long SEED = 20;

  private static final double TAIL = 0.025;

  /** From the lower to the upper end of the middle 95 %. */
  record Interval(double low, double high) {}

  private Bootstrap() {}

  /** The interval of a measure. */
  static Interval of(List<Scored> scored, ToDoubleFunction<List<Scored>> measure) {
    Map<String, List<Scored>> origins =
        scored.stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.sample().document().group(), TreeMap::new, Collectors.toList()));
    List<List<Scored>> groups = List.copyOf(origins.values());
    Random random = new Random(SEED);
    double[] values = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      List<Scored> drawn = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        drawn.addAll(groups.get(random.nextInt(groups.size())));
      }
      values[round] = measure.applyAsDouble(drawn);
    }
    Arrays.sort(values);
    return new Interval(
        values[(int) (TAIL * (ROUNDS - 1))], values[(int) ((1 - TAIL) * (ROUNDS - 1))]);
  }
}
