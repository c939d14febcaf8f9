package attest.reports.web;

import attest.corpus.UsageException;
import attest.index.Theme;
import java.io.IOException;

/** What is claimed on a theme, and by how many independent origins. */
final class ThemePage implements Page {
  private final Templates templates;

  ThemePage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    Theme theme = theme(visit, edition);
    return templates.page(
        visit, "web/theme.jte", Frame.of(theme.title(), visit, edition), edition.theme(theme));
  }

  private static Theme theme(Visit visit, Edition edition) {
    try {
      return PageText.theme(edition.themes(), visit.subject());
    } catch (UsageException e) {
      throw new NotFoundException(String.valueOf(e.getMessage()));
    }
  }
}
