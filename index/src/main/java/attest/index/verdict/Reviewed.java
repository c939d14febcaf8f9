package attest.index.verdict;

import attest.index.Review;
import attest.index.Reviews;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The verdicts of a base on one generation.
 *
 * @param judged the findings that somebody said something of, in the order of the log
 * @param orphans the verdicts whose quotes are not found
 */
public record Reviewed(List<Judged> judged, List<Orphan> orphans) {
  /** Copies the lists. */
  public Reviewed {
    judged = List.copyOf(judged);
    orphans = List.copyOf(orphans);
  }

  /** What searches and reports are to know. */
  public Reviews reviews() {
    Map<String, Review> byFinding = new TreeMap<>();
    judged.forEach(one -> byFinding.put(one.finding().id(), one.review()));
    return new Reviews(byFinding);
  }
}
