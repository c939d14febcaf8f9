package attest.reports.web;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.finding.IndexedDocument;
import java.io.IOException;

/** A document as text, with its findings marked. */
final class DocumentPage implements Page {
  private final Templates templates;

  DocumentPage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    String path =
        visit
            .value("path")
            .orElseThrow(() -> new UsageException("say which document: /document?path=…"));
    boolean everything = SearchAddress.of(visit).everything();
    EvidenceIndex index = edition.index(everything);
    // The path is looked up in the index; no file is opened by it.
    IndexedDocument document =
        index
            .document(path)
            .orElseThrow(() -> new NotFoundException("there is no document " + path));
    DocumentView view = new DocumentView(document, everything);
    String title = document.source().title();
    return templates.page(visit, "web/document.jte", Frame.of(title, visit, edition), view);
  }
}
