package attest.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.MediaTime;
import attest.corpus.Mined;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.Voice;
import attest.corpus.YamlFile;
import attest.index.Draft;
import attest.index.EvidenceBase;
import attest.index.EvidenceIndex;
import attest.index.EvidenceIndexer;
import attest.index.Generation;
import attest.index.Reviews;
import attest.index.Theme;
import attest.index.Themes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String THEMES =
      """
      - name: trust
        title: Trust
        about: Trust between partners.
        query: trust
        finds: [They trust each other.]
        misses: [They met.]
      - name: money
        title: Money & means
        about: Who pays.
        query: money
        finds: [Money came.]
        misses: [They met.]
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void quotesAreSpreadOverOriginsAndSourcesOfOneOriginAreTied() throws IOException {
    Report report =
        report(
            2,
            mined("a.md", "youtube:v1", "Trust grew. Trust fell.", 0.9, "https://example.org/a"),
            mined("b.md", "youtube:v1", "Trust held.", 0.8, "https://example.org/b"),
            mined("c.md", "sha256:c", "Trust came late.", 0.5, "https://example.org/c"));
    Report.Part part = report.sections().get(0).parts().get(0);
    assertEquals(4, part.counts().quotes());
    assertEquals(2, part.counts().origins());
    assertEquals(
        List.of("Trust grew.", "Trust came late."),
        part.quotes().stream().map(quote -> quote.finding().quote()).toList());
    Report whole =
        report(
            9,
            mined("a.md", "youtube:v1", "Trust grew.", 0.9, "https://example.org/a"),
            mined("b.md", "youtube:v1", "Trust held.", 0.8, "https://example.org/b"));
    assertEquals(1, whole.sources().get(1).sameAs());
    assertTrue(new MarkdownReport().write(whole).contains("Of the same origin as \\[1\\]."));
  }

  @Test
  void aThemeWithoutEvidenceSaysSo() throws IOException {
    Report report = report(9, mined("a.md", "sha256:a", "Trust grew.", 0.9, "https://example.org"));
    assertTrue(new MarkdownReport().write(report).contains("There is no evidence on this theme."));
  }

  @Test
  void whatASourceSaysStaysText() throws IOException {
    Report report =
        report(
            9,
            mined(
                "a*b_c.md",
                "sha256:a",
                "Trust <script>alert(1)</script> *grew* [here](http://x) | # & `so`.",
                0.9,
                "javascript:alert(1)"),
            mined("d.md", "sha256:d", "1. Trust first.", 0.9, "https://example.org"),
            mined("e.md", "sha256:e", "- Trust second.", 0.9, "https://example.org"));
    String html = new HtmlReport().write(report);
    assertFalse(html.contains("<script>"), html);
    assertFalse(html.contains("href=\"javascript"), html);
    assertFalse(html.contains("<em>grew"), html);
    assertTrue(
        html.contains(
            "Trust &lt;script&gt;alert(1)&lt;/script&gt; *grew* [here](http://x) | # &amp; `so`."),
        html);
    assertTrue(html.contains("<p>1. Trust first.</p>"), html);
    assertTrue(html.contains("<p>- Trust second.</p>"), html);
    assertTrue(html.contains("a*b_c.md"), html);
    assertTrue(
        html.contains("href=\"#money--means\"") && html.contains("id=\"money--means\""), html);
  }

  @Test
  void aMomentIsCitedAsPlayersShowIt() {
    assertEquals("0:07", Citation.clock(7.9));
    assertEquals("29:06", Citation.clock(1746));
    assertEquals("2:03:41", Citation.clock(7421));
  }

  private Report report(int quotes, Mined... all) throws IOException {
    Themes themes = Themes.of(new YamlFile("themes.yaml", THEMES));
    Path base = Files.createTempDirectory(folder, "base");
    try (Draft draft = EvidenceBase.at(base).begin()) {
      Generation generation = draft.contents();
      StringBuilder ledger = new StringBuilder();
      try (EvidenceIndexer indexer = new EvidenceIndexer(generation)) {
        for (int i = 0; i < all.length; i++) {
          indexer.add(i, 0, all[i]);
          ledger.append(new Ledger().line(all[i])).append('\n');
        }
        indexer.commit();
      }
      Files.writeString(generation.ledger(), ledger.toString(), StandardCharsets.UTF_8);
      draft.publish();
    }
    try (EvidenceIndex index =
        EvidenceIndex.open(EvidenceBase.at(base).current(), themes, Reviews.NONE)) {
      List<Theme> chosen = themes.all();
      return Report.of(index, chosen, "2026-01-02T03:04:05Z", quotes);
    }
  }

  /** A document of one paragraph, each of whose sentences is a strategy. */
  private static Mined mined(String path, String origin, String text, double score, String url) {
    Source source =
        new Source(
            path,
            "Work " + path,
            "markdown",
            origin,
            Voice.AUTHOR,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(url),
            Optional.empty(),
            Optional.empty(),
            false);
    Passage passage =
        new Passage(
            Passage.Kind.PARAGRAPH,
            new Span(0, text.length()),
            Optional.of(3),
            Optional.empty(),
            0,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    Document document = new Document(source, text, List.of(passage), List.of(), List.of());
    List<Span> spans =
        text.startsWith("Trust grew. ")
            ? List.of(new Span(0, 11), new Span(12, text.length()))
            : List.of(new Span(0, text.length()));
    return new Mined(
        document, spans.stream().map(span -> finding(origin, text, span, score)).toList());
  }

  private static Finding finding(String origin, String text, Span span, double score) {
    String quote = span.of(text);
    Optional<MediaTime> time =
        origin.startsWith("youtube:")
            ? Optional.of(new MediaTime(83, Optional.empty(), TimeBasis.MARKER))
            : Optional.empty();
    return new Finding(
        Finding.idOf(origin, FindingType.STRATEGY, quote, 0),
        FindingType.STRATEGY,
        span,
        quote,
        0,
        time,
        score,
        List.of());
  }
}
