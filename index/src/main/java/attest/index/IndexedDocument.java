package attest.index;

import attest.corpus.Source;
import java.util.List;

/**
 * A document of the base.
 *
 * @param source where it comes from
 * @param text the canonical text
 * @param findings in the order of the text
 */
public record IndexedDocument(Source source, String text, List<CitedFinding> findings) {
  /** Copies the list. */
  public IndexedDocument {
    findings = List.copyOf(findings);
  }
}
