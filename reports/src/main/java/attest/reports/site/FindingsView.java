package attest.reports.site;

import attest.corpus.FindingType;
import attest.index.Theme;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import java.util.List;

/**
 * What the page of the quotes of a theme and type tells.
 *
 * @param theme it
 * @param type of the quotes
 * @param counts all there are
 * @param findings as many of them as a page can bear, the best first
 */
public record FindingsView(
    Theme theme, FindingType type, Counts counts, List<CitedFinding> findings) {
  /** How many a page can bear. */
  static final int MOST = 1_000;

  /** Copies the list. */
  public FindingsView {
    findings = List.copyOf(findings);
  }
}
