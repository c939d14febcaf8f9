package attest.index.finding;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.Source;
import java.util.List;

/**
 * A document of the base.
 *
 * @param source where it comes from
 * @param text the canonical text
 * @param passages of it, in order; none, if an earlier version of Attest made the index
 * @param findings in the order of the text
 */
public record IndexedDocument(
    Source source, String text, List<Passage> passages, List<CitedFinding> findings) {
  /** A document as it was mined. */
  public IndexedDocument(Document document, List<CitedFinding> findings) {
    this(document.source(), document.text(), document.passages(), findings);
  }

  /** Copies the lists. */
  public IndexedDocument {
    passages = List.copyOf(passages);
    findings = List.copyOf(findings);
  }
}
