package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.FindingType;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.reports.Quote;
import attest.reports.QuoteRule;
import attest.reports.ReportBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
    List<CitedFinding> findings =
        ReportBase.of(folder, ReportBase.mined("a.md", "sha256:a", 0.9, "https://a.org", texts))
            .report(new QuoteRule(9, 9))
            .quotes()
            .stream()
            .map(Quote::finding)
            .toList();
    ThemeView.Part part = ThemeView.Part.of(FindingType.STRATEGY, Counts.of(findings), findings);
    assertEquals(List.of(made, shown), List.of(part.distinct(), part.claims().size()));
  }
}
