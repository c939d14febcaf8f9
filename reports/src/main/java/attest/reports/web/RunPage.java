package attest.reports.web;

import attest.index.base.Generation;
import java.util.Optional;

/** What was read, what was set aside and why, and with which versions. */
final class RunPage implements Page {
  private final Templates templates;
  private final LiveBase base;

  RunPage(Templates templates, LiveBase base) {
    this.templates = templates;
    this.base = base;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) {
    Optional<String> unread = base.unread().map(Generation::name);
    return templates.page(
        visit,
        "web/run.jte",
        Frame.of("Run", visit, edition),
        new RunView(edition.generation().name(), unread, edition.run(), edition.reviewed()));
  }
}
