package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.Review;
import attest.index.finding.ReviewFilter;
import attest.index.finding.Reviews;
import attest.index.search.Facet;
import attest.index.search.Hit;
import attest.index.search.SearchRequest;
import attest.index.search.SearchRequestBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facets, against counting the hits of a search one by one. */
class FacetsTest {
  private static final List<Review.State> STATES = List.of(Review.State.values());

  private static EvidenceIndex index;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    Generation generation = SmallBase.in(folder);
    try (EvidenceIndex bare = EvidenceIndex.open(generation, SmallBase.THEMES, Reviews.NONE)) {
      Map<String, Review> reviews = new HashMap<>();
      List<Hit> hits = bare.search(SearchRequest.all()).hits();
      for (int i = 0; i < hits.size(); i += 2) {
        reviews.put(hits.get(i).finding().id(), review(i));
      }
      index = bare.with(new Reviews(reviews));
    }
  }

  private static Review review(int i) {
    return new Review(
        i % 3 == 0 ? Optional.empty() : Optional.of(STATES.get(i / 2 % STATES.size())),
        i % 8 == 0 ? Optional.of(FindingType.STRATEGY) : Optional.empty(),
        i % 5 == 0,
        i % 7 == 0 ? List.of("Look.") : List.of(),
        List.of("ann"));
  }

  @AfterAll
  static void letGo() throws IOException {
    index.close();
  }

  static Stream<SearchRequest> requests() {
    return Stream.of(
            SearchRequest.builder(),
            SearchRequest.builder().words("trust OR map"),
            SearchRequest.builder().words("nothing of this"),
            SearchRequest.builder().themes(List.of("data")),
            SearchRequest.builder().themes(List.of("data", "trust")),
            SearchRequest.builder().types(Set.of(FindingType.CHALLENGE)),
            SearchRequest.builder()
                .types(Set.of(FindingType.CHALLENGE, FindingType.STRATEGY))
                .words("type:strategy OR trust"),
            SearchRequest.builder().speakers(Set.of("Speaker 1", "Speaker 3")).words("data"),
            SearchRequest.builder().kinds(Set.of("PDF speaker")).origins(Set.of("doi:10.1/0")),
            SearchRequest.builder()
                .since(Optional.of(new PartialDate("2021")))
                .until(Optional.of(new PartialDate("2021")))
                .types(Set.of(FindingType.MECHANISM)),
            SearchRequest.builder().reviews(Set.of(ReviewFilter.ACCEPTED, ReviewFilter.STARRED)),
            SearchRequest.builder().reviews(Set.of(ReviewFilter.NOTED)),
            SearchRequest.builder()
                .reviews(Set.of(ReviewFilter.UNREVIEWED))
                .source(Optional.of("town/*"))
                .from(Optional.of(60.0)))
        .map(request -> request.facets(EnumSet.allOf(Facet.Field.class)).facetValues(100).build());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void eachFacetCountsAsOneWouldByHandWithoutItsOwnFilter(SearchRequest request)
      throws IOException {
    List<Facet> facets = index.search(request).facets();
    assertEquals(List.of(Facet.Field.values()), facets.stream().map(Facet::field).toList());
    for (Facet facet : facets) {
      Map<String, Set<CitedFinding>> byHand = new HashMap<>();
      for (Hit hit : index.search(without(facet.field(), request)).hits()) {
        for (String value : values(facet.field(), hit.finding())) {
          byHand.computeIfAbsent(value, v -> new HashSet<>()).add(hit.finding());
        }
      }
      Map<String, Counts> counted =
          facet.values().stream()
              .filter(value -> value.counts().quotes() > 0)
              .collect(Collectors.toMap(Facet.Value::value, Facet.Value::counts));
      assertEquals(
          byHand.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> counts(entry.getValue()))),
          counted,
          facet.field().label());
      assertEquals(byHand.size(), facet.distinct(), facet.field().label());
    }
  }

  private static Counts counts(Set<CitedFinding> findings) {
    return new Counts(
        findings.size(),
        (int) findings.stream().map(CitedFinding::path).distinct().count(),
        (int) findings.stream().map(CitedFinding::origin).distinct().count());
  }

  private static SearchRequest without(Facet.Field field, SearchRequest request) {
    SearchRequestBuilder other = request.toBuilder().facets(Set.of());
    return switch (field) {
      case TYPE -> other.types(Set.of()).build();
      case THEME -> other.build();
      case KIND -> other.kinds(Set.of()).build();
      case ORIGIN -> other.origins(Set.of()).build();
      case YEAR -> other.since(Optional.empty()).until(Optional.empty()).build();
      case SPEAKER -> other.speakers(Set.of()).build();
      case REVIEW -> other.reviews(Set.of()).build();
    };
  }

  private static List<String> values(Facet.Field field, CitedFinding finding) {
    return switch (field) {
      case TYPE -> List.of(finding.type().label());
      case THEME -> finding.themes();
      case KIND ->
          List.of(
              (finding.path().matches("town/(0|3|6|9)\\.md") ? "PDF " : "markdown ")
                  + finding.voice().label());
      case ORIGIN -> List.of(finding.origin());
      case YEAR -> finding.date().map(date -> date.substring(0, 4)).stream().toList();
      case SPEAKER -> finding.speaker().stream().toList();
      case REVIEW -> states(finding);
    };
  }

  private static List<String> states(CitedFinding finding) {
    String state =
        finding.review().flatMap(Review::state).map(Review.State::label).orElse("unreviewed");
    boolean merged = finding.review().filter(Review::isMerged).isPresent();
    boolean starred = finding.review().filter(Review::starred).isPresent();
    boolean noted = finding.review().filter(review -> !review.notes().isEmpty()).isPresent();
    return Stream.of(
            merged ? Optional.<String>empty() : Optional.of(state),
            starred ? Optional.of("starred") : Optional.<String>empty(),
            noted ? Optional.of("noted") : Optional.<String>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void theMostFrequentValuesComeFirstAndTheChosenOneIsShownInAnyCase() throws IOException {
    Facet origins =
        facet(SearchRequest.builder().origins(Set.of("doi:10.1/8")), Facet.Field.ORIGIN, 2);
    assertEquals(
        List.of("doi:10.1/0", "doi:10.1/1", "doi:10.1/8"),
        origins.values().stream().map(Facet.Value::value).toList());
    assertEquals("Report 0", origins.values().get(0).title());
    assertFalse(origins.values().get(0).chosen());
    assertTrue(origins.values().get(2).chosen());
    assertEquals(9, origins.distinct());
  }

  @Test
  void whatWasChosenIsShownEvenIfNothingIsLeftOfIt() throws IOException {
    Facet speakers =
        facet(
            SearchRequest.builder().words("elephant").speakers(Set.of("Speaker 1")),
            Facet.Field.SPEAKER,
            5);
    assertEquals(
        List.of(new Facet.Value("Speaker 1", "Speaker 1", new Counts(0, 0, 0), true)),
        speakers.values());
  }

  @Test
  void typesAndYearsStandInTheirOwnOrder() throws IOException {
    assertEquals(
        List.of("mechanism", "challenge", "strategy"),
        facet(SearchRequest.builder(), Facet.Field.TYPE, 1).values().stream()
            .map(Facet.Value::value)
            .toList());
    assertEquals(
        List.of("2021", "2023", "2024"),
        facet(SearchRequest.builder(), Facet.Field.YEAR, 1).values().stream()
            .map(Facet.Value::value)
            .toList());
  }

  @Test
  void aYearThatIsAskedForIsChosen() throws IOException {
    Optional<PartialDate> year = Optional.of(new PartialDate("2023"));
    assertEquals(
        List.of(false, true, false),
        facet(SearchRequest.builder().since(year).until(year), Facet.Field.YEAR, 9)
            .values()
            .stream()
            .map(Facet.Value::chosen)
            .toList());
  }

  @Test
  void themesAreCalledByTheirTitles() throws IOException {
    assertEquals(
        Set.of("Trust", "Sharing of data"),
        facet(SearchRequest.builder(), Facet.Field.THEME, 9).values().stream()
            .map(Facet.Value::title)
            .collect(Collectors.toSet()));
  }

  @Test
  void ofAWholeFacetAllValuesAreTold() throws IOException {
    SearchRequestBuilder request = SearchRequest.builder().wholeFacets(Set.of(Facet.Field.ORIGIN));
    Facet origins = facet(request, Facet.Field.ORIGIN, 2);
    assertEquals(9, origins.values().size());
    assertEquals(2, facet(request, Facet.Field.SPEAKER, 2).values().size());
  }

  private static Facet facet(SearchRequestBuilder request, Facet.Field field, int most)
      throws IOException {
    return index.search(request.facets(Set.of(field)).facetValues(most).build()).facets().get(0);
  }
}
