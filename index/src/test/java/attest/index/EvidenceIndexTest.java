package attest.index;

import static attest.corpus.FindingType.CHALLENGE;
import static attest.corpus.FindingType.MECHANISM;
import static attest.corpus.FindingType.STRATEGY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.Reviews;
import attest.index.search.Hit;
import attest.index.search.Overview;
import attest.index.search.SearchRequest;
import attest.index.search.SearchRequestBuilder;
import attest.index.search.SearchResult;
import attest.index.search.ThemeCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceIndexTest {
  private static final String SLOW = "Partners trusted each other too slowly.";
  private static final String WEEKLY = "Weekly meetings built trust between the towns.";
  private static final String FUNDING = "The funding ended before the trust did.";
  private static final String DATA = "Shared data makes planning easier.";
  private static final String PLAN = "Nobody trusts a plan that changes daily.";
  private static final String BOOKS = "Show every partner the accounts; trust follows.";
  private static final String ROWING = "Weekly rowing needs a rhythm.";

  private static final String THEMES =
      """
      - name: trust
        title: Trust
        query: trust
        finds: [They trust us.]
        misses: [They row.]
      - name: meeting
        title: Meeting
        query: meeting OR "weekly rowing"
        finds: [They met at meetings.]
        misses: [They trust us.]
      """;

  private static EvidenceIndex index;

  @BeforeAll
  static void indexTheEvidence(@TempDir Path folder) throws IOException {
    Generation generation = Evidence.indexed(folder, evidence());
    index =
        EvidenceIndex.open(generation, Themes.of(new YamlFile("my.yaml", THEMES)), Reviews.NONE);
  }

  @AfterAll
  static void letGo() throws IOException {
    index.close();
  }

  private static Optional<String> respelt(String words) throws IOException {
    return index.search(SearchRequest.builder().words(words).build()).meant();
  }

  @Test
  void wordsThatNoQuoteHasAreSpeltLikeOnesThatSomeHave() throws IOException {
    assertEquals(Optional.of("funding"), respelt("fundnig"));
    assertEquals(
        Optional.of("weekly AND (meetings OR trust)"), respelt("Weakly AND (meetnigs OR trust)"));
    assertEquals(Optional.of("title:harbour planning"), respelt("title:harbour planing"));
    assertEquals(Optional.empty(), respelt("trust"));
    assertEquals(Optional.empty(), respelt("xylophones"));
    assertEquals(Optional.empty(), respelt("fundnig NOT funding"));
    assertEquals(Optional.of("funding ".repeat(20)), respelt("fundnig ".repeat(20)));
    assertEquals(Optional.empty(), respelt("fundnig ".repeat(21)));
  }

  @Test
  void wordsSpeltAnewThatNoQuoteHasTogetherAreOfferedOneByOne() throws IOException {
    assertEquals(Optional.of("funding OR weekly"), respelt("fundnig wekly"));
    assertEquals(Optional.of("funding"), respelt("fundnig xylophones"));
    // Two letters away from meetings, beside a word that is there, may be anything.
    assertEquals(Optional.of("meetings OR funding"), respelt("meetinks funding"));
    assertEquals(Optional.empty(), respelt("meadings funding"));
  }

  private static List<Mined> evidence() {
    return List.of(
        Evidence.of("notes/library.md", "A joint library", "youtube:aTTestSmp01")
            .date("2024")
            .heading("Barriers to partnership")
            .at(60)
            .finds(CHALLENGE, 0.9, SLOW)
            .at(120, 150)
            .finds(STRATEGY, 0.6, WEEKLY)
            .mined(),
        Evidence.of("web/recap.html", "Recap", "youtube:aTTestSmp01")
            .date("2024-05-20")
            .finds(CHALLENGE, 0.8, FUNDING)
            .mined(),
        Evidence.of("talks/harbour.srt", "The harbour", "youtube:aTTestSmp02")
            .date("2023-11")
            .speaker("Ada Smith")
            .at(90)
            .finds(MECHANISM, 0.7, DATA)
            .at(30)
            .finds(CHALLENGE, 0.5, PLAN)
            .mined(),
        Evidence.of("essay.txt", "On boats", "sha256:00")
            .label("Open books.")
            .finds(STRATEGY, 0.95, BOOKS)
            .finds(MECHANISM, 0.4, ROWING)
            .mined());
  }

  @Test
  void withoutWordsTheSurestOfEachOriginComeBeforeTheSecondOfEach() throws IOException {
    List<String> spread = List.of(BOOKS, SLOW, DATA, FUNDING, PLAN, ROWING, WEEKLY);
    assertEquals(spread, quotesInOrder(new Ask().search()));
    assertEquals(spread.subList(0, 3), quotesInOrder(new Ask().limit(3).search()));
    assertEquals(
        List.of(BOOKS, SLOW, PLAN, FUNDING, WEEKLY),
        quotesInOrder(new Ask().themes("trust").search()));
    assertEquals(
        List.of(SLOW, WEEKLY, FUNDING, DATA, PLAN, BOOKS, ROWING),
        quotesInOrder(new Ask().order(SearchRequest.Order.PLACE).search()));
  }

  @Test
  void whatMatchesAlikeIsSpreadOverTheOriginsToo() throws IOException {
    assertEquals(
        List.of(SLOW, PLAN, FUNDING), quotesInOrder(new Ask().words("type:challenge").search()));
  }

  @Test
  void wordsAreFoundInAllTheirForms() throws IOException {
    assertEquals(Set.of(SLOW, WEEKLY, FUNDING, PLAN, BOOKS), found("TRUSTING"));
    assertEquals(Set.of(DATA, PLAN), found("planned"));
  }

  @Test
  void aStarFindsWhatHasAnythingInAField() throws IOException {
    assertEquals(Set.of(DATA, PLAN), found("speaker:*"));
    assertEquals(Set.of(SLOW, WEEKLY), found("heading:*"));
    assertEquals(Set.of(BOOKS), found("label:*"));
    assertEquals(Set.of(FUNDING, BOOKS), found("trust NOT heading:* NOT speaker:*"));
    assertEquals(found("*"), found("origin:*"));
    assertEquals(List.of("data"), highlights("speaker:* data"));
  }

  @Test
  void beginningsOfWholeFieldsAreAsTheyStand() throws IOException {
    assertEquals(Set.of(DATA, PLAN), found("path:talks\\/harb*"));
    assertEquals(Set.of(BOOKS, ROWING), found("path:essay.t?t"));
    assertEquals(Set.of(DATA, PLAN), found("origin:youtube\\:aTTestSmp02*"));
    assertEquals(Set.of(), found("path:Talks*"));
  }

  @Test
  void beginningsAndMisspeltWordsAreThoseOfWholeWordsInEveryField() throws IOException {
    assertEquals(Set.of(SLOW, WEEKLY), found("heading:barriers*"));
    assertEquals(Set.of(SLOW, WEEKLY), found("heading:\"barriers to\""));
    assertEquals(Set.of(SLOW, WEEKLY), found("title:library*"));
    assertEquals(Set.of(DATA, PLAN), found("speaker:smyth~"));
    assertEquals(Set.of(BOOKS), found("label:books*"));
    Hit marked = new Ask().words("label:books* accounts").search().hits().get(0);
    assertEquals(1, marked.highlights().size());
  }

  @Test
  void allWordsMustBeThere() throws IOException {
    assertEquals(Set.of(WEEKLY), found("weekly trust"));
    assertEquals(Set.of(), found("weekly trust elephant"));
  }

  @Test
  void stopWordsAskForNothing() throws IOException {
    assertEquals(Set.of(DATA), found("the data"));
  }

  @Test
  void phrasesAreFoundAsTheyStand() throws IOException {
    assertEquals(Set.of(WEEKLY), found("\"Trust Between\""));
    assertEquals(Set.of(), found("\"trusted between\""));
    assertEquals(Set.of(FUNDING), found("\"the trust\""));
    assertEquals(Set.of(PLAN), found("\"trusts\""));
    assertEquals(Set.of(WEEKLY), found("\"meetings trust\"~1"));
  }

  @Test
  void wildcardsAreFoundAsTheyStand() throws IOException {
    assertEquals(Set.of(DATA, PLAN), found("plan*"));
    assertEquals(Set.of(DATA), found("PLANN*"));
    assertEquals(Set.of(PLAN), found("pl?n"));
    assertEquals(Set.of(SLOW), found("trus*d"));
    assertEquals(Set.of(SLOW), found("trustad~1"));
  }

  @Test
  void orAndNotAndBracketsAreUnderstood() throws IOException {
    assertEquals(Set.of(FUNDING, ROWING), found("rowing OR funding"));
    assertEquals(Set.of(ROWING), found("weekly NOT trust"));
    assertEquals(Set.of(ROWING), found("weekly -trust"));
    assertEquals(Set.of(WEEKLY, PLAN), found("trust AND (weekly OR daily)"));
  }

  @Test
  void notAloneAsksForAllTheRest() throws IOException {
    assertEquals(Set.of(DATA, ROWING), found("NOT trust"));
    assertEquals(Set.of(ROWING), found("weekly AND (NOT trust)"));
  }

  @Test
  void aLabelIsSearchedWithItsQuote() throws IOException {
    assertEquals(Set.of(BOOKS), found("open accounts"));
    assertEquals(Set.of(BOOKS), found("\"open books\""));
  }

  @Test
  void fieldsAreSearched() throws IOException {
    assertEquals(Set.of(SLOW, WEEKLY), found("heading:barrier"));
    assertEquals(Set.of(SLOW, WEEKLY), found("heading:\"barriers to partnership\""));
    assertEquals(Set.of(DATA, PLAN), found("speaker:smith"));
    assertEquals(Set.of(DATA, PLAN), found("speaker:\"Ada Smith\""));
    assertEquals(Set.of(SLOW, WEEKLY), found("title:libraries"));
    assertEquals(Set.of(BOOKS), found("label:books"));
    assertEquals(Set.of(DATA, PLAN), found("origin:\"youtube:aTTestSmp02\""));
    assertEquals(Set.of(DATA, PLAN), found("origin:youtube\\:aTTestSmp02"));
    assertEquals(Set.of(DATA), found("title:harbour type:mechanism"));
    assertEquals(Set.of(BOOKS, ROWING), found("path:\"essay.txt\""));
  }

  @Test
  void headingsAndTitlesAreNotSearchedUnasked() throws IOException {
    assertEquals(Set.of(), found("library OR barrier OR smith"));
  }

  @Test
  void anyOfTheTypesIsFound() throws IOException {
    assertEquals(Set.of(BOOKS, WEEKLY), quotes(new Ask().types(STRATEGY).search()));
    assertEquals(
        Set.of(BOOKS, WEEKLY, DATA, ROWING), quotes(new Ask().types(STRATEGY, MECHANISM).search()));
  }

  @Test
  void allOfTheThemesMustBeThere() throws IOException {
    assertEquals(Set.of(WEEKLY, ROWING), quotes(new Ask().themes("meeting").search()));
    assertEquals(Set.of(WEEKLY), quotes(new Ask().themes("meeting", "trust").search()));
  }

  @Test
  void anUnknownThemeIsRefused() {
    assertThrows(UsageException.class, () -> new Ask().themes("elephant").search());
  }

  @Test
  void aSourceIsFoundByItsFileNameOrPath() throws IOException {
    assertEquals(Set.of(SLOW, WEEKLY), source("library.md"));
    assertEquals(Set.of(SLOW, WEEKLY), source("*.md"));
    assertEquals(Set.of(SLOW, WEEKLY), source("notes/*"));
    assertEquals(Set.of(DATA, PLAN), source("talks/harbour.srt"));
    assertEquals(Set.of(BOOKS, ROWING), source("ess?y.txt"));
  }

  @Test
  void aSourceThatIsNotThereIsToldWithThoseThatAreLikeIt() {
    assertNoSource("brary.md", "; did you mean library.md?");
    assertNoSource("notes/LIBRARIE", "; did you mean library.md?");
    assertNoSource("elephant-*", " among 4 sources, such as essay.txt");
  }

  @Test
  void aNameThatNoQuoteHasIsToldWithThoseThatAreLikeIt() {
    assertRefused(
        "there is no speaker 'ada smit'; did you mean Ada Smith?",
        () -> search(any -> any.speakers(Set.of("Ada Smith", "ada smit"))));
    assertRefused(
        "there is no origin 'nowhere' among 3 origins, such as sha256:00",
        () -> search(any -> any.origins(Set.of("nowhere"))));
    assertRefused(
        "there is no kind 'pdf'; the only kind is markdown notes",
        () -> search(any -> any.kinds(Set.of("pdf"))));
  }

  private static SearchResult search(UnaryOperator<SearchRequestBuilder> asked) throws IOException {
    return index.search(asked.apply(SearchRequest.builder()).build());
  }

  private static void assertNoSource(String glob, String hint) {
    UsageException e = assertThrows(UsageException.class, () -> source(glob));
    assertEquals("there is no source '" + glob + "'" + hint, e.getMessage());
  }

  @Test
  void aPartialDateIsFoundByAnyDayThatItCanMean() throws IOException {
    assertEquals(Set.of(SLOW, WEEKLY), quotes(new Ask().since("2024-06").search()));
    assertEquals(Set.of(SLOW, WEEKLY, DATA, PLAN), quotes(new Ask().until("2024-03").search()));
    assertEquals(
        Set.of(SLOW, WEEKLY, FUNDING),
        quotes(new Ask().since("2024-05-20").until("2024-05").search()));
    assertEquals(Set.of(DATA, PLAN), quotes(new Ask().until("2023").search()));
  }

  @Test
  void aMomentIsFoundByItsBeginning() throws IOException {
    assertEquals(Set.of(WEEKLY), quotes(new Ask().from(110).to(130).search()));
    assertEquals(Set.of(WEEKLY), quotes(new Ask().from(120).search()));
    assertEquals(Set.of(SLOW, PLAN), quotes(new Ask().to(60).search()));
    assertEquals(Set.of(SLOW, DATA), quotes(new Ask().from(60).to(90).search()));
  }

  @Test
  void theBestMatchesComeFirst() throws IOException {
    assertEquals(
        List.of(ROWING, WEEKLY), quotesInOrder(new Ask().words("weekly OR rhythm").search()));
  }

  @Test
  void theEarliestMomentsComeFirstAndThoseWithoutLast() throws IOException {
    assertEquals(
        List.of(PLAN, SLOW, DATA, WEEKLY, FUNDING, BOOKS, ROWING),
        quotesInOrder(new Ask().order(SearchRequest.Order.TIME).search()));
  }

  @Test
  void theOldestWorksComeFirstAndThoseWithoutDateLast() throws IOException {
    assertEquals(
        List.of(DATA, PLAN, SLOW, WEEKLY, FUNDING, BOOKS, ROWING),
        quotesInOrder(new Ask().order(SearchRequest.Order.DATE).search()));
  }

  @Test
  void theLimitCutsTheHitsAndNotTheCounts() throws IOException {
    SearchResult result = new Ask().limit(2).search();
    assertEquals(List.of(BOOKS, SLOW), quotesInOrder(result));
    assertEquals(new Counts(7, 4, 3), result.counts());
  }

  @Test
  void documentsOfOneOriginCountAsOneWitness() throws IOException {
    assertEquals(new Counts(3, 3, 2), new Ask().types(CHALLENGE).search().counts());
    assertEquals(new Counts(0, 0, 0), new Ask().words("elephant").search().counts());
  }

  @Test
  void hitsSayTheirThemes() throws IOException {
    assertEquals(List.of("trust", "meeting"), only(new Ask().words("towns")).finding().themes());
    assertEquals(List.of(), only(new Ask().words("data")).finding().themes());
  }

  @Test
  void hitsAreCited() throws IOException {
    CitedFinding finding = only(new Ask().words("accounts")).finding();
    assertEquals(STRATEGY, finding.type());
    assertEquals("essay.txt", finding.path());
    assertEquals(Optional.of("Open books."), finding.label());
    assertEquals(Optional.of(1), finding.line());
    assertEquals(
        BOOKS, index.text("essay.txt").orElseThrow().substring(finding.start(), finding.end()));
    assertEquals(
        Optional.of("https://www.youtube.com/watch?v=aTTestSmp01&t=120s"),
        only(new Ask().words("towns")).finding().link());
  }

  @Test
  void highlightsAreTheWordsThatMatched() throws IOException {
    assertEquals(List.of("trusted", "slowly"), highlights("trust slowly"));
    assertEquals(List.of("Weekly", "trust between"), highlights("\"trust between\" weekly"));
    assertEquals(List.of("planning"), highlights("plann*"));
    assertEquals(List.of("rowing"), highlights("rowing OR elephant"));
    assertEquals(List.of("Weekly"), highlights("weekly NOT trust"));
    assertEquals(List.of("Show every"), highlights("\"open books show every\""));
    assertEquals(List.of(), highlights("\"open books\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"With:", "–", "Open books", "The trust. "})
  void aLabelOfWhateverWordsLeavesTheHighlightsInPlace(String label, @TempDir Path folder)
      throws IOException {
    Mined file =
        Evidence.of("a.md", "A", "doi:10.1/1")
            .label(label)
            .finds(STRATEGY, 0.9, "The partners built a lot of trust.")
            .mined();
    Generation generation = Evidence.indexed(folder, List.of(file));
    try (EvidenceIndex one = EvidenceIndex.open(generation, SmallBase.THEMES, Reviews.NONE)) {
      for (String words : List.of("trust", "\"trust\"")) {
        SearchRequest request = SearchRequest.builder().words(words).build();
        assertEquals(List.of("trust"), highlights(one.search(request).hits().get(0)));
      }
    }
  }

  @Test
  void highlightsDoNotOverlap() throws IOException {
    assertEquals(
        List.of("meetings", "trust between"), highlights("meetings trust \"trust between\" trus*"));
  }

  @Test
  void wordsOfOtherFieldsDoNotTakeTheHighlightsAway() throws IOException {
    assertEquals(List.of("slowly"), highlights("heading:barriers slowly"));
    assertEquals(List.of("data"), highlights("speaker:smith title:harbour type:mechanism data"));
    assertEquals(List.of("accounts"), highlights("open accounts path:\"essay.txt\""));
    assertEquals(List.of("accounts"), highlights("label:open accounts"));
    assertEquals(List.of("data"), highlights("origin:\"youtube:aTTestSmp02\" data"));
  }

  @Test
  void aThemeIsHighlightedWhereNoWordsAreAskedFor() throws IOException {
    Hit hit = only(new Ask().themes("meeting", "trust"));
    assertEquals(List.of("meetings", "trust"), highlights(hit));
    Hit plain = only(new Ask().types(STRATEGY).source("library.md"));
    assertEquals(List.of(), plain.highlights());
  }

  @Test
  void theOverviewCountsByThemeAndType() throws IOException {
    Overview overview = index.overview();
    assertEquals(new Counts(7, 4, 3), overview.all());
    assertEquals(new Counts(3, 3, 2), overview.of(CHALLENGE));
    assertEquals(new Counts(2, 2, 2), overview.of(MECHANISM));
    assertEquals(new Counts(5, 4, 3), overview.of("trust").all());
    assertEquals(new Counts(2, 2, 2), overview.of("trust").of(STRATEGY));
    assertEquals(new Counts(0, 0, 0), overview.of("trust").of(MECHANISM));
    assertEquals(new Counts(2, 2, 2), overview.of("meeting").all());
    assertEquals(new Counts(1, 1, 1), overview.inNoTheme());
    assertEquals(
        List.of("trust", "meeting"), overview.themes().stream().map(ThemeCounts::theme).toList());
  }

  @Test
  void anOverviewOfWhatIsAskedForCountsThatAlone() throws IOException {
    SearchRequest asked = SearchRequest.builder().source(Optional.of("library.md")).build();
    Overview overview = index.overview(asked);
    assertEquals(index.search(asked).counts(), overview.all());
    assertTrue(overview.all().quotes() < index.overview().all().quotes());
    assertEquals(1, overview.of("trust").all().documents());
  }

  @Test
  void theBestQuotesAreSpreadOverOrigins() throws IOException {
    assertEquals(List.of(SLOW, PLAN, FUNDING), best(CHALLENGE, 9));
    assertEquals(List.of(SLOW, PLAN), best(CHALLENGE, 2));
    assertEquals(List.of(BOOKS, WEEKLY), best(STRATEGY, 9));
    assertEquals(List.of(), best(MECHANISM, 9));
  }

  @Test
  void allFindingsAreHandedOverInTheOrderOfTheLedgerWithThemes() throws IOException {
    List<String> all = new ArrayList<>();
    index.forEach(finding -> all.add(finding.quote() + " " + finding.themes()));
    assertEquals(
        List.of(
            SLOW + " [trust]",
            WEEKLY + " [trust, meeting]",
            FUNDING + " [trust]",
            DATA + " []",
            PLAN + " [trust]",
            BOOKS + " [trust]",
            ROWING + " [meeting]"),
        all);
  }

  @Test
  void manyFindingsAreHandedOverInTheOrderOfTheLedgerAsWell(@TempDir Path folder)
      throws IOException {
    List<Mined> files = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    for (int file = 0; file < 9; file++) {
      Evidence evidence = Evidence.of(file + ".md", "Many", "sha256:0" + file);
      for (int finding = 0; finding < 250; finding++) {
        quotes.add("Town " + file + " meets " + finding + " others.");
        evidence.finds(CHALLENGE, 0.9, quotes.get(quotes.size() - 1));
      }
      files.add(evidence.mined());
    }
    List<String> all = new ArrayList<>();
    try (EvidenceIndex many =
        EvidenceIndex.open(Evidence.indexed(folder, files), Themes.builtIn(), Reviews.NONE)) {
      many.forEach(finding -> all.add(finding.quote()));
    }
    assertEquals(quotes, all);
  }

  @Test
  void theTextOfADocumentIsKept() throws IOException {
    assertEquals(Optional.of("Open books. " + BOOKS + "\n" + ROWING), index.text("essay.txt"));
    assertEquals(Optional.empty(), index.text("harbour.srt"));
  }

  @Test
  void anIndexOfNoFindingsIsSearched(@TempDir Path folder) throws IOException {
    Mined nothing = Evidence.of("empty.md", "Empty", "sha256:01").heading("Trust").mined();
    try (EvidenceIndex empty =
        EvidenceIndex.open(
            Evidence.indexed(folder, List.of(nothing)), Themes.builtIn(), Reviews.NONE)) {
      assertEquals(new Counts(0, 0, 0), empty.search(SearchRequest.all()).counts());
      assertEquals(new Counts(0, 0, 0), empty.overview().all());
      assertEquals(Optional.of("Trust"), empty.text("empty.md"));
    }
  }

  @Test
  void anIndexGoesOnShowingItsGeneration(@TempDir Path folder) throws IOException {
    publish(folder, SLOW);
    try (EvidenceIndex first =
        EvidenceIndex.open(EvidenceBase.at(folder).current(), Themes.builtIn(), Reviews.NONE)) {
      publish(folder, WEEKLY);
      assertEquals(List.of(SLOW), quotesInOrder(first.search(SearchRequest.all())));
    }
    try (EvidenceIndex second =
        EvidenceIndex.open(EvidenceBase.at(folder).current(), Themes.builtIn(), Reviews.NONE)) {
      assertEquals(List.of(WEEKLY), quotesInOrder(second.search(SearchRequest.all())));
    }
  }

  private static void publish(Path folder, String quote) throws IOException {
    try (Draft draft = EvidenceBase.at(folder).begin()) {
      Mined mined = Evidence.of("a.md", "A", "sha256:02").finds(STRATEGY, 1, quote).mined();
      Evidence.indexed(draft.contents().folder(), List.of(mined));
      Files.createFile(draft.contents().ledger());
      draft.publish(EvidenceBase.KEPT);
    }
  }

  @Test
  void whatCannotBeMetIsRefused() {
    assertRefused("the limit must be at least 1", () -> new Ask().limit(0).search());
    assertRefused(
        "the moments end before they start; swap the two", () -> new Ask().from(2).to(1).search());
    assertRefused(
        "the dates end before they start; swap the two",
        () -> new Ask().since("2024-06").until("2024-05").search());
  }

  @Test
  void wordsThatAreTooMuchForLuceneAreRefused() {
    String many =
        IntStream.range(0, 600).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
    assertRefused(
        "more than 1024 words",
        () -> new Ask().words("(" + many + ") AND (" + many.replace("w", "v") + ")").search());
    assertRefused("", () -> new Ask().words("b".repeat(5000) + "~2").search());
  }

  @Test
  void whatIsJustNotTooMuchIsSearchedInTime() {
    String deep = "(trust ".repeat(49) + ")".repeat(49);
    String either = "(trust OR ".repeat(49) + "trust" + ")".repeat(49);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(Set.of(SLOW, WEEKLY, FUNDING, PLAN, BOOKS), found(deep));
          assertEquals(Set.of(SLOW, WEEKLY, FUNDING, PLAN, BOOKS), found(either));
          assertEquals(Set.of(), found("b".repeat(100) + "~2"));
        });
  }

  @Test
  void aSourceThatIsTooMuchForLuceneIsRefused() {
    assertRefused("", () -> new Ask().source("*a" + "?".repeat(60)).search());
    assertRefused("", () -> new Ask().source("a*" + "b".repeat(5000)).search());
  }

  private static void assertRefused(String fault, Executable what) {
    String message = String.valueOf(assertThrows(UsageException.class, what).getMessage());
    assertTrue(message.contains(fault), message);
    assertEquals(1, message.lines().count(), message);
  }

  private static Set<String> found(String words) throws IOException {
    return quotes(new Ask().words(words).search());
  }

  private static Set<String> source(String glob) throws IOException {
    return quotes(new Ask().source(glob).search());
  }

  private static List<String> best(FindingType type, int most) throws IOException {
    SearchRequest request =
        SearchRequest.builder().themes(List.of("trust")).types(Set.of(type)).build();
    return index.best(request, most).stream().map(CitedFinding::quote).toList();
  }

  private static List<String> highlights(String words) throws IOException {
    return highlights(only(new Ask().words(words)));
  }

  private static List<String> highlights(Hit hit) {
    return hit.highlights().stream().map(span -> span.of(hit.finding().quote())).toList();
  }

  private static Hit only(Ask ask) throws IOException {
    List<Hit> hits = ask.search().hits();
    assertEquals(1, hits.size());
    return hits.get(0);
  }

  private static Set<String> quotes(SearchResult result) {
    return quotesInOrder(result).stream().collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> quotesInOrder(SearchResult result) {
    return result.hits().stream().map(hit -> hit.finding().quote()).toList();
  }

  /** A request, of which each test says only what it is about. */
  private static final class Ask {
    private String words = "";
    private Set<FindingType> types = Set.of();
    private List<String> themes = List.of();
    private Optional<String> source = Optional.empty();
    private Optional<PartialDate> since = Optional.empty();
    private Optional<PartialDate> until = Optional.empty();
    private Optional<Double> from = Optional.empty();
    private Optional<Double> to = Optional.empty();
    private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;
    private int limit = 100;

    Ask words(String asked) {
      words = asked;
      return this;
    }

    Ask types(FindingType... asked) {
      types = Set.of(asked);
      return this;
    }

    Ask themes(String... asked) {
      themes = List.of(asked);
      return this;
    }

    Ask source(String glob) {
      source = Optional.of(glob);
      return this;
    }

    Ask since(String date) {
      since = Optional.of(new PartialDate(date));
      return this;
    }

    Ask until(String date) {
      until = Optional.of(new PartialDate(date));
      return this;
    }

    Ask from(double seconds) {
      from = Optional.of(seconds);
      return this;
    }

    Ask to(double seconds) {
      to = Optional.of(seconds);
      return this;
    }

    Ask order(SearchRequest.Order asked) {
      order = asked;
      return this;
    }

    Ask limit(int most) {
      limit = most;
      return this;
    }

    SearchResult search() throws IOException {
      return index.search(
          SearchRequest.builder()
              .words(words)
              .types(types)
              .themes(themes)
              .source(source)
              .since(since)
              .until(until)
              .from(from)
              .to(to)
              .order(order)
              .limit(limit)
              .build());
    }
  }
}
