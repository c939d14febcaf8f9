package attest.reports.site;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.index.CitedFinding;
import attest.index.IndexedDocument;
import attest.reports.web.DocumentView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the page of a document tells.
 *
 * @param document it
 * @param headings the lines that are headings
 */
public record SiteDocumentView(DocumentView document, Set<String> headings) {
  /** Copies the set. */
  public SiteDocumentView {
    headings = Set.copyOf(headings);
  }

  static SiteDocumentView of(Document document, List<CitedFinding> findings) {
    Set<String> headings =
        document.passages().stream()
            .filter(passage -> passage.kind() == Passage.Kind.HEADING)
            .map(document::text)
            .collect(Collectors.toSet());
    IndexedDocument indexed = new IndexedDocument(document.source(), document.text(), findings);
    return new SiteDocumentView(new DocumentView(indexed, false), headings);
  }

  /** The text, line by line. */
  public List<DocumentView.Line> lines() {
    return document.lines(headings);
  }

  /** The findings that begin in a line. */
  public static List<CitedFinding> begun(DocumentView.Line line) {
    return line.pieces().stream().flatMap(piece -> piece.starts().stream()).toList();
  }
}
