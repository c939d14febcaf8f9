package attest.reports;

import static attest.reports.ReportBase.mined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.UsageException;
import attest.corpus.Voice;
import attest.index.Theme;
import attest.index.Themes;
import attest.index.finding.Amounts;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.reports.gate.Grounds;
import attest.reports.gate.QuoteGate;
import attest.reports.write.Captions;
import attest.reports.write.CsvReport;
import attest.reports.write.Density;
import attest.reports.write.House;
import attest.reports.write.HtmlReport;
import attest.reports.write.MarkdownReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    assertEquals(
        List.of(List.of("a.md", "b.md"), List.of("c.md")),
        whole.sources().stream().map(ReportTest::files).toList());
    assertEquals(4, whole.sources().stream().mapToInt(QuotedSource::quotes).sum());
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
  void quotesThatPointBackComeAfterThoseThatStandAlone() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.99, WEB, "They need trust.", "Without such trust it ends."),
            mined("b.md", "sha256:b", 0.7, WEB, "It is crucial to win the trust of partners."));
    Report report = base.report(RULE);
    String alone = "It is crucial to win the trust of partners.";
    assertEquals(List.of(alone), texts(strategies(base.report(new QuoteRule(1, 1))).quotes()));
    assertEquals(alone, key(report.themes().get(0)).get(0));
    assertEquals(3, strategies(report).quotes().size());
  }

  @Test
  void ofQuotesThatAreChosenThoseThatCannotBeUnderstoodAloneComeLast() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "However, trust ended."),
            mined("b.md", "sha256:b", 0.5, WEB, "Trust came first.", "Trust came again."));
    assertEquals(
        List.of("Trust came first.", "Trust came again.", "However, trust ended."),
        texts(strategies(base.report(RULE)).quotes()));
  }

  @Test
  void aQuoteThatPointsBackHasTheSentenceBeforeItAsContext() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust held the boats.", "This trust needs money."),
            mined("b.md", "sha256:b", 0.8, WEB, "They need trust."));
    Report report = base.report(RULE);
    assertEquals(Map.of(2, "Trust held the boats."), report.before());
    StringWriter text = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(text));
    assertTrue(
        text.toString()
            .contains("> *(Before it: Trust held the boats.)*\n>\n> This trust needs money.\n"),
        text.toString());
  }

  @Test
  void anItemThatPointsOutsideHasWhatAnnouncesItsListAsContext() throws IOException {
    String lead = "Trust was hard. Three things held the boats together:";
    String item = "Their trust in the book of tides.";
    Mined flat = mined("a.md", "sha256:a", 0.9, WEB, lead, "A bell.", item);
    List<Passage> passages = new ArrayList<>();
    for (Finding finding : flat.findings()) {
      boolean isItem = !passages.isEmpty();
      passages.add(
          new Passage(
              isItem ? Passage.Kind.LIST_ITEM : Passage.Kind.PARAGRAPH,
              finding.span(),
              Optional.of(3),
              Optional.empty(),
              isItem ? 1 : 0,
              List.of(),
              isItem ? Optional.of(0) : Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of()));
    }
    Document document =
        new Document(
            flat.document().source(), flat.document().text(), passages, List.of(), List.of());
    Finding last = flat.findings().get(2);
    Finding found =
        new Finding(
            last.id(),
            last.type(),
            last.span(),
            item,
            2,
            Optional.empty(),
            last.score(),
            List.of());
    ReportBase base = ReportBase.of(folder, new Mined(document, List.of(found)));
    Report report = base.report(RULE);
    assertEquals(Map.of(1, "Three things held the boats together:"), report.before());
    QuoteGate.check(
        report,
        new Grounds(base.run(), base.ledger(), ReportBase.THEMES, Reviews.NONE, false),
        files -> {});
  }

  @Test
  void signsWithoutALetterAreNoSentenceBefore() throws IOException {
    Mined of = mined("a.md", "sha256:a", 0.9, WEB, ":", "They need trust.");
    Mined one = new Mined(of.document(), of.findings().subList(1, 2));
    assertEquals(Map.of(), ReportBase.of(folder, one).report(RULE).before());
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
            .choose(
                quotes,
                new HashSet<>(),
                quote -> quote.number() == 1 ? quotes.subList(2, 3) : List.of());
    assertEquals(List.of("Trust one.", "Trust three."), texts(chosen));
  }

  @Test
  void theRuleSaysThatOneQuoteAndItsDissentAreTwo() throws IOException {
    ReportBase base =
        ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust one.", "No."));
    List<Quote> quotes = base.report(RULE).quotes();
    QuoteRule one = new QuoteRule(1, 1);
    assertEquals(
        2, one.choose(quotes.subList(0, 1), new HashSet<>(), quote -> quotes.subList(1, 2)).size());
    assertTrue(one.said().startsWith("For each theme and type at most 1 quote is shown: "));
    assertTrue(one.said().contains("is shown beside it, so that there are two."), one.said());
    assertTrue(RULE.said().contains("at most 9 quotes are shown: "), RULE.said());
  }

  @Test
  void theMethodNoteSaysWhatWasNotMeasured() throws IOException {
    Report report =
        ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew.")).report(RULE);
    String text =
        report.methods().stream()
            .filter(method -> method.title().equals("How good that is"))
            .map(Report.Method::text)
            .collect(Collectors.joining());
    assertTrue(text.contains("Themes, claims, and where the mechanism map puts"), text);
  }

  @Test
  void theRuleIsToldInShortSentences() {
    for (String sentence : RULE.said().split("\\. ", -1)) {
      assertTrue(sentence.split(" ", -1).length <= 36, sentence);
    }
  }

  @Test
  void aQuoteOfSeveralThemesGivesWayToOneThatIsNearlyAsSure() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust needs money."),
            mined("b.md", "sha256:b", 0.85, WEB, "Money came late."));
    Report report = base.report(new QuoteRule(1, 1));
    assertEquals(List.of("Trust needs money."), texts(strategies(report).quotes()));
    assertEquals(List.of("Money came late."), texts(money(report).quotes()));
  }

  @Test
  void aQuoteThatIsShownTwiceSaysWhereItWasFirst() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust needs money."),
            mined("b.md", "sha256:b", 0.5, WEB, "Money came late."));
    Report report = base.report(RULE);
    assertEquals(List.of("Trust needs money.", "Money came late."), texts(money(report).quotes()));
    StringWriter text = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(text));
    assertEquals(2, text.toString().split("— in full under Trust, strategies", -1).length);
  }

  @Test
  void findingsOfOneWitnessAreCountedAndNotJudgedOneByOne() throws IOException {
    String text =
        markdown(
            ReportBase.of(
                    folder,
                    mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.", "Money came."),
                    mined("b.md", "sha256:b", 0.9, WEB, "Trust grew fast."))
                .report(RULE));
    assertTrue(text.contains("| Trust: Trust grew fast. | strategy |"), text);
    assertFalse(text.contains("means: Money came."), text);
    assertTrue(text.contains("Left out is the claim of 1 theme for which one independent"), text);
  }

  @Test
  void aReportIsNamedByWhatItIsNarrowedTo() {
    assertEquals("Evidence on working together", sure(0).title());
    Scope narrow =
        new Scope(
            ReportBase.themes().subList(0, 1),
            false,
            Set.of(FindingType.CHALLENGE),
            "ferry",
            Optional.of(new PartialDate("2022")),
            Optional.empty(),
            0,
            false,
            false);
    assertEquals(
        "Evidence on working together: Trust, challenges, “ferry”, since 2022", narrow.title());
  }

  @Test
  void aReportOfOneMessageSpeaksOfOne() throws IOException {
    Report one =
        ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew.")).report(RULE);
    assertEquals(
        "One claim, in the words of its strongest quote. No other origin was found that says it in"
            + " the same words or nearly so.",
        Captions.key(one));
  }

  private static ThemeSection.Part money(Report report) {
    return report.themes().get(1).parts().get(2);
  }

  @Test
  void aClaimOfSeveralThemesIsToldOnce() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust needs money."),
            mined("b.md", "sha256:b", 0.8, WEB, "Money came late."));
    List<ThemeSection> themes = base.report(RULE).themes();
    assertEquals(List.of(), key(themes.get(0)));
    assertEquals(List.of("Trust needs money.", "Money came late."), key(themes.get(1)));
  }

  @Test
  void theBestEvidencedThemesComeFirstAmongTheKeyMessages() throws IOException {
    Report report =
        ReportBase.of(
                folder,
                mined("a.md", "sha256:a", 0.9, WEB, "Trust grew.", "Trust fell in spring."),
                mined("b.md", "sha256:b", 0.9, WEB, "Money came."),
                mined("c.md", "sha256:c", 0.8, WEB, "Money went."))
            .report(RULE);
    assertEquals(
        List.of("Money & means", "Trust"),
        report.keyThemes().stream().map(ThemeSection::title).toList());
    assertEquals(
        List.of("Trust", "Money & means"),
        report.summary().stream().map(ReviewFinding::theme).toList());
  }

  @Test
  void noMoreThanEightMessagesAreToldFirst() throws IOException {
    List<ThemeSection> themes =
        ReportBase.of(
                folder,
                mined("a.md", "sha256:a", 0.9, WEB, quotesOn(NINE)),
                mined("b.md", "sha256:b", 0.9, WEB, "The ropes held."))
            .by(themes(NINE))
            .report(RULE)
            .keyThemes();
    assertEquals(8, themes.size());
    assertEquals("ropes", themes.get(0).title());
    assertTrue(themes.stream().allMatch(theme -> theme.key().size() == 1));
  }

  @Test
  void ofClaimsThatAreAlikeBorneOutOneOfAnotherWitnessIsToldFirst() throws IOException {
    Report report =
        ReportBase.of(
                folder,
                mined("a.md", "sha256:a", 0.9, WEB, quotesOn(NINE)),
                mined("b.md", "sha256:b", 0.8, WEB, "Crews lend sails.", "Crews lend nets."))
            .by(themes(NINE))
            .report(RULE);
    List<ThemeSection> themes = report.keyThemes();
    assertEquals(List.of("We share sails."), key(themes.get(0)));
    assertEquals(List.of("Crews lend nets."), key(themes.get(1)));
    assertTrue(
        Captions.key(report).contains("those from origins not quoted yet come first."),
        Captions.key(report));
    assertEquals(8, themes.size(), "where there is no other witness, the same one is heard again");
  }

  private static final List<String> NINE =
      List.of("oars", "sails", "nets", "charts", "flags", "masts", "keels", "ropes", "lamps");

  private static String[] quotesOn(List<String> words) {
    return words.stream().map(word -> "We share " + word + ".").toArray(String[]::new);
  }

  /** A theme for each of some words. */
  private static Themes themes(List<String> words) {
    return Themes.of(
        "themes",
        words.stream()
            .map(word -> new Theme(word, word, word, word, List.of(word), List.of("-"), List.of()))
            .toList());
  }

  private static Mined ofTwoTypes() {
    Mined mined = mined("a.md", "sha256:a", 0.9, WEB, "Trust needs money.");
    Finding strategy = mined.findings().get(0);
    Finding challenge =
        new Finding(
            Finding.idOf("sha256:a", FindingType.CHALLENGE, strategy.quote()),
            FindingType.CHALLENGE,
            strategy.span(),
            strategy.quote(),
            0,
            strategy.time(),
            0.8,
            List.of());
    return new Mined(mined.document(), List.of(challenge, strategy));
  }

  @Test
  void wordsOfTwoTypesAreToldOnceAmongTheKeyMessages() throws IOException {
    List<ThemeSection> themes = ReportBase.of(folder, ofTwoTypes()).report(RULE).themes();
    assertEquals(List.of("Trust needs money."), key(themes.get(0)));
    assertEquals(List.of(), key(themes.get(1)));
  }

  @Test
  void filesAreToldWithoutTheFoldersOfTheMachine() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("/home/ann/talks/2024/a.md", "sha256:a", 0.9, WEB, "Trust held the boats."),
            mined("/home/ann/talks/b.md", "sha256:b", 0.8, WEB, "Money came."));
    Report report = base.report(RULE);
    assertEquals(
        List.of(List.of("2024/a.md"), List.of("b.md")),
        report.sources().stream().map(ReportTest::files).toList());
    StringWriter text = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(text));
    assertFalse(
        text.toString().contains("file 2024/"), "a bibliography to be handed in has no paths");
    new HtmlReport(House.NONE).write(report, "", new PrintWriter(text));
    assertTrue(text.toString().contains(" · 2024/a.md"), text.toString());
    StringWriter rows = new StringWriter();
    new CsvReport(false).write(report, new PrintWriter(rows));
    assertTrue(rows.toString().contains(",1,2024/a.md,"), rows.toString());
  }

  @Test
  void wordsOfTwoTypesAreOneQuoteAndSaySo() throws IOException {
    ReportBase base = ReportBase.of(folder, ofTwoTypes());
    Report report = base.report(RULE);
    assertEquals(1, report.counts().quotes());
    assertEquals(1, report.themes().get(0).counts().quotes());
    assertEquals(1, report.sources().get(0).quotes());
    assertEquals(List.of(2, 1), List.of(report.screening().taken(), report.screening().quotes()));
    assertEquals(
        List.of(List.of("also a strategy"), List.of("also a challenge")),
        report.quotes().stream().map(Quote::remarks).toList());
    StringWriter text = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(text));
    assertTrue(text.toString().contains("| Q1 Q2 | challenge, strategy |"), text.toString());
    assertTrue(text.toString().contains("1 quote from texts"), text.toString());
    QuoteGate.check(
        report,
        new Grounds(base.run(), base.ledger(), ReportBase.THEMES, Reviews.NONE, false),
        done -> {});
  }

  private static List<String> files(QuotedSource source) {
    return source.files().stream().map(QuotedSource.File::shown).toList();
  }

  @Test
  void aSourceThatNothingLeadsToIsFoundByItsFile() throws IOException {
    String text =
        markdown(
            ReportBase.of(
                    folder,
                    mined("notes/a.md", "sha256:a", 0.9, "", "Trust grew fast."),
                    mined("b.md", "sha256:b", 0.9, WEB, "Money came."))
                .report(RULE));
    assertTrue(text.contains("Text; 1 quote in the file notes/a.md."), text);
    assertTrue(text.contains("<" + WEB + "> Text; 1 quote."), text);
  }

  /** The text of a PDF that somebody saved has no authors, or no title but its name. */
  @Test
  void filesOfOneOriginAreOneWorkAsTheOneTellsItThatTellsMost() throws IOException {
    Mined bare = mined("a.txt", "doi:10.1/a", 0.9, WEB, "Trust grew fast.");
    Mined best = told("The harbour", "Ann Pell", mined("b.pdf", "doi:10.1/a", 0.9, WEB, "Money."));
    Report report = ReportBase.of(folder, bare, best).report(RULE);
    assertEquals(
        List.of("Ann Pell: The harbour"), report.sources().stream().map(s -> s.work()).toList());
    assertEquals(List.of("b.pdf", "a.txt"), files(report.sources().get(0)));
    assertEquals(
        "Ann Pell: The harbour, para. 1",
        report.citation(report.quotes().get(0)).line(),
        "a quote is cited by what all files tell");
  }

  @Test
  void severalNotesOnOneRecordingAreCitedByTheirOwnTitles() throws IOException {
    Mined ropes = mined("a.md", "youtube:v1", 0.9, WEB, "Trust grew fast.");
    Mined tides = mined("b.md", "youtube:v1", 0.9, WEB, "Money came.");
    Report report =
        ReportBase.of(
                folder, told("Sharing ropes", "Ann Pell", ropes), told("Tides", "Bo Okoro", tides))
            .report(RULE);
    assertEquals(1, report.sources().size());
    assertEquals(
        Set.of(
            "Ann Pell: Sharing ropes, notes of the recording, at 1:23",
            "Bo Okoro: Tides, notes of the recording, at 1:23"),
        report.quotes().stream()
            .map(quote -> report.citation(quote).line())
            .collect(Collectors.toSet()));
    String text = markdown(report);
    assertTrue(text.contains("in 2 files: a.md, b.md (cited as “Tides”)."), text);
  }

  @Test
  void worksThatAreCitedAlikeAreToldApartByLettersInTheOrderOfTheirList() throws IOException {
    Report report =
        ReportBase.of(
                folder,
                told("Tides", "Ann Pell", mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.")),
                told("Oars", "Bo Okoro", mined("b.md", "sha256:b", 0.9, WEB, "Money came.")),
                told("Ropes", "Ann Pell", mined("c.md", "youtube:c", 0.9, WEB, "Trust fell.")))
            .report(RULE);
    StringWriter page = new StringWriter();
    new HtmlReport(House.NONE).write(report, "", new PrintWriter(page));
    for (String text : List.of(markdown(report), page.toString())) {
      assertTrue(text.contains("(Pell, n.d.-a,"), text);
      assertTrue(text.contains("(Okoro, n.d.,"), text);
      assertTrue(text.contains("(Pell, n.d.-b, notes of the recording,"), text);
      assertTrue(text.contains("Pell, A. (n.d.-a). Tides."), text);
      assertTrue(text.contains("Okoro, B. (n.d.). Oars."), text);
      assertTrue(text.contains("Pell, A. (n.d.-b). Ropes."), text);
    }
  }

  @Test
  void theNameOfAFileIsNoTitleOfAWork() throws IOException {
    Mined video = mined("talks/the_ferry.txt", "youtube:v1", 0.9, WEB, "Trust grew fast.");
    Mined text = mined("talks/the_boats.txt", "sha256:b", 0.9, WEB, "Money came.");
    Report report =
        ReportBase.of(
                folder, told("the_ferry", "Ann Pell", video), told("the_boats", "Bo Okoro", text))
            .report(RULE);
    assertEquals(
        List.of(
            "Ann Pell: [Untitled notes], YouTube v1", "Bo Okoro: [Untitled text], the_boats.txt"),
        report.sources().stream().map(QuotedSource::work).toList());
  }

  @Test
  void thatEachMessageHasOneWitnessIsSaidOnce() throws IOException {
    ReportBase alone =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.", "Trust fell in spring."),
            mined("b.md", "sha256:b", 0.9, WEB, "Money came."));
    String one = markdown(alone.report(RULE));
    assertTrue(one.contains("Each message is from one source: no other origin was found"), one);
    assertEquals(2, one.split("origin was found that says it", -1).length, one);
    assertFalse(keyMessages(one).contains("strategy, 1 independent origin"), one);
    ReportBase two =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast."),
            mined("b.md", "sha256:b", 0.9, WEB, "Trust grew fast.", "Money came."));
    String both = markdown(two.report(RULE));
    assertFalse(both.contains("the word of one source"), both);
    assertTrue(keyMessages(both).contains("strategy, 2 independent origins, 2 quotes"), both);
  }

  @Test
  void ofTwoThemesItIsNotToldWhichIsDenser() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.", "Trust fell in spring."),
            mined("b.md", "sha256:b", 0.9, WEB, "Money came."),
            mined("c.md", "sha256:c", 0.9, WEB, "Trust held the boats."));
    assertEquals(List.of(), Density.said(base.report(RULE)), "two themes are no ranking");
  }

  @Test
  void themesWithoutAQuoteAreNamedBeforeThoseOfFew() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, quotesOn(NINE.subList(0, 7))),
            mined("b.md", "sha256:b", 0.9, WEB, "The sails held.", "The nets held."));
    assertEquals(
        List.of(
            "The evidence is densest on sails (2 quotes of 2 independent origins) and nets (2"
                + " quotes of 2 independent origins).",
            "There is no quote on ropes and lamps.",
            "It is thinnest on the 5 themes that have 1 quote of 1 independent origin each."),
        Density.said(base.by(themes(NINE)).report(RULE)).subList(0, 3));
    assertTrue(
        keyMessages(markdown(base.by(themes(NINE)).report(RULE)))
            .contains("- The evidence is densest on"));
  }

  @Test
  void aThemeOfMoreQuotesIsNotCalledThinner() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "We share oars.", "We share sails."),
            mined("b.md", "sha256:b", 0.9, WEB, "The oars held.", "The sails held."),
            mined("c.md", "sha256:c", 0.9, WEB, "Nets one.", "Nets two.", "Nets three."));
    assertEquals(
        List.of(
            "The evidence is densest on oars (2 quotes of 2 independent origins) and sails (2"
                + " quotes of 2 independent origins)."),
        Density.said(base.by(themes(NINE.subList(0, 3))).report(RULE)).subList(0, 1));
    assertFalse(
        Density.said(base.by(themes(NINE.subList(0, 3))).report(RULE)).toString().contains("thin"));
  }

  @Test
  void whereEachClaimHasOneOriginNoneIsSaidToHaveMost() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.", "Money came."));
    String key = Captions.key(base.report(RULE));
    assertTrue(key.contains("of each, claims that are short"), key);
    assertFalse(key.contains("most independent origins"), key);
  }

  private static String keyMessages(String markdown) {
    return markdown.substring(0, markdown.indexOf("## Findings by theme"));
  }

  private static String markdown(Report report) throws IOException {
    StringWriter text = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(text));
    return text.toString();
  }

  /** The same, with a title and an author; what is known by a video are notes on it. */
  private static Mined told(String title, String author, Mined mined) {
    Document document = mined.document();
    Source bare = document.source();
    Source source =
        new Source(
            bare.path(),
            title,
            bare.format(),
            bare.origin(),
            bare.origin().startsWith("youtube:") ? Voice.NOTES : bare.voice(),
            List.of(author),
            bare.container(),
            bare.date(),
            bare.url(),
            bare.doi(),
            bare.language(),
            bare.derived());
    return new Mined(
        new Document(source, document.text(), document.passages(), List.of(), List.of()),
        mined.findings());
  }

  @Test
  void theBankHasASentenceOnceHoweverItsMarksAreSet() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.pdf", "doi:a", 0.9, WEB, "“Trust’s co-owners grew.”"),
            mined("a.txt", "doi:a", 0.8, WEB, "\"Trust's coowners grew.\""));
    Report report = base.report(RULE);
    assertEquals(1, report.counts().quotes());
    assertEquals(1, report.bank().size());
    assertEquals(1, report.claims().size());
  }

  @Test
  void aQuoteHasTheSameWordingWhereverItStands() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.txt", "doi:a", 0.8, WEB, "Trust needs decisionmaking."),
            mined("b.pdf", "doi:a", 0.9, WEB, "Trust needs decision-making."));
    Report report = base.report(RULE);
    List<String> once = List.of("Trust needs decisionmaking.");
    assertEquals(once, texts(report.bank().stream().map(BankRow::shown).toList()));
    assertEquals(once, texts(strategies(report).quotes()));
    assertEquals(once, key(report.themes().get(0)));
  }

  @Test
  void theWordingThatMoreThemesAskForIsShown() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.txt", "doi:a", 0.9, WEB, "Trust needs mon ey."),
            mined("b.pdf", "doi:a", 0.8, WEB, "Trust needs money."));
    Report report = base.report(RULE);
    List<String> once = List.of("Trust needs money.");
    assertEquals(once, texts(report.bank().stream().map(BankRow::shown).toList()));
    assertEquals(once, texts(strategies(report).quotes()));
    assertEquals(once, texts(money(report).quotes()));
  }

  @Test
  void theWayFromFindingsByFileToThoseThatPeopleJudgeIsTold() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.", "Money came."),
            mined("b.md", "sha256:a", 0.8, WEB, "Trust grew fast."));
    Report report = base.report(RULE);
    assertEquals(3, report.screening().taken());
    assertTrue(
        markdown(report)
            .contains(
                "The 3 findings in this report are 2 different findings, as files of one origin share"
                    + " some. No person has looked at any of the 2 findings here."),
        markdown(report));
    QuoteGate.check(
        report,
        new Grounds(base.run(), base.ledger(), ReportBase.THEMES, Reviews.NONE, false),
        seen -> {});
  }

  @Test
  void theBankHasAsManyRowsAsThereAreQuotes() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.", "Money came."),
            mined("b.md", "sha256:a", 0.8, WEB, "Trust grew fast."),
            mined("c.md", "sha256:c", 0.8, WEB, "Trust grew fast."));
    Report report = base.report(RULE);
    assertEquals(report.counts().quotes(), report.bank().size());
    assertEquals(
        List.of(List.of(1, 3), List.of(2), List.of(4)),
        report.bank().stream()
            .map(row -> row.findings().stream().map(Quote::number).toList())
            .toList());
    StringWriter text = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(text));
    assertTrue(text.toString().contains("| Q1 Q3 | strategy | Trust grew fast. |"));
    assertTrue(text.toString().contains("\\[1\\], also in another file of it"), text.toString());
    StringWriter page = new StringWriter();
    new HtmlReport(House.NONE).write(report, "", new PrintWriter(page));
    assertTrue(page.toString().contains(" · a.md, also in b.md · "), page.toString());
  }

  private static List<String> key(ThemeSection theme) {
    return texts(theme.key().stream().map(RankedClaim::strongest).toList());
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
  void aNarrowedReportTellsOnlyOfThemesThatItHasQuotesOn() throws IOException {
    ReportBase base =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew."),
            mined("b.md", "sha256:b", 0.5, WEB, "Money came."));
    assertEquals(2, base.report(RULE).told().size());
    assertEquals("Gaps", Captions.gaps(base.report(RULE)));
    Report narrowed = base.report(sure(0.8), RULE);
    assertEquals(List.of("trust"), narrowed.told().stream().map(ThemeSection::name).toList());
    assertEquals(2, narrowed.themes().size());
    assertEquals("Without a quote here", Captions.gaps(narrowed));
    assertTrue(Captions.gapMap(narrowed).endsWith("there is none among what was asked for."));
    StringWriter text = new StringWriter();
    new MarkdownReport().write(narrowed, new PrintWriter(text));
    assertFalse(text.toString().contains(Captions.NO_EVIDENCE), text.toString());
    assertFalse(text.toString().contains("& means | none |"), text.toString());
    assertTrue(text.toString().contains("1 theme has no quote here."), text.toString());
    assertEquals(1, narrowed.figures().gapMap().rows().size());
    assertFalse(text.toString().contains("| gap |"), text.toString());
    assertFalse(narrowed.figures().gapMap().svg().contains(">gap<"), "nor is it one in the figure");
    assertFalse(text.toString().contains("Shade: "), "there is nothing to be seen of a figure");
  }

  @Test
  void aReportOnSomeThemesIsNarrowedAndTellsOfGapsAllTheSame() throws IOException {
    ReportBase base = ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew."));
    Scope trust =
        new Scope(
            ReportBase.themes().subList(0, 1),
            false,
            Set.of(),
            "",
            Optional.empty(),
            Optional.empty(),
            0,
            false,
            false);
    assertTrue(base.report(trust, RULE).narrowed());
    assertEquals("Gaps", Captions.gaps(base.report(trust, RULE)));
    assertFalse(base.report(RULE).narrowed());
  }

  private static Scope sure(double minScore) {
    return new Scope(
        ReportBase.themes(),
        true,
        Set.of(),
        "",
        Optional.empty(),
        Optional.empty(),
        minScore,
        false,
        false);
  }

  @Test
  void aScopeOfDatesSaysThatWorksWithoutOneAreLeftOut() {
    Scope since =
        new Scope(
            ReportBase.themes(),
            true,
            Set.of(),
            "",
            Optional.of(new PartialDate("2022")),
            Optional.empty(),
            0,
            false,
            false);
    assertEquals(
        "This report is about all findings that are sure enough for a report, from works of 2022 or"
            + " later; works without a date are left out.",
        since.said());
    assertFalse(sure(0.8).said().contains("without a date"));
  }

  @Test
  void whatNobodyHasLookedAtIsSaidOfOneFindingToo() {
    assertTrue(new Oversight(1, List.of(), 0).said().startsWith("No person has looked at the 1 f"));
  }

  @Test
  void quotesInNoThemeAreTold() throws IOException {
    ReportBase base =
        ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew.", "Boats came."));
    Report report = base.report(RULE);
    String said = "1 of 2 quotes is in no theme, and stands in the quote bank.";
    assertTrue(method(report, "How they were brought together").endsWith(said));
    assertTrue(markdown(report).contains(said));
  }

  @Test
  void aVerdictOnAFindingOfSeveralFilesIsCountedOnce() throws IOException {
    Mined first = mined("a.epub", "doi:a", 0.9, WEB, "Trust grew fast.", "Trust fell.");
    Mined second = mined("b.odt", "doi:a", 0.9, WEB, "Trust grew fast.", "Trust fell.");
    ReportBase base = ReportBase.of(folder, first, second);
    Reviews reviews =
        new Reviews(
            Map.of(
                first.findings().get(0).id(), review(Review.State.ACCEPTED),
                first.findings().get(1).id(), review(Review.State.REJECTED)));
    Report report = base.report(RULE, reviews);
    assertEquals(
        "The 2 findings in this report are 1 different finding, as files of one origin share some."
            + " Of the 1 different finding here, 1 (100 %) was seen by 1 person: 1 accepted. 1 finding of"
            + " the base was left out because a person rejected it.",
        method(report, "What people did"));
    Grounds grounds = new Grounds(base.run(), base.ledger(), ReportBase.THEMES, reviews, false);
    QuoteGate.check(report, grounds, files -> {});
  }

  private static Review review(Review.State state) {
    return new Review(Optional.of(state), Optional.empty(), false, List.of(), List.of("ann"));
  }

  private static String method(Report report, String title) {
    return report.methods().stream()
        .filter(method -> method.title().equals(title))
        .map(Report.Method::text)
        .findFirst()
        .orElse("");
  }

  @Test
  void aScopeThatLeavesNothingSaysSo() throws IOException {
    ReportBase base = ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew."));
    UsageException none = assertThrows(UsageException.class, () -> base.report(sure(0.95), RULE));
    assertEquals("no finding meets what was asked; nothing was written", none.getMessage());
  }

  @Test
  void aMomentIsCitedAsPlayersShowIt() {
    assertEquals("0:07", Amounts.clock(7.9));
    assertEquals("29:06", Amounts.clock(1746));
    assertEquals("2:03:41", Amounts.clock(7421));
  }

  private static ThemeSection.Part strategies(Report report) {
    return report.themes().get(0).parts().get(2);
  }

  private static List<String> texts(List<Quote> quotes) {
    return quotes.stream().map(quote -> quote.finding().quote()).toList();
  }
}
