package attest.index.verdict;

import attest.index.EvidenceIndex;
import attest.index.Themes;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The verdicts of a base on one generation.
 *
 * @param judged the findings that somebody said something of, in the order of the log
 * @param orphans the verdicts whose quotes are not found
 * @param remarks on lines of the log that are no verdicts, one line each
 */
public record Reviewed(List<Judged> judged, List<Orphan> orphans, List<String> remarks) {
  /** Copies the lists. */
  public Reviewed {
    judged = List.copyOf(judged);
    orphans = List.copyOf(orphans);
    remarks = List.copyOf(remarks);
  }

  /**
   * The verdicts of a base on one of its generations.
   *
   * @throws IOException if the log or the index cannot be read
   */
  public static Reviewed of(EvidenceBase base, Generation generation) throws IOException {
    Verdicts verdicts = VerdictLog.of(base).read();
    if (verdicts.all().isEmpty()) {
      return new Reviewed(List.of(), List.of(), verdicts.remarks());
    }
    try (EvidenceIndex mined = EvidenceIndex.open(generation, Themes.builtIn(), Reviews.NONE)) {
      return verdicts.on(mined);
    }
  }

  /**
   * What searches and reports are to know. Words that were mined as two types, and of which people
   * say that the one type is the other, are a single finding of that type: it counts as accepted,
   * and the other is left out as merged with it.
   */
  public Reviews reviews() {
    Map<String, Review> byFinding = new TreeMap<>();
    judged.forEach(one -> byFinding.put(one.finding().id(), one.review()));
    for (Judged one : judged) {
      Review said = one.review();
      Optional<CitedFinding> twin = one.twin();
      if (twin.isPresent() && merge(said, twin.get().id(), byFinding)) {
        byFinding.put(one.finding().id(), merged(said));
      }
    }
    return new Reviews(byFinding);
  }

  private static Review merged(Review said) {
    return new Review(
        Optional.of(Review.State.REJECTED),
        said.type(),
        said.starred(),
        said.notes(),
        said.reviewers());
  }

  /** Accepts the twin, too, unless people decided of it themselves; whether it is accepted now. */
  private static boolean merge(Review said, String twin, Map<String, Review> byFinding) {
    Review own =
        byFinding.getOrDefault(
            twin,
            new Review(Optional.empty(), Optional.empty(), false, List.of(), said.reviewers()));
    if (own.state().isEmpty()) {
      own = own.as(Review.State.ACCEPTED, said.correction());
      byFinding.put(twin, own);
    }
    return own.isAccepted() && own.type().isEmpty();
  }
}
