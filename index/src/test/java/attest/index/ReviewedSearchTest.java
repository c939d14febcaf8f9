package attest.index;

import static attest.corpus.FindingType.CHALLENGE;
import static attest.corpus.FindingType.MECHANISM;
import static attest.corpus.FindingType.STRATEGY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.Review;
import attest.index.finding.ReviewFilter;
import attest.index.finding.Reviews;
import attest.index.search.Facet;
import attest.index.search.Hit;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people said, laid over what the machine found. */
class ReviewedSearchTest {
  private static final String SURE = "Open books built trust.";
  private static final String WRONG = "Trust is a word of five letters.";
  private static final String UNSURE = "Trust may follow from a shared ferry.";
  private static final String OTHER = "Share the ferry so that trust grows.";
  private static final String ORIGIN = "doi:10.1/1";

  private static Generation generation;
  private static EvidenceIndex all;
  private static EvidenceIndex bare;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    generation =
        Evidence.indexed(
            folder,
            List.of(
                Evidence.of("a.md", "A", ORIGIN)
                    .finds(MECHANISM, 0.9, SURE)
                    .finds(CHALLENGE, 0.8, WRONG)
                    .candidate()
                    .finds(MECHANISM, 0.2, UNSURE)
                    .finds(MECHANISM, 0.7, OTHER)
                    .mined(),
                Evidence.of("b.md", "B", ORIGIN).finds(CHALLENGE, 0.8, WRONG).mined()));
    bare = EvidenceIndex.open(generation, SmallBase.THEMES, Reviews.NONE);
    all =
        EvidenceIndex.open(
            generation,
            SmallBase.THEMES,
            new Reviews(
                Map.of(
                    id(CHALLENGE, WRONG), review(Review.State.REJECTED, Optional.empty()),
                    id(MECHANISM, UNSURE), review(Review.State.ACCEPTED, Optional.empty()),
                    id(MECHANISM, OTHER), review(Review.State.ACCEPTED, Optional.of(STRATEGY)))));
  }

  @AfterAll
  static void letGo() throws IOException {
    all.close();
    bare.close();
  }

  private static String id(FindingType type, String quote) {
    return Finding.idOf(ORIGIN, type, quote);
  }

  private static Review review(Review.State state, Optional<FindingType> type) {
    return new Review(Optional.of(state), type, false, List.of(), List.of("ann"));
  }

  @Test
  void whatWasRejectedIsNotSure() throws IOException {
    try (EvidenceIndex sure = all.sure()) {
      assertEquals(List.of(SURE, UNSURE, OTHER), quotes(sure, SearchRequest.all()));
    }
    try (EvidenceIndex sure = bare.sure()) {
      assertEquals(List.of(SURE, WRONG, OTHER), quotes(sure, SearchRequest.all()));
    }
  }

  @Test
  void whatWasRejectedIsShownToThoseWhoAskForItAmongTheSure() throws IOException {
    SearchRequest rejected =
        SearchRequest.builder().reviews(Set.of(ReviewFilter.REJECTED)).words("trust").build();
    try (EvidenceIndex sure = all.sure()) {
      assertEquals(List.of(WRONG), quotes(sure, rejected));
      SearchRequest facets = SearchRequest.builder().facets(EnumSet.of(Facet.Field.REVIEW)).build();
      assertEquals(
          Map.of("accepted", 2, "rejected", 1, "unreviewed", 1),
          sure.search(facets).facets().get(0).values().stream()
              .collect(Collectors.toMap(Facet.Value::value, value -> value.counts().quotes())));
    }
  }

  @Test
  void everythingIsThereForWhoAsks() throws IOException {
    assertEquals(List.of(SURE, WRONG, UNSURE, OTHER), quotes(all, SearchRequest.all()));
    assertEquals(
        List.of(WRONG),
        quotes(all, SearchRequest.builder().reviews(Set.of(ReviewFilter.REJECTED)).build()));
    assertEquals(
        List.of(SURE),
        quotes(all, SearchRequest.builder().reviews(Set.of(ReviewFilter.UNREVIEWED)).build()));
  }

  @Test
  void aRelabelledFindingCountsAsItsNewType() throws IOException {
    assertEquals(
        List.of(OTHER), quotes(all, SearchRequest.builder().types(Set.of(STRATEGY)).build()));
    assertEquals(
        List.of(SURE, UNSURE),
        quotes(all, SearchRequest.builder().types(Set.of(MECHANISM)).build()));
    assertEquals(
        List.of(OTHER), quotes(all, SearchRequest.builder().words("type:strategy").build()));
    assertEquals(
        List.of(SURE, UNSURE),
        quotes(all, SearchRequest.builder().words("type:mechanism").build()));
    assertEquals(new Counts(1, 1, 1), all.overview().of(STRATEGY));
    assertEquals(new Counts(2, 1, 1), all.overview().of("trust").of(MECHANISM));
    SearchRequest asked =
        SearchRequest.builder().themes(List.of("trust")).types(Set.of(STRATEGY)).build();
    assertEquals(List.of(OTHER), all.best(asked, 9).stream().map(CitedFinding::quote).toList());
    Facet types =
        all.search(SearchRequest.builder().facets(EnumSet.of(Facet.Field.TYPE)).build())
            .facets()
            .get(0);
    assertEquals(
        List.of(2, 1, 1), types.values().stream().map(value -> value.counts().quotes()).toList());
  }

  @Test
  void aThemeThatAsksForATypeSeesTheNewOne() throws IOException {
    Themes themes =
        Themes.of(
            "types.yaml",
            List.of(theme("todo", "type:strategy ferry"), theme("why", "type:mechanism ferry")));
    try (EvidenceIndex mined = EvidenceIndex.open(generation, themes, Reviews.NONE);
        EvidenceIndex judged = mined.with(all.reviews());
        EvidenceIndex withdrawn = judged.with(Reviews.NONE)) {
      assertEquals(List.of("todo"), judged.finding(id(MECHANISM, OTHER)).orElseThrow().themes());
      assertEquals(List.of("why"), judged.finding(id(MECHANISM, UNSURE)).orElseThrow().themes());
      assertEquals(new Counts(1, 1, 1), judged.overview().of("todo").of(STRATEGY));
      for (EvidenceIndex bare : List.of(mined, withdrawn)) {
        assertEquals(List.of("why"), bare.finding(id(MECHANISM, OTHER)).orElseThrow().themes());
        assertEquals(new Counts(0, 0, 0), bare.overview().of("todo").of(STRATEGY));
      }
    }
  }

  private static Theme theme(String name, String query) {
    return new Theme(name, name, name, query, List.of("A."), List.of("B."), List.of());
  }

  @Test
  void itIsHandedOutWithItsNewTypeAndItsReview() throws IOException {
    CitedFinding other = all.finding(id(MECHANISM, OTHER)).orElseThrow();
    assertEquals(STRATEGY, other.type());
    assertEquals(Optional.of(STRATEGY), other.review().orElseThrow().type());
    List<Optional<Review>> reviews = new ArrayList<>();
    all.forEach(finding -> reviews.add(finding.review()));
    assertEquals(Optional.empty(), reviews.get(0));
    assertEquals(Optional.of(Review.State.REJECTED), reviews.get(1).orElseThrow().state());
  }

  @Test
  void highlightsOfATypeDoNotTakeThoseOfWordsAway() throws IOException {
    Hit hit =
        all.search(SearchRequest.builder().words("type:strategy ferry").build()).hits().get(0);
    assertEquals(
        List.of("ferry"),
        hit.highlights().stream().map(span -> span.of(hit.finding().quote())).toList());
    Hit unsure =
        all.search(SearchRequest.builder().words("reading:candidate shared").build()).hits().get(0);
    assertEquals(UNSURE, unsure.finding().quote());
    assertEquals(1, unsure.highlights().size());
  }

  @Test
  void aRejectedFindingIsFoundByItsId() throws IOException {
    try (EvidenceIndex sure = all.sure()) {
      assertEquals("a.md", sure.finding(id(CHALLENGE, WRONG)).orElseThrow().path());
      assertEquals(Optional.empty(), sure.finding("0000000000000000"));
    }
  }

  @Test
  void otherReviewsAreSeenWithoutOpeningTheIndexAgain() throws IOException {
    try (EvidenceIndex other = bare.with(new Reviews(Map.of(id(MECHANISM, SURE), starred())))) {
      assertEquals(
          List.of(SURE),
          quotes(other, SearchRequest.builder().reviews(Set.of(ReviewFilter.STARRED)).build()));
    }
    assertEquals(
        List.of(),
        quotes(bare, SearchRequest.builder().reviews(Set.of(ReviewFilter.STARRED)).build()));
  }

  private static Review starred() {
    return new Review(Optional.empty(), Optional.empty(), true, List.of(), List.of("ann"));
  }

  private static List<String> quotes(EvidenceIndex index, SearchRequest request)
      throws IOException {
    return index.search(request.toBuilder().order(SearchRequest.Order.TIME).build()).hits().stream()
        .map(hit -> hit.finding().quote())
        .toList();
  }
}
