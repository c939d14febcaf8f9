package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.reports.Quote;
import attest.reports.QuoteRule;
import attest.reports.ReportBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeViewTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"12, 12", "13, 13", "14, 14", "15, 12"})
  void oneOrTwoClaimsAreNotLeftOut(int made, int shown) throws IOException {
    String[] texts =
        IntStream.range(0, made)
            .mapToObj(i -> "Trust grew in " + (i + 3) + " towns.")
            .toArray(String[]::new);
    ThemeView.Part part = part(ReportBase.mined("a.md", "sha256:a", 0.9, "https://a.org", texts));
    assertEquals(List.of(made, shown), List.of(part.distinct(), part.claims().size()));
  }

  @Test
  void whatEachClaimHasIsSaidOnce() throws IOException {
    ThemeView.Part alone =
        part(
            ReportBase.mined(
                "a.md", "sha256:a", 0.9, "https://a.org", "Trust grew.", "Trust fell."));
    assertEquals(", each of 1 independent origin", alone.choice());
    assertEquals("author", ThemeView.spreadBesides(alone.claims().get(0)));
    ThemeView.Part together =
        part(
            ReportBase.mined(
                "a.md", "sha256:a", 0.9, "https://a.org", "Trust grew.", "Trust fell."),
            ReportBase.mined("b.md", "sha256:b", 0.9, "https://b.org", "Trust grew."));
    assertEquals("", together.choice());
    assertEquals("2 independent origins, author", ThemeView.spread(together.claims().get(0)));
  }

  private ThemeView.Part part(Mined... documents) throws IOException {
    List<CitedFinding> findings =
        ReportBase.of(folder, documents).report(new QuoteRule(9, 9)).quotes().stream()
            .map(Quote::finding)
            .toList();
    return ThemeView.Part.of(FindingType.STRATEGY, Counts.of(findings), findings);
  }
}
