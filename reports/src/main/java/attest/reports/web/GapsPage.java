package attest.reports.web;

import attest.index.EvidenceIndex;
import java.io.IOException;

/** How much evidence there is by theme and type, and where there is none. */
final class GapsPage implements Page {
  private final Templates templates;

  GapsPage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    EvidenceIndex index = edition.index(false);
    GapsView view = new GapsView(index.overview());
    return templates.page(visit, "web/gaps.jte", Frame.of("Gap map", visit, edition), view);
  }
}
