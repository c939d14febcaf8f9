package attest.index;

import java.util.Collection;

/**
 * How much evidence there is, counted three ways, since five sentences of one talk are not five
 * witnesses.
 *
 * @param quotes findings
 * @param documents files that they stand in
 * @param origins independent origins: talks, works, pages
 */
public record Counts(int quotes, int documents, int origins) {
  /** Counts findings. */
  public static Counts of(Collection<CitedFinding> findings) {
    return new Counts(
        findings.size(),
        (int) findings.stream().map(CitedFinding::path).distinct().count(),
        (int) findings.stream().map(CitedFinding::origin).distinct().count());
  }
}
