package attest.reports.web;

import attest.corpus.UsageException;
import attest.index.Theme;
import attest.index.Themes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is claimed on a theme, and by how many independent origins. */
final class ThemePage implements Page {
  private final Templates templates;

  ThemePage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    Theme theme = theme(edition.themes(), visit.subject());
    return templates.page(
        visit, "web/theme.jte", Frame.of(theme.title(), visit, edition), edition.theme(theme));
  }

  private static Theme theme(Themes themes, String name) {
    try {
      return PageText.theme(themes, name);
    } catch (UsageException e) {
      throw new NotFoundException(String.valueOf(e.getMessage()), near(themes, name));
    }
  }

  /** Where a theme of such a name may be, and where all are. */
  static Map<String, String> near(Themes themes, String name) {
    Map<String, String> near = new LinkedHashMap<>();
    themes
        .like(name)
        .forEach(theme -> near.put(theme.title(), new LiveLinks().theme(theme.name())));
    near.put("All themes", "/themes");
    return near;
  }
}
