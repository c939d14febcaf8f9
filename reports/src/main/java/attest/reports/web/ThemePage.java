package attest.reports.web;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.CitedFinding;
import attest.index.EvidenceIndex;
import attest.index.Theme;
import attest.index.ThemeCounts;
import attest.index.claim.Claim;
import attest.index.claim.Claims;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is claimed on a theme, and by how many independent origins. */
final class ThemePage implements Page {
  /** Gathering claims takes longer than linear, and nobody reads more. */
  private static final int MOST_FINDINGS = 400;

  private static final int MOST_CLAIMS = 12;

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
      List<CitedFinding> best = index.best(theme.name(), type, MOST_FINDINGS);
      List<Claim> claims = Claims.of(best);
      parts.add(
          new ThemeView.Part(
              type, counts.of(type), claims.size(), claims.stream().limit(MOST_CLAIMS).toList()));
    }
    ThemeView view =
        new ThemeView(theme.name(), theme.title(), theme.about(), theme.literature(), parts);
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
