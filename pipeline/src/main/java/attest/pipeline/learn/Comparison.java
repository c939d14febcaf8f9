package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of two models is better on the same sentences by one measure, and whether by more than
 * chance: whether the interval of the difference, from draws of whole origins, leaves out 0 (see
 * {@link Bootstrap}).
 *
 * @param measure its name, such as {@code macro-F1}
 * @param sentences that neither was trained on
 * @param first the first model, with the mean of the measure over the types
 * @param second the second model
 * @param difference the second's less the first's
 * @param types the same difference for each type
 */
public record Comparison(
    String measure,
    int sentences,
    Rated first,
    Rated second,
    Estimate difference,
    Map<FindingType, Estimate> types) {
  /** A smaller difference would be shown as 0. */
  private static final double SHOWN = 0.0005;

  /** A model, as people call it, and how good it is. */
  public record Rated(String model, double value) {}

  /** One of two models, with what it says of the same sentences. */
  record Side(String name, LabelModel model, List<Scored> scored) {}

  /** Something measured of what a model says about one type. */
  @FunctionalInterface
  private interface Measure {
    double of(List<Scored> scored, LabelModel model, FindingType type);
  }

  /** Keeps the types in their order. */
  public Comparison {
    types = Collections.unmodifiableMap(new EnumMap<>(types));
  }

  /** Compares without regard to thresholds. */
  static Comparison byAveragePrecision(Side first, Side second, Set<FindingType> types) {
    return by(
        "mean average precision",
        (scored, model, type) -> Assessment.averagePrecision(scored, type),
        first,
        second,
        types);
  }

  /** Compares what is taken from the thresholds for candidates on. */
  static Comparison byF1(Side first, Side second, Set<FindingType> types) {
    return by("macro-F1", Assessment::f1, first, second, types);
  }

  private static Comparison by(
      String name, Measure measure, Side first, Side second, Set<FindingType> types) {
    Map<FindingType, Estimate> byType = new EnumMap<>(FindingType.class);
    types.forEach(type -> byType.put(type, difference(measure, first, second, Set.of(type))));
    return new Comparison(
        name,
        first.scored().size(),
        new Rated(first.name(), mean(measure, first.model(), first.scored(), types)),
        new Rated(second.name(), mean(measure, second.model(), second.scored(), types)),
        difference(measure, first, second, types),
        byType);
  }

  private static Estimate difference(
      Measure measure, Side first, Side second, Set<FindingType> types) {
    return Bootstrap.ofPairs(
        first.scored(),
        second.scored(),
        (some, same) ->
            mean(measure, second.model(), same, types) - mean(measure, first.model(), some, types));
  }

  private static double mean(
      Measure measure, LabelModel model, List<Scored> scored, Set<FindingType> types) {
    return Assessment.mean(scored, types, type -> measure.of(scored, model, type));
  }

  /** The same for people, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s on %d sentences that neither was trained on: %s %.3f, %s %.3f: %s",
            measure,
            sentences,
            first.model(),
            first.value(),
            second.model(),
            second.value(),
            verdict(difference)));
    types.forEach(
        (type, of) ->
            lines.add(String.format(Locale.ROOT, "  %-10s %s", type.label(), verdict(of))));
    return lines;
  }

  /** Whether the second model is the worse one, by more than is shown as 0. */
  boolean isSecondWorse() {
    return difference.value() <= -SHOWN;
  }

  private String verdict(Estimate secondBy) {
    if (Math.abs(secondBy.value()) < SHOWN) {
      return "both are as good";
    }
    boolean isSecond = secondBy.value() > 0;
    return (isSecond ? second : first).model()
        + " is better by "
        + (isSecond ? secondBy : secondBy.reversed()).signed()
        + ", which "
        + (secondBy.isClear() ? "is more than" : "may be")
        + " chance";
  }
}
