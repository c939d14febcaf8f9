package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.Models;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tests models on labels. What a model was trained on is left out: it would praise itself. Safe for
 * use by several threads.
 */
public final class Evaluation {
  private final Models models;
  private final CueRules rules;
  private final List<Sample> samples;
  private final Set<FindingType> types = EnumSet.noneOf(FindingType.class);

  private Evaluation(Models models, CueRules rules, List<Sample> samples) {
    this.models = models;
    this.rules = rules;
    this.samples = samples;
    for (FindingType type : FindingType.values()) {
      if (samples.stream().anyMatch(sample -> sample.knows(type))) {
        types.add(type);
      }
    }
  }

  /**
   * Reads labels to test on, and leaves out what any of the models was trained on.
   *
   * @param models of OpenNLP, with the encoder that the tested ones were trained with
   * @param tested the models to test
   * @param progress is told what is left out, a line each
   * @throws UsageException if the labels are malformed, saying where; if none is left; or if a
   *     model needs another encoder
   * @throws IOException if they cannot be read
   */
  public static Evaluation on(
      Labels labels, Models models, List<LabelModel> tested, Consumer<String> progress)
      throws IOException {
    tested.forEach(model -> model.check(models.encoder()));
    CueRules rules = CueRules.builtIn();
    TrainingSet set = TrainingSet.of(labels, rules, models, progress);
    Predicate<LabelledDocument> known = document -> tested.stream().anyMatch(document::seenBy);
    List<LabelledDocument> unseen = set.documents().stream().filter(known.negate()).toList();
    if (unseen.isEmpty() && !set.documents().isEmpty()) {
      throw new UsageException(
          "the model was trained on all of these sentences, or on others of their origins (group), so"
              + " that nothing is left to test it on; give labels of others");
    }
    long all = labelled(set.documents());
    long left = labelled(unseen);
    if (left < all) {
      progress.accept(
          "attest: left out "
              + (all - left)
              + " of "
              + all
              + " sentences: "
              + (tested.size() == 1 ? "the model was" : "one of the models was")
              + " trained on them, or on others of their origins (group)");
    }
    List<Sample> samples = Samples.of(unseen, rules, models);
    if (samples.isEmpty()) {
      throw new UsageException("there is no labelled sentence whose text is at hand (--texts)");
    }
    set.notes().forEach(progress);
    return new Evaluation(models, rules, samples);
  }

  private static long labelled(List<LabelledDocument> documents) {
    return documents.stream()
        .flatMap(document -> document.units().stream())
        .filter(unit -> !unit.known().isEmpty())
        .count();
  }

  /** How good a model is. */
  public Assessment assess(LabelModel model) {
    return Assessment.of(scored(model), model, types);
  }

  /** A model's worst mistakes, at most so many for each type. */
  public List<Mistake> mistakes(LabelModel model, int most) {
    List<Scored> scored = scored(model);
    return Arrays.stream(FindingType.values())
        .filter(types::contains)
        .flatMap(type -> Mistake.worst(scored, model, type, most, models, rules).stream())
        .toList();
  }

  /**
   * Says which of two models is better, and whether by more than chance: by average precision, and
   * by F1, for which thresholds matter.
   */
  public List<Comparison> compare(
      String name, LabelModel model, String otherName, LabelModel other) {
    Comparison.Side first = new Comparison.Side(name, model, scored(model));
    Comparison.Side second = new Comparison.Side(otherName, other, scored(other));
    return List.of(
        Comparison.byAveragePrecision(first, second, types), Comparison.byF1(first, second, types));
  }

  private List<Scored> scored(LabelModel model) {
    return samples.stream()
        .map(sample -> Scored.of(sample, Training.joined(model.weights(), sample), model))
        .toList();
  }
}
