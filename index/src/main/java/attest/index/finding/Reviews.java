package attest.index.finding;

import java.util.Map;
import java.util.Optional;

/**
 * What people have said of the findings of a generation, by the ids of these findings. Documents of
 * one origin may share a finding: {@link Review#in} is what was said of it in each.
 *
 * @param byFinding a review for each finding that somebody looked at
 */
public record Reviews(Map<String, Review> byFinding) {
  /** Nobody has looked at anything. */
  public static final Reviews NONE = new Reviews(Map.of());

  /** Copies the map. */
  public Reviews {
    byFinding = Map.copyOf(byFinding);
  }

  /** How many findings a person rejected; one that several files of an origin hold is one. */
  public int rejected() {
    return (int)
        byFinding.values().stream()
            .filter(review -> review.isRejected() && !review.isMerged())
            .count();
  }

  /** What was said of a finding, if anything. */
  public Optional<Review> of(String finding) {
    return Optional.ofNullable(byFinding.get(finding));
  }
}
