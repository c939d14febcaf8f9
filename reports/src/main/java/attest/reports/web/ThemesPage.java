package attest.reports.web;

import attest.index.EvidenceIndex;
import java.io.IOException;

/** The themes, and how much there is on each. */
final class ThemesPage implements Page {
  private final Templates templates;

  ThemesPage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    if (!visit.subject().isEmpty()) {
      throw new NotFoundException(
          "there is no page " + visit.path() + "; a theme is at /theme/NAME",
          ThemePage.near(edition.themes(), visit.subject()));
    }
    EvidenceIndex index = edition.index(false);
    ThemesView view = ThemesView.of(edition.themes(), index.overview());
    return templates.page(visit, "web/themes.jte", Frame.of("Themes", visit, edition), view);
  }
}
