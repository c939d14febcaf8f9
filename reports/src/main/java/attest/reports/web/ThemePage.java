package attest.reports.web;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.CitedFinding;
import attest.index.EvidenceIndex;
import attest.index.SearchRequest;
import attest.index.Theme;
import attest.index.ThemeCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is claimed on a theme, and by how many independent origins. */
final class ThemePage implements Page {
  private final Templates templates;

  ThemePage(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    Theme theme = theme(visit, edition);
    EvidenceIndex index = edition.index(false);
    ThemeCounts counts = index.overview().of(theme.name());
    List<ThemeView.Part> parts = new ArrayList<>();
    for (FindingType type : FindingType.values()) {
      SearchRequest request =
          SearchRequest.builder().themes(List.of(theme.name())).types(Set.of(type)).build();
      List<CitedFinding> best = index.best(request, ThemeView.Part.MOST_FINDINGS);
      parts.add(ThemeView.Part.of(type, counts.of(type), best));
    }
    ThemeView view = ThemeView.of(theme, parts);
    return templates.page(visit, "web/theme.jte", Frame.of(theme.title(), visit, edition), view);
  }

  private static Theme theme(Visit visit, Edition edition) {
    try {
      return edition.themes().get(visit.subject());
    } catch (UsageException e) {
      throw new NotFoundException(String.valueOf(e.getMessage()));
    }
  }
}
