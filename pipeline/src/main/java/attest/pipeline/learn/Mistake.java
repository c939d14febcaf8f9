package attest.pipeline.learn;

import attest.corpus.FindingType;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Explanation;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.Models;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence that a model takes for what it does not assert, or does not take for what it does.
 *
 * @param type that it is wrong about
 * @param missed whether the sentence asserts the type
 * @param score that it was given
 * @param document that it stands in
 * @param text the sentence
 * @param reasons what spoke for the type and against it, what says most first
 */
public record Mistake(
    FindingType type,
    boolean missed,
    double score,
    String document,
    String text,
    List<Explanation.WeighedReason> reasons) {
  /** Copies the list. */
  public Mistake {
    reasons = List.copyOf(reasons);
  }

  /** The mistakes about a type that are farthest from its threshold, the worst first. */
  static List<Mistake> worst(
      List<Scored> scored,
      LabelModel model,
      FindingType type,
      int most,
      Models models,
      CueRules rules) {
    double accept = model.scale(type).accept();
    return scored.stream()
        .filter(s -> s.sample().knows(type))
        .filter(s -> s.sample().asserts(type) != s.score(type) >= accept)
        .sorted(Comparator.comparingDouble(s -> -Math.abs(s.score(type) - accept)))
        .limit(most)
        .map(s -> of(s, model, type, models, rules))
        .toList();
  }

  private static Mistake of(
      Scored scored, LabelModel model, FindingType type, Models models, CueRules rules) {
    LabelledDocument document = scored.sample().document();
    List<LabelledDocument.Unit> units = document.units();
    Explanation explanation =
        Explanation.of(
            document.document(),
            units.stream().map(LabelledDocument.Unit::passage).toList(),
            units.stream().map(LabelledDocument.Unit::span).toList(),
            units.indexOf(scored.sample().unit()),
            models,
            rules,
            model);
    return new Mistake(
        type,
        scored.sample().asserts(type),
        scored.score(type),
        document.name(),
        scored.sample().text(),
        explanation.verdict(type).reasons());
  }
}
