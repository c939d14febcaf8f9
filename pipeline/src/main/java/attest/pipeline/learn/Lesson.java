package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.Models;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A model in the making: from labels to a model that is ready, with how good it is on what was held
 * out.
 *
 * @param model that was trained
 * @param report how good it is, for people, a line each
 * @param better whether it is at least as good on what was held out as the model in use; nothing,
 *     if that model was trained on the same documents, so that it cannot be said
 */
public record Lesson(LabelModel model, List<String> report, Optional<Boolean> better) {
  /** Fewer sentences teach nothing. */
  private static final int FEWEST = 40;

  /** Copies the list. */
  public Lesson {
    report = List.copyOf(report);
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
    String note = note(set.documents(), samples.size());
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
        Report.of(Assessment.of(training.heldOut(), training.model(), taught)),
        training.isBetterThan(inUse));
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
                + ": a model needs both those that are and those that are not; name the types that"
                + " were labelled (\"types\":[…])");
      }
      if (known > 0) {
        taught.add(type);
      }
    }
    if (samples.size() < FEWEST) {
      throw new UsageException(
          samples.size() + " labelled sentences are too few; a model needs " + FEWEST);
    }
    return taught;
  }

  private static String note(List<LabelledDocument> documents, int sentences) {
    long found = documents.stream().filter(LabelledDocument::found).count();
    return sentences
        + " sentences of "
        + documents.size()
        + " documents, "
        + found
        + " of them found and the others written for training";
  }
}
