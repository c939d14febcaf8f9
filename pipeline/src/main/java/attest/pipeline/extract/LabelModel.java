package attest.pipeline.extract;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was learnt from labelled sentences: weights of features, and what the sum of them is worth.
 * Immutable; safe for use by several threads.
 *
 * @param weights of the features
 * @param scales from sums of weights to probabilities, for each type
 * @param seen hashes of the origins and of the texts that it was trained on
 * @param note what it was trained on, one line
 */
public record LabelModel(
    Weights weights, Map<FindingType, Scale> scales, Set<String> seen, String note) {
  /**
   * How much of a score the cue rules say directly, from 0 to 1; the rest is the features', of
   * which the rules are some. So a user's rule counts that no training has seen.
   */
  private static final double RULES = 0.15;

  /** Beyond these log odds the rules say nothing more. */
  private static final double MOST_ODDS = 9;

  /** The highest score, in thousandths: nothing that was learnt is certain. */
  private static final long MOST = 999;

  /**
   * From a sum of weights to a probability, by a logistic curve that was fitted to sentences held
   * out in training (Platt, "Probabilistic outputs for support vector machines", 1999).
   *
   * @param slope of the curve, for each unit of natural log odds
   * @param intercept in natural log odds
   * @param accept the probability from which a type is kept as a candidate
   * @param sure the probability from which it is a finding
   * @param precision of what was at or above {@code sure} among the sentences held out
   * @param recall of the same
   */
  public record Scale(
      double slope, double intercept, double accept, double sure, double precision, double recall) {
    /** Checks that the curve is one, and that the thresholds are probabilities in order. */
    public Scale {
      if (!(Double.isFinite(slope) && Double.isFinite(intercept))) {
        throw new IllegalArgumentException("no curve " + slope + " and " + intercept);
      }
      if (!(accept >= 0 && accept <= sure && sure <= 1)) {
        throw new IllegalArgumentException("no thresholds " + accept + " and " + sure);
      }
    }

    private String measured() {
      // It took nothing that is right, so most likely nothing.
      return recall > 0
          ? String.format(Locale.ROOT, "%.0f %% and %.0f %%", precision * 100, recall * 100)
          : "not taken";
    }

    /** The probability for a sum of weights in natural log odds. */
    public double probability(double sum) {
      return 1 / (1 + Math.exp(-(slope * sum + intercept)));
    }
  }

  /** Checks that each type has its scale. */
  public LabelModel {
    scales = Map.copyOf(new EnumMap<>(scales));
    seen = Set.copyOf(seen);
    if (scales.size() != FindingType.values().length) {
      throw new IllegalArgumentException("a model needs a scale for each type");
    }
  }

  /**
   * Checks that the encoder that it was trained with is at hand, if it was trained with one.
   *
   * @throws UsageException if there is none, or another
   */
  public void check(Optional<Encoder> encoder) {
    Set<String> needed = weights.encoders();
    if (!needed.isEmpty() && !needed.equals(Set.of(encoder.map(Encoder::hash).orElse("")))) {
      throw new UsageException(
          "the model was trained with the encoder "
              + String.join(" and ", needed)
              + encoder.map(e -> ", and this is " + e.hash()).orElse("")
              + "; give that one by --encoder and --vocab");
    }
  }

  /**
   * The precision and recall of what it is sure of among the sentences held out in training, for
   * people, and what these were of.
   */
  public String measured() {
    return Arrays.stream(FindingType.values())
        .map(type -> type.plural() + " " + scale(type).measured())
        .collect(Collectors.joining(", ", "", " (trained on " + note + ")"));
  }

  /** Whether it was trained with an encoder. */
  public boolean needsEncoder() {
    return !weights.encoders().isEmpty();
  }

  /** The scale of a type. */
  public Scale scale(FindingType type) {
    return Objects.requireNonNull(scales.get(type));
  }

  /**
   * What weights and rules say together of each type, in natural log odds in the order of {@link
   * Weights#place}.
   *
   * @param features of a sentence
   * @param rules what the cue rules say of it by themselves, for each type
   */
  public static double[] joined(
      Weights weights, Features features, Map<FindingType, Double> rules) {
    double[] sums = weights.logOdds(features);
    for (FindingType type : FindingType.values()) {
      int i = Weights.place(type);
      sums[i] = joined(sums[i], 0) + rules.getOrDefault(type, 0.0);
    }
    return sums;
  }

  /**
   * The probability of each type in whole thousandths, as thresholds are; below 1, from which a
   * threshold takes none.
   *
   * @param joined what weights and rules say together, as {@link #joined(Weights, Features, Map)}
   *     gives it
   */
  public Map<FindingType, Double> scores(double[] joined) {
    Map<FindingType, Double> scores = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      double probability = scale(type).probability(joined[Weights.place(type)]);
      scores.put(type, Math.min(MOST, Math.round(probability * 1000)) / 1000.0);
    }
    return scores;
  }

  /**
   * What rules say of one type by themselves, in natural log odds.
   *
   * @param all what all of them add up to
   * @param own what a user's among them add up to: no training has weighed them, so they say it all
   *     themselves
   */
  static double direct(double all, double own) {
    return joined(0, all) + own - joined(0, own);
  }

  /** What weights and rules say together of one type, in natural log odds. */
  static double joined(double learnt, double rules) {
    return (1 - RULES) * learnt + RULES * bounded(rules);
  }

  /** What rules say, in natural log odds, within what they can say. */
  static double bounded(double rules) {
    return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, rules));
  }
}
