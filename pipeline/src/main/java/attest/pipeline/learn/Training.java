package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.LabelTrainer;
import attest.pipeline.extract.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains a model, and says how good it is on documents that were held out. Whole origins are held
 * out together.
 *
 * <p>The model is the mean of those that each part was held out of (cross-validated committees:
 * Parmanto, Munro, Doyle, "Improving committee diagnosis with resampling techniques", 1996), since
 * thresholds are chosen on what these say, and one model trained on everything may stop elsewhere.
 */
final class Training {
  static final int FOLDS = 5;

  /** So many sentences of found documents can teach something by themselves. */
  private static final int ENOUGH_FOUND = 1000;

  private final List<Sample> samples;

  /** The joined log odds of each sample by a model that has not seen its origin. */
  private final double[][] heldOut;

  private final Set<FindingType> taught;
  private final LabelModel model;

  private Training(
      List<Sample> samples, Set<FindingType> taught, double[][] heldOut, LabelModel model) {
    this.samples = samples;
    this.taught = taught;
    this.heldOut = heldOut;
    this.model = model;
  }

  /**
   * Trains.
   *
   * @param taught the types to train; of the others, what the base says stays
   * @param note what on, for the model to say
   * @param progress is told the number of each fold that is done
   */
  static Training on(
      List<Sample> samples,
      Set<FindingType> taught,
      String note,
      LabelModel base,
      IntConsumer progress) {
    double[][] heldOut = new double[samples.size()][];
    List<Weights> committee = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int current = fold;
      Weights weights =
          weights(samples.stream().filter(sample -> fold(sample) != current).toList(), taught);
      committee.add(weights);
      for (int i = 0; i < heldOut.length; i++) {
        if (fold(samples.get(i)) == fold) {
          heldOut[i] = joined(weights, samples.get(i));
        }
      }
      progress.accept(fold + 1);
    }
    Map<FindingType, LabelModel.Scale> scales = new EnumMap<>(base.scales());
    Map<FindingType, List<Scaling.Pair>> pairs = new EnumMap<>(FindingType.class);
    taught.forEach(type -> pairs.put(type, pairs(samples, heldOut, type)));
    scales.putAll(Scaling.of(pairs));
    Weights weights = base.weights().with(Weights.mean(committee), taught);
    // What it keeps of the other model was learnt from what that one has seen.
    Stream<String> kept =
        taught.size() < FindingType.values().length ? base.seen().stream() : Stream.of();
    Set<String> seen =
        Stream.concat(
                samples.stream().map(Sample::document).flatMap(LabelledDocument::hashes), kept)
            .collect(Collectors.toSet());
    return new Training(samples, taught, heldOut, new LabelModel(weights, scales, seen, note));
  }

  /**
   * Learns of all; and, where there are enough, of the found documents alone, since what was
   * written for training is plainer. Both count alike.
   */
  private static Weights weights(List<Sample> samples, Set<FindingType> taught) {
    Weights all = train(samples);
    List<Sample> found = samples.stream().filter(sample -> sample.document().found()).toList();
    Set<FindingType> known =
        taught.stream()
            .filter(type -> found.stream().filter(s -> s.knows(type)).count() >= ENOUGH_FOUND)
            .collect(Collectors.toSet());
    return known.isEmpty() || found.size() == samples.size()
        ? all
        : Weights.mean(List.of(all, all.with(train(found), known)));
  }

  private static Weights train(List<Sample> samples) {
    return new LabelTrainer().train(samples.stream().map(Sample::example).toList());
  }

  private static int fold(Sample sample) {
    return Math.floorMod(sample.document().group().hashCode() * 31 + 7, FOLDS);
  }

  static double[] joined(Weights weights, Sample sample) {
    return LabelModel.joined(weights, sample.seen().features(), sample.seen().rules());
  }

  /**
   * What was held out of one type: each sample's log odds, and whether it asserts the type. Where
   * there are found documents, those count alone: what was written for training is plainer.
   */
  private static List<Scaling.Pair> pairs(
      List<Sample> samples, double[][] logOdds, FindingType type) {
    boolean anyFound = samples.stream().anyMatch(s -> s.document().found() && s.knows(type));
    List<Scaling.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < logOdds.length; i++) {
      boolean counts = !anyFound || samples.get(i).document().found();
      if (counts && samples.get(i).knows(type)) {
        pairs.add(
            new Scaling.Pair(
                samples.get(i).document().group(),
                logOdds[i][Weights.place(type)],
                samples.get(i).asserts(type)));
      }
    }
    return pairs;
  }

  LabelModel model() {
    return model;
  }

  /**
   * How its mean average precision compares with another model's on origins that neither has seen;
   * nothing, if there are none. Thresholds play no part: its own are chosen on these sentences.
   */
  Optional<Comparison> compare(LabelModel other) {
    List<Scored> mine =
        heldOut().stream().filter(s -> !s.sample().document().seenBy(other)).toList();
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    List<Scored> others =
        mine.stream()
            .map(Scored::sample)
            .map(sample -> Scored.of(sample, joined(other.weights(), sample), other))
            .toList();
    return Optional.of(
        Comparison.byAveragePrecision(
            new Comparison.Side("the one in use", other, others),
            new Comparison.Side("the new model", model, mine),
            taught));
  }

  /** The samples with the scores that models gave which had not seen their origins. */
  List<Scored> heldOut() {
    return IntStream.range(0, samples.size())
        .mapToObj(i -> Scored.of(samples.get(i), heldOut[i], model))
        .toList();
  }
}
