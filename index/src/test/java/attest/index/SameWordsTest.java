package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.index.base.Generation;
import attest.index.claim.Claim;
import attest.index.claim.Claims;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.index.search.Facet;
import attest.index.search.GroupedResult;
import attest.index.search.Hit;
import attest.index.search.Overview;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that are of several types, or in several documents: each is one quote. */
class SameWordsTest {
  private static final String BOTH = "Because partners trust each other, share data early.";
  private static final Mined FILE =
      Evidence.of("a.md", "A", "youtube:v1")
          .finds(FindingType.CHALLENGE, 0.8, "They lack trust.")
          .finds(FindingType.MECHANISM, 0.7, BOTH)
          .also(FindingType.STRATEGY, 0.9)
          .finds(FindingType.STRATEGY, 0.6, "Build trust and data pools.")
          .mined();

  /** The same words once more, in another text of that origin: the same quote. */
  private static final Mined AGAIN =
      Evidence.of("b.md", "B", "youtube:v1").finds(FindingType.STRATEGY, 0.9, BOTH).mined();

  /** The same words, said by somebody else: another quote. */
  private static final Mined OTHER =
      Evidence.of("c.md", "C", "youtube:v2").finds(FindingType.STRATEGY, 0.9, BOTH).mined();

  /** A sentence as a page has it, and as a program copied it out. */
  private static final String SET = "“The eﬃcient board’s decision-making needs 3 clerks.”";

  private static final String BARE = "\"The efficient board's decisionmaking needs 3  clerks.\"";

  @TempDir private Path folder = Path.of("");

  private EvidenceIndex open(Reviews reviews) throws IOException {
    Generation generation =
        Evidence.indexed(Files.createTempDirectory(folder, "g"), List.of(FILE, AGAIN, OTHER));
    return EvidenceIndex.open(generation, SmallBase.THEMES, reviews);
  }

  @Test
  void oneQuoteIsCountedOnceHoweverManyTypesItIsOf() throws IOException {
    try (EvidenceIndex index = open(Reviews.NONE)) {
      assertEquals(new Counts(4, 3, 2), index.search(SearchRequest.all()).counts());
      assertEquals(6, index.count(SearchRequest.all()));
      Overview overview = index.overview();
      assertEquals(new Counts(4, 3, 2), overview.all());
      assertEquals(1, overview.of(FindingType.MECHANISM).quotes());
      assertEquals(3, overview.of(FindingType.STRATEGY).quotes());
      assertEquals(3, overview.of("data").all().quotes());
    }
  }

  @Test
  void marksHyphensAndSpacesMakeNoOtherWords() throws IOException {
    Mined set = Evidence.of("a.pdf", "A", "doi:a").finds(FindingType.CHALLENGE, 0.8, SET).mined();
    Mined bare = Evidence.of("a.txt", "A", "doi:a").finds(FindingType.MECHANISM, 0.9, BARE).mined();
    Generation generation =
        Evidence.indexed(Files.createTempDirectory(folder, "g"), List.of(set, bare));
    try (EvidenceIndex index = EvidenceIndex.open(generation, SmallBase.THEMES, Reviews.NONE)) {
      assertEquals(new Counts(1, 2, 1), index.overview().all());
      List<CitedFinding> all = new ArrayList<>();
      index.forEach(SearchRequest.all(), all::add);
      assertEquals(new Counts(1, 2, 1), Counts.of(all));
      assertEquals(List.of(all.get(1)), index.also(all.get(0)));
    }
  }

  @Test
  void aSearchShowsItOnceWithBothTypes() throws IOException {
    try (EvidenceIndex index = open(Reviews.NONE)) {
      List<Hit> hits = index.search(SearchRequest.builder().words("partners").build()).hits();
      assertEquals(
          List.of(
              List.of(FindingType.MECHANISM, FindingType.STRATEGY), List.of(FindingType.STRATEGY)),
          hits.stream().map(Hit::types).toList());
      SearchRequest narrowed =
          SearchRequest.builder().words("partners").types(Set.of(FindingType.MECHANISM)).build();
      assertEquals(
          List.of(List.of(FindingType.MECHANISM)),
          index.search(narrowed).hits().stream().map(Hit::types).toList());
      GroupedResult grouped = index.find(SearchRequest.all()).grouped(GroupedResult.By.DOCUMENT, 9);
      assertEquals(List.of(3, 1, 1), grouped.groups().stream().map(g -> g.hits().size()).toList());
    }
  }

  @Test
  void pagesAreOfQuotes() throws IOException {
    try (EvidenceIndex index = open(Reviews.NONE)) {
      SearchRequest second = SearchRequest.builder().offset(2).limit(2).build();
      assertEquals(
          List.of("They lack trust.", "Build trust and data pools."),
          index.search(second).hits().stream().map(hit -> hit.finding().quote()).toList());
    }
  }

  @Test
  void facetsCountItUnderEachOfItsTypes() throws IOException {
    try (EvidenceIndex index = open(Reviews.NONE)) {
      SearchRequest request =
          SearchRequest.builder()
              .words("partners")
              .facets(EnumSet.of(Facet.Field.TYPE, Facet.Field.ORIGIN))
              .build();
      assertEquals(
          List.of(List.of(1, 2), List.of(1, 1)),
          index.search(request).facets().stream()
              .map(f -> f.values().stream().map(value -> value.counts().quotes()).toList())
              .toList());
    }
  }

  @Test
  void whatShouldQuoteOtherWordsIsAnotherQuote() throws IOException {
    Finding mechanism = FILE.findings().get(1);
    Finding strategy = FILE.findings().get(2);
    Review shorter = shorter("partners trust each other");
    try (EvidenceIndex one = open(new Reviews(Map.of(mechanism.id(), shorter)));
        EvidenceIndex both =
            one.with(new Reviews(Map.of(mechanism.id(), shorter, strategy.id(), shorter)))) {
      assertEquals(5, one.overview().all().quotes());
      assertEquals(4, both.overview().all().quotes());
    }
  }

  @Test
  void itsOtherPlacesAreTold() throws IOException {
    try (EvidenceIndex index = open(Reviews.NONE)) {
      Hit hit = index.search(SearchRequest.builder().words("partners").build()).hits().get(0);
      assertEquals("a.md", hit.finding().path());
      assertEquals(List.of("b.md"), hit.elsewhere().stream().map(CitedFinding::path).toList());
      assertEquals(2, hit.findings().size());
    }
  }

  @Test
  void whatElseTheWordsAreIsToldAndNotLikeThem() throws IOException {
    try (EvidenceIndex index = open(Reviews.NONE)) {
      CitedFinding mechanism = index.finding(FILE.findings().get(1).id()).orElseThrow();
      CitedFinding strategy = index.finding(FILE.findings().get(2).id()).orElseThrow();
      assertEquals(List.of(strategy), index.also(mechanism));
      assertEquals(List.of(mechanism), index.also(strategy));
      assertEquals(List.of(), index.also(index.finding(FILE.findings().get(0).id()).orElseThrow()));
      SearchRequest like = SearchRequest.builder().like(Optional.of(strategy.id())).build();
      assertEquals(
          "c.md", index.search(like).hits().get(0).finding().path(), "the same words lead");
    }
  }

  @Test
  void theBestQuotesAndThoseOfAClaimAreToldOnce() throws IOException {
    SearchRequest strategies = SearchRequest.builder().types(Set.of(FindingType.STRATEGY)).build();
    try (EvidenceIndex index = open(Reviews.NONE)) {
      assertEquals(
          List.of("a.md", "c.md", "a.md"),
          index.best(strategies, 9).stream().map(CitedFinding::path).toList());
      List<CitedFinding> all = new ArrayList<>();
      index.forEach(strategies, all::add);
      Claim claim = Claims.of(all).get(0);
      assertEquals(new Counts(2, 3, 2), claim.counts());
      assertEquals(List.of("c.md"), claim.others().stream().map(CitedFinding::path).toList());
    }
  }

  private static Review shorter(String words) {
    int start = FILE.document().text().indexOf(words);
    return new Review(
        Optional.of(Review.State.ACCEPTED),
        Optional.empty(),
        Optional.of(new Review.Correction(words, start)),
        false,
        List.of(),
        List.of("ann"));
  }
}
