package attest.reports;

import static attest.reports.ReportBase.mined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import attest.index.Counts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String WEB = "https://example.org/a";
  private static final QuoteRule RULE = new QuoteRule(9, 9);

  @TempDir private Path folder = Path.of("");

  @Test
  void quotesAreSpreadOverOriginsAndSourcesOfOneOriginAreTied() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "youtube:v1", 0.9, WEB, "Trust grew fast.", "Trust fell in spring."),
            mined("b.md", "youtube:v1", 0.8, WEB, "Trust held the boats."),
            mined("c.md", "sha256:c", 0.5, WEB, "Trust came late to the mill."));
    ThemeSection.Part part = strategies(base.report(new QuoteRule(2, 2)));
    assertEquals(4, part.counts().quotes());
    assertEquals(2, part.counts().origins());
    assertEquals(List.of("Trust grew fast.", "Trust came late to the mill."), texts(part.quotes()));
    assertEquals(3, strategies(base.report(new QuoteRule(9, 2))).quotes().size());
    Report whole = base.report(RULE);
    assertEquals(1, whole.sources().get(1).sameAs());
    assertTrue(whole.sources().get(1).repeats());
    assertEquals(1, whole.screening().sameOrigin());
  }

  @Test
  void longQuotesComeLastHoweverSureTheyAre() throws IOException {
    String longOne = "Trust " + "grew and ".repeat(60) + "held.";
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.99, WEB, longOne),
            mined("b.md", "sha256:b", 0.6, WEB, "Trust held the boats."));
    List<Quote> quotes = strategies(base.report(RULE)).quotes();
    assertEquals(2, quotes.size());
    assertEquals(
        List.of("Trust held the boats."),
        texts(strategies(base.report(new QuoteRule(1, 1))).quotes()));
  }

  @Test
  void atLeastOneDissentingQuoteIsShownWhereThereIsOne() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust one.", "Trust two.", "Trust three."));
    List<Quote> quotes = base.report(RULE).quotes();
    List<Quote> chosen =
        new QuoteRule(2, 9)
            .choose(quotes, quote -> quote.number() == 1 ? quotes.subList(2, 3) : List.of());
    assertEquals(List.of("Trust one.", "Trust three."), texts(chosen));
  }

  @Test
  void whatNoQuoteIsOnIsAGap() throws IOException {
    ReportBase base = ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew."));
    assertEquals(
        List.of(
            "Trust: no mechanisms, no challenges",
            "Money & means: no mechanisms, no challenges, no strategies"),
        base.report(RULE).gaps());
  }

  @Test
  void aScopeThatLeavesNothingSaysSo() throws IOException {
    ReportBase base = ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew."));
    Scope sure =
        new Scope(
            ReportBase.themes(),
            true,
            Set.of(),
            "",
            Optional.empty(),
            Optional.empty(),
            0.95,
            false,
            false);
    UsageException none = assertThrows(UsageException.class, () -> base.report(sure, RULE));
    assertEquals("no finding meets what was asked; nothing was written", none.getMessage());
  }

  @Test
  void aSoundBasePassesTheGate() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "youtube:v1", 0.9, WEB, "Trust grew fast.", "Money came."),
            mined("c.md", "sha256:c", 0.5, WEB, "Trust came late."));
    QuoteGate.check(base.report(RULE), base.ledger(), files -> {});
  }

  @Test
  void aTextThatWasTamperedWithStopsTheReport() throws IOException {
    assertStops("Trust grew fast.", "Trust fell fast.", "the text from 0 to 16 is another");
  }

  @Test
  void aMomentThatWasTamperedWithStopsTheReport() throws IOException {
    assertStops("\"startSeconds\":83", "\"startSeconds\":84", "its moment is another");
  }

  @Test
  void anOriginThatWasTamperedWithStopsTheReport() throws IOException {
    assertStops("youtube:v1", "youtube:v2", "its link leads elsewhere");
  }

  @Test
  void aTitleThatWasTamperedWithStopsTheReport() throws IOException {
    assertStops("Work a.md", "Other a.md", "its source is told of in another way");
  }

  @Test
  void aFileThatIsMissingStopsTheReport() throws IOException {
    assertStops("\"path\":\"a.md\"", "\"path\":\"z.md\"", "its file is not in the ledger");
  }

  @Test
  void aCountThatIsWrongStopsTheReport() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast."),
            mined("c.md", "sha256:c", 0.5, WEB, "Trust came late."));
    Report told = base.report(RULE);
    ThemeSection trust = told.themes().get(0);
    ThemeSection wrong =
        new ThemeSection(
            trust.name(),
            trust.title(),
            trust.about(),
            trust.literature(),
            new Counts(2, 2, 1),
            trust.key(),
            trust.parts());
    IOException stopped =
        assertThrows(
            IOException.class,
            () -> QuoteGate.check(with(told, wrong), base.ledger(), files -> {}));
    assertTrue(
        String.valueOf(stopped.getMessage())
            .endsWith(
                "Trust: told are 2 quotes in 2 documents of 1 origin, the ledger has 2 quotes in 2"
                    + " documents of 2 origins"),
        stopped.getMessage());
  }

  @Test
  void aMomentIsCitedAsPlayersShowIt() {
    assertEquals("0:07", Citation.clock(7.9));
    assertEquals("29:06", Citation.clock(1746));
    assertEquals("2:03:41", Citation.clock(7421));
  }

  /** Tampers with the ledger of a base, and checks that the gate sees it and says where. */
  private void assertStops(String there, String instead, String fault) throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "youtube:v1", 0.9, WEB, "Trust grew fast.", "Money came."),
            mined("c.md", "sha256:c", 0.5, WEB, "Trust came late."));
    Report report = base.report(RULE);
    String ledger = Files.readString(base.ledger(), StandardCharsets.UTF_8);
    assertTrue(ledger.contains(there), ledger);
    Files.writeString(base.ledger(), ledger.replace(there, instead), StandardCharsets.UTF_8);
    IOException stopped =
        assertThrows(IOException.class, () -> QuoteGate.check(report, base.ledger(), files -> {}));
    assertTrue(String.valueOf(stopped.getMessage()).contains(fault), stopped.getMessage());
    assertTrue(String.valueOf(stopped.getMessage()).contains("a.md"), stopped.getMessage());
  }

  private static Report with(Report report, ThemeSection theme) {
    return new Report(
        report.title(),
        report.made(),
        report.about(),
        report.counts(),
        List.of(theme),
        report.inNoTheme(),
        report.claims(),
        report.mechanisms(),
        report.summary(),
        report.screening(),
        report.overlap(),
        report.quotes(),
        report.sources(),
        report.methods(),
        report.figures());
  }

  private static ThemeSection.Part strategies(Report report) {
    return report.themes().get(0).parts().get(2);
  }

  private static List<String> texts(List<Quote> quotes) {
    return quotes.stream().map(quote -> quote.finding().quote()).toList();
  }
}
