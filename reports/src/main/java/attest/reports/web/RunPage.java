package attest.reports.web;

import attest.index.base.RunRecord;
import java.io.IOException;

/** What was read, what was set aside and why, and with which versions. */
final class RunPage implements Page {
  private final Templates templates;

  RunPage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    RunRecord run = RunRecord.read(edition.generation().run());
    return templates.page(
        visit,
        "web/run.jte",
        Frame.of("Run", visit, edition),
        new RunView(edition.generation().name(), run, edition.reviewed()));
  }
}
