package attest.reports.web;

import attest.index.EvidenceIndex;
import attest.index.Overview;
import java.io.IOException;

/** The themes, and how much there is on each. */
final class ThemesPage implements Page {
  private final Templates templates;

  ThemesPage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    EvidenceIndex index = edition.index(false);
    Overview overview = index.overview();
    ThemesView view =
        new ThemesView(
            edition.themes().all().stream()
                .map(
                    t ->
                        new ThemesView.Entry(
                            t.name(), t.title(), t.about(), overview.of(t.name()).all()))
                .toList());
    return templates.page(visit, "web/themes.jte", Frame.of("Themes", visit, edition), view);
  }
}
