package attest.pipeline.learn;

import attest.corpus.Document;
import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.UsageException;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.verdict.Judged;
import attest.index.verdict.Reviewed;
import attest.pipeline.extract.Observer;
import attest.pipeline.extract.Observer.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people say of the findings of a base, as labels: one that they accept is of its type, and
 * one that they reject is not. What they dispute teaches nothing. Sentences are seen where they
 * stand, as in a run.
 */
final class VerdictLabels {
  private VerdictLabels() {}

  /**
   * The documents of a base that have verdicts.
   *
   * @param log the base's log
   * @throws UsageException if nothing is published where the log is
   * @throws IOException if the base cannot be read
   */
  static List<LabelledDocument> of(Path log, Observer observer) throws IOException {
    EvidenceBase base = EvidenceBase.at(log.toAbsolutePath().resolveSibling("."));
    Generation generation = base.current();
    Map<String, List<Judged>> byPath = new HashMap<>();
    for (Judged judged : Reviewed.of(base, generation).judged()) {
      if (!known(judged).isEmpty()) {
        byPath.computeIfAbsent(judged.finding().path(), unknown -> new ArrayList<>()).add(judged);
      }
    }
    List<LabelledDocument> documents = new ArrayList<>();
    new Ledger()
        .read(
            generation.ledger(),
            outcome -> {
              List<Judged> judged = byPath.getOrDefault(outcome.path(), List.of());
              if (outcome instanceof Mined mined && !judged.isEmpty()) {
                documents.add(labelled(mined.document(), judged, observer));
              }
            });
    return documents;
  }

  private static LabelledDocument labelled(
      Document document, List<Judged> judged, Observer observer) {
    List<LabelledDocument.Unit> units = new ArrayList<>();
    for (Observation seen : observer.observe(document)) {
      Set<FindingType> labels = EnumSet.noneOf(FindingType.class);
      Set<FindingType> known = EnumSet.noneOf(FindingType.class);
      for (Judged one : judged) {
        if (seen.span().contains(one.finding().start())) {
          labels.addAll(labels(one));
          known.addAll(known(one));
        }
      }
      units.add(new LabelledDocument.Unit(seen.passage(), seen.span(), labels, known));
    }
    return new LabelledDocument(document.source().path(), "verdicts", true, document, units);
  }

  /** The type that people agree on. */
  private static Set<FindingType> labels(Judged judged) {
    CitedFinding finding = judged.finding();
    Review review = judged.review();
    return review.isAccepted() ? Set.of(review.type().orElse(finding.type())) : Set.of();
  }

  /** The types of which they agree whether it is so. */
  private static Set<FindingType> known(Judged judged) {
    Set<FindingType> known = EnumSet.noneOf(FindingType.class);
    judged
        .review()
        .state()
        .filter(state -> state != Review.State.DISPUTED)
        .ifPresent(state -> known.add(judged.finding().type()));
    known.addAll(labels(judged));
    return known;
  }
}
