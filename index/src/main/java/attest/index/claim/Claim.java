package attest.index.claim;

import attest.index.CitedFinding;
import attest.index.Counts;
import java.util.List;

/**
 * Findings of one type that say the same, in the same words or in others.
 *
 * @param id of its strongest finding
 * @param findings the strongest first; the strongest stands for all
 * @param dissent findings that point the other way: the same cause and effect in another direction,
 *     or the same said not to be so
 */
public record Claim(String id, List<CitedFinding> findings, List<CitedFinding> dissent) {
  /** Copies the lists, and checks that there is a finding. */
  public Claim {
    findings = List.copyOf(findings);
    dissent = List.copyOf(dissent);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a claim without a finding");
    }
  }

  /** The finding that stands for all. */
  public CitedFinding strongest() {
    return findings.get(0);
  }

  /** How many say it, dissent left out. */
  public Counts counts() {
    return new Counts(
        findings.size(),
        (int) findings.stream().map(CitedFinding::path).distinct().count(),
        (int) findings.stream().map(CitedFinding::origin).distinct().count());
  }
}
