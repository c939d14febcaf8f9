package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.finding.Amounts;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.Models;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A model in the making: from labels to a model that is ready, with how good it is on what was held
 * out.
 *
 * @param model that was trained
 * @param heldOut how good it is
 * @param aboveChance by how much its mean average precision is above that of scores by lot
 * @param comparison with the model in use, on what neither has seen; nothing, if there is none of
 *     it
 */
public record Lesson(
    LabelModel model, Assessment heldOut, Estimate aboveChance, Optional<Comparison> comparison) {
  /**
   * Fewer that assert a type do not tell where it is sure: of 61 that are taken at a precision of
   * 0.8, the share that is right is between 0.7 and 0.9 (95 %: 1.96 times the root of 0.8 · 0.2 /
   * 61 is 0.1), and of fewer even less is known.
   */
  private static final int FEWEST_ASSERTING = 61;

  /** Fewer leave hardly four in each part that is held out to speak for all others. */
  private static final int FEWEST_ORIGINS = 4 * Training.FOLDS;

  /** Two careful people agree no better: who is right more often knows the sentences, no type. */
  private static final double MOST = 0.95;

  /** Fewer sentences teach nothing. */
  private static final int FEWEST = 40;

  /** How good it is, and whether it is better than the model in use, for people, a line each. */
  public List<String> report() {
    List<String> lines = new ArrayList<>(ModelReport.of(heldOut));
    lines.add(
        "Thresholds are chosen on these sentences, which flatters P, R, F1 and MCC, but not AP");
    caution().ifPresent(lines::add);
    lines.addAll(
        comparison
            .map(Comparison::lines)
            .orElse(
                List.of(
                    "Whether it is better than the model in use is not known: that was trained on all"
                        + " of these origins, so that nothing is left to compare them on")));
    return lines;
  }

  /** Why its scores and thresholds are not to be trusted on other texts, if they are not. */
  public Optional<String> caution() {
    List<String> why = new ArrayList<>();
    heldOut
        .types()
        .forEach(
            (type, score) -> {
              if (score.asserting() < FEWEST_ASSERTING) {
                why.add(
                    "few sentences are a "
                        + type.label()
                        + String.format(
                            Locale.ROOT, " (%d of %d)", score.asserting(), FEWEST_ASSERTING));
              }
              if (score.averagePrecision().value() > MOST) {
                why.add(
                    "those that are a "
                        + type.label()
                        + String.format(
                            Locale.ROOT,
                            " are too much alike (AP %.3f; two people reach %.2f)",
                            score.averagePrecision().value(),
                            MOST));
              }
            });
    if (heldOut.origins() < FEWEST_ORIGINS) {
      why.add(
          String.format(Locale.ROOT, "few origins (%d of %d)", heldOut.origins(), FEWEST_ORIGINS));
    }
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Do not trust its scores and thresholds on other texts yet: "
                + String.join("; ", why)
                + ". Add --labels corpus/training, or labels of other documents");
  }

  /**
   * What speaks against the model: that its mean average precision is lower than that of the model
   * in use, that it may be by chance alone what it is, or that it would take a model's place
   * without having been compared.
   *
   * @param replaces whether it would be written over a model
   */
  public Optional<String> objection(boolean replaces) {
    if (comparison.filter(Comparison::isSecondWorse).isPresent()) {
      return Optional.of("the new model is worse than the one in use on what was held out");
    }
    if (!aboveChance.isClear() || aboveChance.low() <= 0) {
      return Optional.of(
          "the new model may be no better than chance on what was held out: its mean average"
              + " precision is above that of chance by "
              + aboveChance.signed());
    }
    return replaces && comparison.isEmpty()
        ? Optional.of(
            "the new model could not be compared with the one in use, so it takes the place of none;"
                + " give a new file as --out, or labels of other origins")
        : Optional.empty();
  }

  /**
   * Trains on labels.
   *
   * @param models of OpenNLP, with the encoder to train with, if there is one
   * @param inUse the model that a better one takes the place of; what of it is not taught stays
   * @param progress is told what goes on, a line each
   * @throws UsageException if the labels are malformed or too few, saying where; or if the model in
   *     use needs another encoder
   * @throws IOException if they cannot be read
   */
  public static Lesson on(Labels labels, Models models, LabelModel inUse, Consumer<String> progress)
      throws IOException {
    inUse.check(models.encoder());
    CueRules rules = CueRules.builtIn();
    TrainingSet set = TrainingSet.of(labels, rules, models, progress);
    List<Sample> samples = new ArrayList<>(Samples.of(set.documents(), rules, models));
    samples.sort(Comparator.comparing((Sample s) -> s.document().name()));
    Set<FindingType> taught = taught(samples);
    set.notes().forEach(progress);
    String note = note(set.documents(), samples.size()) + alone(taught);
    progress.accept("training on " + note);
    Training training =
        Training.on(
            samples,
            taught,
            note,
            inUse,
            fold -> progress.accept("held out part " + fold + " of " + Training.FOLDS));
    return new Lesson(
        training.model(),
        Assessment.of(training.heldOut(), training.model(), taught),
        Assessment.aboveChance(training.heldOut(), taught),
        training.compare(inUse));
  }

  private static Set<FindingType> taught(List<Sample> samples) {
    Set<FindingType> taught = EnumSet.noneOf(FindingType.class);
    for (FindingType type : FindingType.values()) {
      long known = samples.stream().filter(s -> s.knows(type)).count();
      long asserted = samples.stream().filter(s -> s.asserts(type)).count();
      if (known > 0 && (asserted == 0 || asserted == known)) {
        throw new UsageException(
            (asserted == 0 ? "no sentence is" : "every sentence is")
                + " a "
                + type.label()
                + ": a model needs both those that are and those that are not; say which types the"
                + " sentences were labelled for (types, in a column or line)");
      }
      if (known > 0) {
        checkOrigins(samples, type);
        taught.add(type);
      }
    }
    if (samples.size() < FEWEST) {
      throw new UsageException(
          samples.size() + " labelled sentences are too few; a model needs " + FEWEST);
    }
    return taught;
  }

  /** Whole origins are held out in turn, and the rest has to teach what they are tested for. */
  private static void checkOrigins(List<Sample> samples, FindingType type) {
    long origins =
        samples.stream()
            .filter(s -> s.knows(type))
            .map(s -> s.document().group())
            .distinct()
            .count();
    if (origins < Estimate.FEWEST_ORIGINS) {
      throw new UsageException(
          "the sentences labelled for "
              + type.label()
              + " are of "
              + Amounts.count((int) origins, "origin")
              + ", which is too few: a model needs "
              + Estimate.FEWEST_ORIGINS
              + " (group), since whole origins are held out to test it; label sentences of others,"
              + " or add --labels corpus/training");
    }
  }

  /** What is said of labels that are not for all types: of the others, the model stays the base. */
  private static String alone(Set<FindingType> taught) {
    return taught.size() == FindingType.values().length
        ? ""
        : taught.stream()
            .map(FindingType::plural)
            .collect(Collectors.joining(" and ", ", labelled for ", " alone"));
  }

  private static String note(List<LabelledDocument> documents, int sentences) {
    long found = documents.stream().filter(LabelledDocument::found).count();
    if (found == documents.size()) {
      long origins = documents.stream().map(LabelledDocument::group).distinct().count();
      return sentences + " sentences of " + Amounts.count((int) origins, "origin");
    }
    return sentences
        + " sentences of "
        + documents.size()
        + " documents, "
        + found
        + " of them found and the others written for training";
  }
}
