package attest.reports.gate;

import static attest.reports.ReportBase.mined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Direction;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.corpus.Reading;
import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.Roles;
import attest.corpus.Span;
import attest.corpus.Voice;
import attest.index.finding.Counts;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.reports.Mechanism;
import attest.reports.QuoteRule;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.ReportBase;
import attest.reports.Screening;
import attest.reports.figure.Timeline;
import attest.reports.write.Captions;
import attest.reports.write.MarkdownReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports with one wrong thing in them, each of which the gate must name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuoteGateTest {
  private static final String WEB = "https://example.org/a";
  private static final QuoteRule RULE = new QuoteRule(9, 9);
  private static final Map<String, Integer> EMPTY = Map.of("empty", 1);

  @TempDir private static Path folder = Path.of("");

  private Optional<ReportBase> base = Optional.empty();
  private Optional<Report> sound = Optional.empty();

  @BeforeAll
  void make() throws IOException {
    ReportBase made =
        ReportBase.of(
            folder,
            notes(mined("a.md", "youtube:v1", 0.9, WEB, "Trust grew fast.", "Money came.")),
            notes(mined("b.md", "youtube:v1", 0.9, WEB, "Trust grew fast.", "Money came.")),
            notes(mined("c.md", "youtube:v1", 0.7, WEB, "Trust held the boats.")),
            dated(mined("d.md", "sha256:d", 0.5, WEB, "Trust grew fast.", "Nobody met.")),
            mechanism(mined("e.md", "sha256:e", 0.6, WEB, "Money builds trust.")),
            with(mined("f.md", "sha256:f", 0.6, WEB, "Nobody came."), "findings", List.of()),
            new Rejected("g.md", Rejection.EMPTY, "zero bytes"));
    base = Optional.of(made);
    sound = Optional.of(made.report(RULE));
  }

  private static Mined notes(Mined mined) {
    return with(mined, "document.source.voice", Voice.NOTES);
  }

  private static Mined dated(Mined mined) {
    return with(mined, "document.source.date", Optional.of(new PartialDate("2023-05")));
  }

  private static Mined mechanism(Mined mined) {
    return mechanism(mined, new Span(13, 18));
  }

  private static Mined mechanism(Mined mined, Span effect) {
    Finding finding = mined.findings().get(0);
    Roles roles = new Roles(new Span(0, 5), effect, Direction.RAISES);
    Finding mechanism = with(finding, "type", FindingType.MECHANISM);
    Optional<Reading> reading = Optional.of(with(Reading.PLAIN, "roles", Optional.of(roles)));
    return new Mined(mined.document(), List.of(with(mechanism, "reading", reading)));
  }

  @Test
  void aSoundReportPasses() throws IOException {
    QuoteGate.check(report(), grounds(), files -> {});
    assertEquals(1, report().mechanisms().arrows().size());
    assertEquals(2, report().overlap().sources().size());
    assertEquals(1, report().screening().sameContent());
    assertEquals(1, report().screening().sameOrigin());
    assertEquals(1, report().figures().moments().recordings().size());
  }

  @Test
  void documentsWithTheSameTextAreDuplicatesByContent() throws IOException {
    ReportBase made =
        ReportBase.of(
            folder,
            mined("a.docx", "sha256:a", 0.9, WEB, "Trust grew fast."),
            mined("a.pdf", "sha256:a", 0.9, WEB, "Trust grew  fast."),
            mined("a.txt", "sha256:a", 0.9, WEB, "Trust grew fast ."));
    Report apart = made.report(RULE);
    assertEquals(0, apart.screening().sameContent());
    ReportBase same = made.withSameText("a.txt", "a.docx");
    Report report = same.report(RULE);
    assertEquals(1, report.screening().sameContent());
    assertEquals(1, report.screening().sameOrigin());
    QuoteGate.check(report, grounds(same, Reviews.NONE), files -> {});
    IOException stopped =
        assertThrows(
            IOException.class,
            () -> QuoteGate.check(apart, grounds(same, Reviews.NONE), files -> {}));
    assertTrue(
        String.valueOf(stopped.getMessage()).contains("duplicates by content: told are 0"),
        stopped.getMessage());
  }

  @Test
  void sourcesWithTheSameLongQuoteAreOneWitness() throws IOException {
    String quote = "Trust grew fast where each of the boats was led by one of its owners.";
    ReportBase of =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, quote),
            mined("b.md", "sha256:b", 0.8, WEB, quote));
    Report report = of.report(RULE);
    assertEquals(new Counts(2, 2, 1), report.claims().get(0).counts());
    assertEquals(0, report.corroboratedCount());
    assertTrue(Captions.strength(report.claims().get(0)).endsWith(", the same words in 2 sources"));
    QuoteGate.check(report, grounds(of, Reviews.NONE), files -> {});
  }

  @Test
  void sourcesShareNoClaimThatTheyHaveInTheSameWords() throws IOException {
    String quote = "Trust grew fast where each of the boats was led by one of its owners.";
    String other = "Trust grew fast where each of the boats was led by one of the owners.";
    ReportBase of =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, quote),
            mined("b.md", "sha256:b", 0.8, WEB, quote),
            mined("c.md", "sha256:c", 0.7, WEB, other, "Money came."),
            mined(
                "d.md",
                "sha256:d",
                0.7,
                WEB,
                "Money came.",
                "Nobody met, as all of us had other things to do on that day."),
            mined(
                "e.md",
                "sha256:e",
                0.7,
                WEB,
                "Nobody met, as all of us had other things to do on that day."));
    Report report = of.report(RULE);
    assertEquals(List.of(3, 1, 2, 4), report.overlap().sources());
    assertEquals(
        List.of(List.of(2, 1, 1, 1), List.of(1, 1, 0, 0), List.of(1, 0, 1, 0), List.of(1, 0, 0, 2)),
        report.overlap().shared());
    QuoteGate.check(report, grounds(of, Reviews.NONE), files -> {});
  }

  /** Found as two types, and in two documents of its origin. */
  @Test
  void theTimelineHasAQuoteOnce() throws IOException {
    Mined two = dated(mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast."));
    Finding strategy = two.findings().get(0);
    Finding challenge = with(strategy, "type", FindingType.CHALLENGE);
    ReportBase of =
        ReportBase.of(
            folder,
            new Mined(two.document(), List.of(with(challenge, "id", "f0"), strategy)),
            dated(mined("b.md", "sha256:a", 0.9, WEB, "Trust grew fast.")));
    Report report = of.report(RULE);
    assertEquals(3, report.quotes().size());
    assertEquals(
        List.of(new Timeline.Year(2023, Map.of(FindingType.CHALLENGE, 1))),
        report.figures().years().years());
    QuoteGate.check(report, grounds(of, Reviews.NONE), files -> {});
  }

  static Stream<Arguments> wrongNumbers() {
    return Stream.of(
        wrong("counts", new Counts(8, 5, 4), "all quotes: told are 8 quotes in 5 documents of 4"),
        wrong("inNoTheme", new Counts(0, 0, 0), "quotes in no theme: told are 0 quotes"),
        wrong("themes.0.counts", new Counts(5, 5, 1), "Trust: told are 5 quotes in 5 documents"),
        wrong("themes.0.parts.0.counts", new Counts(2, 1, 1), "Trust, mechanisms: told are 2"),
        wrong("sources.1.quotes", 3, "source [2], quotes: told are 3, the ledger has 2"),
        wrong(
            "sources.0.files", List.of(), "source [1], files: told are {}, the ledger has {a.md="),
        wrong("sources.0.title", "Else", "source [1]: no file of it has the title Else"),
        wrong("sources.0.date", Optional.of("1999"), "source [1]: no file of it is of 1999"),
        wrong("sources.1.origin", "x", "source [2], origin: told are x, the ledger has sha256:d"),
        wrong("quotes.1.number", 7, "the number of a quote: told are 7, the ledger has 2"),
        wrong("claims.0.counts", new Counts(9, 3, 2), "claim 1: told are 9 quotes"),
        wrong("claims.0.sharing", 2, "claim 1, sources with the same words: told are 2, the"),
        wrong("claims.0.years", "2022", "claim 1, years: told are 2022, the ledger has 2023"),
        wrong("claims.0.voices", List.of(Voice.NOTES), "claim 1, voices: told are [NOTES]"),
        wrong("claims.0.dissent", List.of(1), "claim 1: the quote Q1 cannot point both ways"),
        wrong("claims.0.dissent", List.of(99), "speaks of the quote Q99, which it does not have"),
        wrong("claims.0.number", 2, "the number of a claim: told are 2, the ledger has 1"),
        wrong("summary.0.sources", List.of(1), "summary of findings, Trust, contributing sources"),
        wrong("summary.0.claim.counts", new Counts(9, 9, 9), "summary of findings, Trust: told"),
        wrong("themes.0.key.0.counts", new Counts(9, 9, 9), "key messages on Trust: told are"),
        wrong("figures.gapMap.rows.0.cells", Map.of(), "gap map, Trust, mechanisms, quotes: told"),
        wrong("figures.years.years.0.year", 2022, "years of the timeline: told are [2022]"),
        wrong(
            "figures.years.years.0.quotes",
            Map.of(FindingType.STRATEGY, 3),
            "timeline, 2023: told are {STRATEGY=3}, the ledger has {STRATEGY=2}"),
        wrong("figures.years.undated", 5, "timeline, without a date: told are 5, the ledger has 4"),
        wrong("figures.moments.recordings.0.marks.0.seconds", 84.0, "moments of [1] Work a.md"),
        wrong(
            "figures.moments.recordings",
            List.of(),
            "findings of the recordings with most findings"),
        wrong("mechanisms.named", 2, "quotes that name a cause and an effect: told are 2, the"),
        wrong("mechanisms.placed", 0, "quotes with an arrow: told are 0, the ledger has 1"),
        wrong("mechanisms.arrows.0.counts", new Counts(2, 2, 2), "Money & means → Trust: told"),
        wrong(
            "mechanisms.arrows.0.direction",
            Optional.of(Direction.LOWERS),
            "Trust, what Q8 says: told are"),
        wrong("mechanisms.arrows.0.direction", Optional.empty(), "Trust, what Q8 says: told are"),
        wrong("mechanisms.arrows.0.all", List.of(8, 1), "Money & means → Trust: told are 1 quote"),
        wrong("figures.mechanisms.arrows.0.quotes", 2, "mechanism map, Money & means → Trust, quo"),
        wrong("figures.mechanisms.arrows.0.origins", 2, "mechanism map, Money & means → Trust, or"),
        wrong("figures.mechanisms.arrows.0.cause", "Power", "mechanism map, arrow 1: told are [Po"),
        wrong(
            "overlap.shared",
            List.of(List.of(3, 1), List.of(2, 2)),
            "claims that the sources [2] and [1] share: told are 2, the ledger has 1"),
        wrong("overlap.more", 1, "origins that share claims: told are 3, the ledger has 2"),
        wrong("screening.files", 6, "flow of documents, files: told are 6, the ledger has 7"),
        wrong(
            "screening",
            new Screening(7, 8, EMPTY, 7, 5, 1, 1, 3, 8, 0, 0, 0, 8, 6),
            "flow of documents, documents identified: told are 8, the ledger has 7"),
        wrong(
            "screening",
            new Screening(7, 7, Map.of("encoding", 1), 6, 5, 1, 1, 3, 8, 0, 0, 0, 8, 6),
            "documents excluded: told are {encoding=1}, the ledger has {empty=1}"),
        wrong(
            "screening",
            new Screening(7, 7, EMPTY, 6, 5, 1, 1, 3, 9, 1, 0, 0, 8, 6),
            "flow of documents, findings: told are 9, the ledger has 8"),
        wrong(
            "screening",
            new Screening(7, 7, EMPTY, 6, 5, 0, 2, 3, 8, 0, 0, 0, 8, 6),
            "flow of documents, duplicates by content: told are 0, the ledger has 1"),
        wrong(
            "screening",
            new Screening(7, 7, EMPTY, 6, 5, 1, 1, 3, 8, 1, 0, 0, 7, 7),
            "flow of documents, less sure or rejected: told are 1, the ledger has 0"),
        wrong(
            "screening",
            new Screening(7, 7, EMPTY, 6, 5, 1, 1, 3, 8, 0, 0, 1, 7, 7),
            "flow of documents, not asked for: told are 1, the ledger has 0"),
        wrong(
            "screening",
            new Screening(7, 7, EMPTY, 6, 5, 1, 1, 3, 8, 0, 0, 0, 8, 7),
            "flow of documents, quotes: told are 7, the ledger has 6"),
        wrong("before", Map.of(1, "Elsewhere."), "the sentence before it is another"),
        wrong("quotes.0.also", List.of(FindingType.CHALLENGE), "the other types of Q1: told are"),
        wrong(
            "quotes.0.finding.themes", List.of("money"), "themes of Q1: told are [money], the le"),
        wrong(
            "quotes.0.finding.review",
            Optional.of(review(Review.State.ACCEPTED, "ann")),
            "in a.md people have said something else"),
        wrong(
            "figures.flow.steps.0.left",
            List.of("Documents identified (n\u00A0=\u00A08)"),
            "the numbers of the flow diagram: told are [8, 7, 1, 1, 6"));
  }

  private static Arguments wrong(String place, Object number, String fault) {
    return Arguments.of(place, number, fault);
  }

  @ParameterizedTest
  @MethodSource("wrongNumbers")
  void oneWrongNumberStopsTheReportAndIsNamed(String place, Object number, String fault) {
    Report told = with(report(), place, number);
    IOException stopped =
        assertThrows(IOException.class, () -> QuoteGate.check(told, grounds(), files -> {}));
    String message = String.valueOf(stopped.getMessage());
    assertTrue(message.startsWith("the report was stopped, since it would not be true: "), message);
    assertTrue(message.contains(fault), message);
    assertEquals(1, message.lines().count());
  }

  private static Review review(Review.State state, String... reviewers) {
    return new Review(Optional.of(state), Optional.empty(), false, List.of(), List.of(reviewers));
  }

  /** The paragraphs on methods of a report that people had a say in. */
  @ParameterizedTest
  @CsvSource({
    "Sources and screening, own words (2), own words (3), '[3, 1]', '[2, 1]'",
    "Sources and screening, recordings (1), recordings (2), '[2, 2]', '[2, 1]'",
    "How findings were taken out, is 0.20, is 0.30, [0.30], [0.20]",
    "What people did, the 4, the 5, '[5, 3, 75, 2, 1, 1, 1, 1]', '[4, 3, 75, 2, 1, 1, 1, 1]'",
    "What people did, ' 3 ', ' 2 ', '[4, 2, 75, 2, 1, 1, 1, 1]', '[4, 3, 75, 2, 1, 1, 1, 1]'",
    "What people did, 75 %, 74 %, '[4, 3, 74, 2, 1, 1, 1, 1]', '[4, 3, 75, 2, 1, 1, 1, 1]'",
    "What people did, 2 people, 3 people, '[4, 3, 75, 3, 1, 1, 1, 1]', '[4, 3, 75, 2, 1, 1, 1, 1]'",
    "What people did, 1 acc, 2 acc, '[4, 3, 75, 2, 2, 1, 1, 1]', '[4, 3, 75, 2, 1, 1, 1, 1]'",
    "What people did, 1 disp, 2 disp, '[4, 3, 75, 2, 1, 2, 1, 1]', '[4, 3, 75, 2, 1, 1, 1, 1]'",
    "What people did, 1 given, 2 given, '[4, 3, 75, 2, 1, 1, 2, 1]', '[4, 3, 75, 2, 1, 1, 1, 1]'",
    "What people did, 1 find, 2 find, '[4, 3, 75, 2, 1, 1, 1, 2]', '[4, 3, 75, 2, 1, 1, 1, 1]'",
    "What verbatim means, 1 quote from notes, 2 quotes from notes, '[2, 3, 1]', '[1, 3, 1]'",
    "What verbatim means, 3 quotes, 4 quotes, '[1, 4, 1]', '[1, 3, 1]'",
    "What verbatim means, 1 quote comes, 2 quotes come, '[1, 3, 2]', '[1, 3, 1]'",
  })
  void aWrongNumberInTheMethodsStopsTheReport(
      String title, String there, String instead, String told, String counted) throws IOException {
    Mined candidates = mined("b.md", "sha256:b", 0.2, WEB, "Trust is a word.", "Boats met.");
    Mined scanned = mined("c.md", "sha256:c", 0.6, WEB, "Boats sank.", "Trust fell.");
    ReportBase judged =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.", "Money came."),
            with(
                candidates,
                "findings",
                candidates.findings().stream().map(QuoteGateTest::candidate).toList()),
            with(notes(scanned), "document.source.derived", true));
    Review relabelled =
        new Review(
            Optional.empty(), Optional.of(FindingType.CHALLENGE), false, List.of(), List.of("ann"));
    Reviews reviews =
        new Reviews(
            Map.of(
                candidates.findings().get(1).id(), review(Review.State.ACCEPTED, "ann"),
                scanned.findings().get(0).id(), review(Review.State.REJECTED, "bob"),
                scanned.findings().get(1).id(), relabelled,
                Finding.idOf("sha256:a", FindingType.STRATEGY, "Money came."),
                    review(Review.State.DISPUTED, "ann", "bob")));
    Report report = judged.report(RULE, reviews);
    Grounds grounds = grounds(judged, reviews);
    QuoteGate.check(report, grounds, files -> {});
    assertEquals(2, report.screening().unsure());
    assertEquals(1, report.screening().refused());
    assertTrue(
        report.figures().flow().description().contains("wants, or rejected by a person (n"),
        report.figures().flow().description());
    assertEquals(1, report.screening().refused());
    assertTrue(
        report.figures().flow().description().contains("wants, or rejected by a person (n"),
        report.figures().flow().description());
    List<Report.Method> methods = new ArrayList<>(report.methods());
    methods.replaceAll(
        method ->
            !method.title().equals(title)
                ? method
                : new Report.Method(
                    title, method.text().replaceFirst(Pattern.quote(there), instead)));
    assertNotEquals(report.methods(), methods);
    IOException stopped =
        assertThrows(
            IOException.class,
            () -> QuoteGate.check(with(report, "methods", methods), grounds, files -> {}));
    assertTrue(
        String.valueOf(stopped.getMessage())
            .contains(
                "the numbers of “" + title + "”: told are " + told + ", the ledger has " + counted),
        stopped.getMessage());
  }

  @Test
  void ofAThemeThatHasCandidatesAloneTheirNumberIsToldAndChecked() throws IOException {
    Mined unsure = mined("b.md", "sha256:b", 0.2, WEB, "Money came.", "Money went.", "Trust is.");
    Mined candidates =
        with(unsure, "findings", unsure.findings().stream().map(QuoteGateTest::candidate).toList());
    ReportBase made =
        ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast."), candidates);
    Reviews reviews =
        new Reviews(Map.of(unsure.findings().get(1).id(), review(Review.State.REJECTED, "bob")));
    Report report = made.report(RULE, reviews);
    Grounds grounds = grounds(made, reviews);
    QuoteGate.check(report, grounds, files -> {});
    assertEquals(
        "Nothing on this theme is sure enough for a report. There is 1 candidate, which is less"
            + " sure: attest search --all --theme money shows it.",
        Captions.noQuotes(report.themes().get(1)));
    StringWriter text = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(text));
    assertTrue(text.toString().contains("There is 1 candidate, which is less sure"));
    IOException stopped =
        assertThrows(
            IOException.class,
            () -> QuoteGate.check(with(report, "themes.1.candidates", 2), grounds, files -> {}));
    String message = String.valueOf(stopped.getMessage());
    assertTrue(message.contains("candidates: told are 2, the ledger has 1"), message);
  }

  private static Finding candidate(Finding finding) {
    return with(finding, "reading", Optional.of(with(Reading.PLAIN, "candidate", true)));
  }

  @ParameterizedTest
  @MethodSource("tamperedLedgers")
  void aLedgerThatSaysOtherwiseStopsTheReport(String there, String instead, String fault)
      throws IOException {
    String ledger = Files.readString(base().ledger(), StandardCharsets.UTF_8);
    assertTrue(ledger.contains(there), ledger);
    Path tampered = folder.resolve("tampered.jsonl");
    Files.writeString(tampered, ledger.replace(there, instead), StandardCharsets.UTF_8);
    IOException stopped =
        assertThrows(
            IOException.class,
            () -> QuoteGate.check(report(), with(grounds(), "ledger", tampered), files -> {}));
    String message = String.valueOf(stopped.getMessage());
    assertTrue(message.contains(fault), message);
    assertTrue(message.contains("in a.md"), message);
  }

  static Stream<Arguments> tamperedLedgers() {
    return Stream.of(
        wrong("Trust grew fast.", "Trust fell fast.", "the text from 0 to 16 is another"),
        wrong("\"startSeconds\":83", "\"startSeconds\":84", "its moment is another"),
        wrong("youtube:v1", "youtube:v2", "its link leads elsewhere"),
        wrong("Work a.md", "Other a.md", "its source is told of in another way"),
        wrong("\"line\":3", "\"line\":4", "its line, page or speaker is another"),
        wrong("\"score\":0.9", "\"score\":0.8", "its score is another"),
        wrong("\"type\":\"strategy\"", "\"type\":\"challenge\"", "its type is another"),
        wrong("\"path\":\"a.md\"", "\"path\":\"z.md\"", "its file is not in the ledger"));
  }

  /** A correction may keep cause and effect, at other offsets, or lose one of them. */
  @ParameterizedTest
  @CsvSource({"0, Money builds trust, 1", "6, builds trust, 0", "0, Money builds, 0"})
  void aReportOnACorrectedMechanismPasses(int start, String words, int named) throws IOException {
    ReportBase of =
        ReportBase.of(
            folder, mechanism(mined("e.md", "sha256:e", 0.6, WEB, "Money builds trust.")));
    Reviews reviews = corrected("sha256:e", "Money builds trust.", words, start);
    Report report = of.report(RULE, reviews);
    assertEquals(words, report.quotes().get(0).finding().quote());
    assertEquals(named, report.mechanisms().named());
    QuoteGate.check(report, grounds(of, reviews), files -> {});
  }

  /** The second stands elsewhere in its file, and what people say of the last goes beyond it. */
  @ParameterizedTest
  @CsvSource({"0, Trust grew, 3", "6, grew fast, 3", "0, Trust grew fast. Boats sank., 1"})
  void aReportOnACorrectionInSeveralDocumentsPasses(int start, String words, int changed)
      throws IOException {
    ReportBase of =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, "Trust grew fast.", "Boats sank."),
            mined("b.md", "sha256:a", 0.9, WEB, "Money came.", "Trust grew fast."),
            mined("c.md", "sha256:a", 0.9, WEB, "Trust grew fast."));
    Reviews reviews = corrected("sha256:a", "Trust grew fast.", words, start);
    Report report = of.report(RULE, reviews);
    assertEquals(
        changed,
        report.quotes().stream().filter(quote -> quote.finding().quote().equals(words)).count());
    QuoteGate.check(report, grounds(of, reviews), files -> {});
  }

  private static Reviews corrected(String origin, String quote, String words, int start) {
    Review corrected =
        with(
            review(Review.State.ACCEPTED, "ann"),
            "correction",
            Optional.of(new Review.Correction(words, start)));
    return new Reviews(Map.of(Finding.idOf(origin, FindingType.STRATEGY, quote), corrected));
  }

  /** What opposes the first is of its theme and type, of another type, of another theme. */
  @ParameterizedTest
  @CsvSource({
    "STRATEGY, Regular spring meetings of owners in the harbour reduce order and trust., 2",
    "CHALLENGE, Regular spring meetings of owners in the harbour reduce order and trust., 1",
    "STRATEGY, Regular spring meetings of owners in the harbour reduce order., 1"
  })
  void dissentIsShownWhereItIsOfThatThemeAndType(FindingType type, String dissent, int shown)
      throws IOException {
    String quote = "Regular spring meetings of owners in the harbour raise order and trust.";
    ReportBase of =
        ReportBase.of(
            folder,
            mined("a.md", "sha256:a", 0.9, WEB, quote),
            with(mined("b.md", "sha256:b", 0.9, WEB, dissent), "findings.0.type", type));
    Report report = of.report(new QuoteRule(2, 2));
    assertEquals(List.of(2), report.claims().get(0).dissent());
    assertEquals(shown, report.themes().get(0).parts().get(2).quotes().size());
    QuoteGate.check(report, grounds(of, Reviews.NONE), files -> {});
  }

  @Test
  void sourcesWithTheSameLongQuoteAreOneWitnessOfAnArrow() throws IOException {
    String quote = "Money builds trust where each of the boats was led by one of its owners.";
    ReportBase of =
        ReportBase.of(
            folder,
            mechanism(mined("a.md", "sha256:a", 0.6, WEB, quote)),
            mechanism(mined("b.md", "sha256:b", 0.6, WEB, quote)));
    Report report = of.report(RULE);
    Mechanism arrow = report.mechanisms().arrows().get(0);
    assertEquals(new Counts(2, 2, 1), arrow.counts());
    assertEquals(1, arrow.quotes().size());
    assertEquals(List.of(new Counts(2, 2, 1)), counts(report.claims()));
    assertEquals(1, report.themes().get(0).parts().get(0).quotes().size());
    QuoteGate.check(report, grounds(of, Reviews.NONE), files -> {});
  }

  private static List<Counts> counts(List<RankedClaim> claims) {
    return claims.stream().map(RankedClaim::counts).toList();
  }

  @Test
  void anEndIsPlacedByItsMainWordsAlone() throws IOException {
    Report report =
        ReportBase.of(
                folder,
                mechanism(mined("a.md", "sha256:a", 0.6, WEB, "Money builds trust.")),
                mechanism(
                    mined("b.md", "sha256:b", 0.6, WEB, "Money builds crews with trust."),
                    new Span(13, 29)))
            .report(RULE);
    assertEquals(2, report.mechanisms().named());
    assertEquals(1, report.mechanisms().placed());
  }

  @Test
  void anArrowWhoseWordsTellOfLossHasNoDirection() throws IOException {
    Mined lost = mined("a.md", "sha256:a", 0.6, WEB, "Money builds mistrust and trust.");
    ReportBase of = ReportBase.of(folder, mechanism(lost, new Span(13, 31)));
    Report report = of.report(RULE);
    assertEquals(Optional.empty(), report.mechanisms().arrows().get(0).direction());
    QuoteGate.check(report, grounds(of, Reviews.NONE), files -> {});
  }

  @Test
  void whatASourceDeniesDrawsNoArrow() throws IOException {
    Mined told = mechanism(mined("a.md", "sha256:a", 0.6, WEB, "Money builds trust."));
    Optional<Reading> denied =
        told.findings().get(0).reading().map(reading -> with(reading, "negated", true));
    ReportBase of = ReportBase.of(folder, with(told, "findings.0.reading", denied));
    Report report = of.report(RULE);
    assertEquals(1, report.mechanisms().named());
    assertEquals(0, report.mechanisms().placed());
    QuoteGate.check(report, grounds(of, Reviews.NONE), files -> {});
    String ledger = Files.readString(base().ledger(), StandardCharsets.UTF_8);
    assertTrue(ledger.contains("\"roles\":{"), ledger);
    Path tampered = folder.resolve("denied.jsonl");
    Files.writeString(tampered, ledger.replace("\"roles\":{", "\"negated\":true,\"roles\":{"));
    IOException stopped =
        assertThrows(
            IOException.class,
            () -> QuoteGate.check(report(), with(grounds(), "ledger", tampered), files -> {}));
    assertTrue(
        String.valueOf(stopped.getMessage()).contains("Trust: Q8 says that it is not so"),
        stopped.getMessage());
  }

  @Test
  void aCauseThatTheLedgerHasNotStopsTheReport() throws IOException {
    String ledger = Files.readString(base().ledger(), StandardCharsets.UTF_8);
    Path tampered = folder.resolve("roles.jsonl");
    String cause = "\"cause\":{\"start\":0,\"end\":5}";
    assertTrue(ledger.contains(cause), ledger);
    Files.writeString(tampered, ledger.replace(cause, "\"cause\":{\"start\":1,\"end\":5}"));
    IOException stopped =
        assertThrows(
            IOException.class,
            () -> QuoteGate.check(report(), with(grounds(), "ledger", tampered), files -> {}));
    assertTrue(
        String.valueOf(stopped.getMessage()).contains("in e.md its cause or effect is another"),
        stopped.getMessage());
  }

  private Grounds grounds() {
    return grounds(base(), Reviews.NONE);
  }

  private static Grounds grounds(ReportBase of, Reviews reviews) {
    return new Grounds(of.run(), of.ledger(), ReportBase.THEMES, reviews, false);
  }

  private ReportBase base() {
    return base.orElseThrow();
  }

  private Report report() {
    return sound.orElseThrow();
  }

  /** The same record or list with another value at a place in it: {@code themes.0.counts}. */
  private static <R> R with(R whole, String place, Object value) {
    String[] steps = place.split("\\.", 2);
    try {
      @SuppressWarnings("unchecked")
      R changed =
          (R)
              (whole instanceof List<?> list
                  ? list(list, steps, value)
                  : record(whole, steps, value));
      return changed;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no " + place, e);
    }
  }

  private static Object list(List<?> whole, String[] steps, Object value) {
    List<Object> copy = new ArrayList<>(whole);
    int index = Integer.parseInt(steps[0]);
    copy.set(index, steps.length == 1 ? value : with(copy.get(index), steps[1], value));
    return copy;
  }

  private static Object record(Object whole, String[] steps, Object value)
      throws ReflectiveOperationException {
    RecordComponent[] components = whole.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object now = components[i].getAccessor().invoke(whole);
      boolean here = components[i].getName().equals(steps[0]);
      values[i] = !here ? now : steps.length == 1 ? value : with(now, steps[1], value);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return whole.getClass().getDeclaredConstructor(types).newInstance(values);
  }
}
