package attest.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

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
    Set<String> documents = new HashSet<>();
    Set<String> origins = new HashSet<>();
    for (CitedFinding finding : findings) {
      documents.add(finding.path());
      origins.add(finding.origin());
    }
    return new Counts(findings.size(), documents.size(), origins.size());
  }
}
