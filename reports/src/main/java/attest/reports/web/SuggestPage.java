package attest.reports.web;

import attest.index.EvidenceIndex;
import java.io.IOException;
import java.util.Map;

/** What somebody who starts to type may mean; always JSON. */
final class SuggestPage implements Page {
  private static final int MOST = 8;

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    EvidenceIndex index = edition.index(false);
    return Templates.json(
        200, Map.of("suggestions", index.suggest(visit.value("q").orElse(""), MOST)));
  }
}
