package attest.pipeline.extract;

import attest.corpus.FindingType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Learns weights from labelled sentences: maximum entropy for each type alone, by OpenNLP's L-BFGS
 * (Malouf, "A comparison of algorithms for maximum entropy parameter estimation", 2002) with a
 * Gaussian prior. What is only there or not is made larger the more it tells by itself, so that the
 * prior holds it back less (after Wang and Manning, "Baselines and bigrams: simple, good sentiment
 * and topic classification", 2012).
 */
public final class LabelTrainer {
  private static final double PRIOR = 30;
  private static final int ITERATIONS = 500;

  /** By how many of its last steps the search judges how the ground bends. */
  private static final int STEPS = 60;

  /**
   * OpenNLP's search takes the ground to bend by 1 in all directions at first, and ends where a
   * step gains little. Features that are made so much smaller, and their prior with them, have the
   * same best weights, but bend by 1 where the prior alone bends them; so it gets nearer to these.
   */
  private static final double UNIT = Math.sqrt(0.5 / PRIOR);

  /** A feature that fewer sentences have says more of them than of the type. */
  private static final int FEWEST = 3;

  private static final String YES = "yes";
  private static final float LEAST_WEIGHT = 0.002f;

  /**
   * A labelled sentence.
   *
   * @param labels what it asserts
   * @param known the types of which it is known whether it asserts them
   */
  public record Example(Features features, Set<FindingType> labels, Set<FindingType> known) {
    /** Checks that what it asserts is known. */
    public Example {
      labels = Set.copyOf(labels);
      known = Set.copyOf(known);
      if (!known.containsAll(labels)) {
        throw new IllegalArgumentException("labels " + labels + " beyond " + known);
      }
    }
  }

  /**
   * What was fitted to features of those sizes.
   *
   * @param sizes what the values of each feature were multiplied by
   */
  private record Fitted(QNModel model, Map<String, Double> sizes) {}

  /** In how many examples a feature is, on either side, and whether it always has one value. */
  private static final class Presence {
    private final float value;
    private final int[] counts = new int[2];
    private boolean varies;

    Presence(float value) {
      this.value = value;
    }

    void add(int side, float value) {
      counts[side]++;
      varies |= value != this.value;
    }

    /**
     * How large it should be: the root of how much likelier, in natural log odds, it is on one side
     * than on the other; 1 if it has several values, such as odds.
     *
     * @param sides how many examples each side has
     */
    double size(int[] sides) {
      if (varies) {
        return 1;
      }
      double with = (counts[1] + 1.0) / (sides[1] + 2);
      double without = (counts[0] + 1.0) / (sides[0] + 2);
      return Math.sqrt(Math.abs(Math.log(with / without)));
    }
  }

  /**
   * The weights that fit those examples; of a type that has no two sides among them, or that no
   * feature tells, none.
   */
  public Weights train(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(
        e -> e.features().values().keySet().forEach(n -> counts.merge(n, 1, Integer::sum)));
    counts.values().removeIf(count -> count < FEWEST);
    Map<String, float[]> weights = new HashMap<>();
    Map<FindingType, Fitted> fitted = new ConcurrentHashMap<>();
    Arrays.stream(FindingType.values())
        .parallel()
        .filter(type -> hasTwoSides(examples, type))
        .forEach(
            type -> {
              Map<String, Double> sizes = sizes(examples, type, counts.keySet());
              if (isTold(examples, type, sizes.keySet())) {
                fitted.put(type, fit(examples, type, sizes));
              }
            });
    fitted.forEach((type, model) -> addTo(weights, type, model));
    weights.values().removeIf(ofTypes -> size(ofTypes) < LEAST_WEIGHT);
    return new Weights(weights);
  }

  private static float size(float[] weights) {
    float size = 0;
    for (float weight : weights) {
      size += Math.abs(weight);
    }
    return size;
  }

  private static boolean hasTwoSides(List<Example> examples, FindingType type) {
    List<Example> known = examples.stream().filter(e -> e.known().contains(type)).toList();
    long asserted = known.stream().filter(e -> e.labels().contains(type)).count();
    return asserted > 0 && asserted < known.size();
  }

  /**
   * Whether any feature tells one side from the other. The search for the best weights starts where
   * all are 0; if no direction leads on from there, OpenNLP's never ends.
   */
  private static boolean isTold(List<Example> examples, FindingType type, Set<String> wanted) {
    Map<String, Double> difference = new HashMap<>();
    for (Example example : examples) {
      if (example.known().contains(type)) {
        int side = example.labels().contains(type) ? 1 : -1;
        example
            .features()
            .values()
            .forEach((name, value) -> difference.merge(name, (double) side * value, Double::sum));
      }
    }
    return wanted.stream().anyMatch(name -> difference.getOrDefault(name, 0.0) != 0);
  }

  /** What each feature is multiplied by; those that tell nothing by themselves are left out. */
  private static Map<String, Double> sizes(
      List<Example> examples, FindingType type, Set<String> wanted) {
    Map<String, Presence> presences = new HashMap<>();
    int[] sides = new int[2];
    for (Example example : examples) {
      if (example.known().contains(type)) {
        int side = example.labels().contains(type) ? 1 : 0;
        sides[side]++;
        example
            .features()
            .values()
            .forEach(
                (name, value) -> {
                  if (wanted.contains(name)) {
                    presences
                        .computeIfAbsent(name, unknown -> new Presence(value))
                        .add(side, value);
                  }
                });
      }
    }
    Map<String, Double> sizes = new HashMap<>();
    presences.forEach((name, presence) -> sizes.put(name, UNIT * presence.size(sides)));
    sizes.values().removeIf(size -> size == 0);
    return sizes;
  }

  private static Fitted fit(List<Example> examples, FindingType type, Map<String, Double> sizes) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
    parameters.put("Iterations", ITERATIONS);
    parameters.put("Cutoff", 1);
    parameters.put("L1Cost", 0.0);
    parameters.put("L2Cost", PRIOR * UNIT * UNIT);
    parameters.put("Threads", 1);
    parameters.put("NumOfUpdates", STEPS);
    parameters.put("PrintMessages", false);
    List<Event> events =
        examples.stream()
            .filter(e -> e.known().contains(type))
            .map(e -> event(e, e.labels().contains(type) ? YES : "no", sizes))
            .toList();
    try {
      OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters, new HashMap<>());
      return new Fitted((QNModel) trainer.train(indexer), sizes);
    } catch (IOException e) {
      throw new UncheckedIOException("events in memory cannot be read", e);
    }
  }

  private static Event event(Example example, String outcome, Map<String, Double> sizes) {
    List<String> names = new ArrayList<>();
    List<Float> values = new ArrayList<>();
    example
        .features()
        .values()
        .forEach(
            (name, value) -> {
              if (sizes.containsKey(name)) {
                names.add(name);
                values.add((float) (sizes.getOrDefault(name, 0.0) * value));
              }
            });
    float[] numbers = new float[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i);
    }
    return new Event(outcome, names.toArray(new String[0]), numbers);
  }

  /** Of two outcomes only the difference of their weights counts. */
  private static void addTo(Map<String, float[]> weights, FindingType type, Fitted fitted) {
    QNModel model = fitted.model();
    Object[] structures = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> named = (Map<String, Context>) structures[1];
    int yes = model.getIndex(YES);
    named.forEach(
        (name, context) -> {
          double weight = 0;
          for (int i = 0; i < context.getOutcomes().length; i++) {
            weight += (context.getOutcomes()[i] == yes ? 1 : -1) * context.getParameters()[i];
          }
          weights.computeIfAbsent(name, unknown -> new float[Weights.TYPES])[Weights.place(type)] =
              (float) (weight * fitted.sizes().getOrDefault(name, 0.0));
        });
  }
}
