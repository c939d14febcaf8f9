package attest.index.search;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.index.finding.ReviewFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a {@link SearchRequest} together, of which a caller says only what it is about. */
public final class SearchRequestBuilder {
  private String words = "";
  private Optional<String> like = Optional.empty();
  private Set<FindingType> types = Set.of();
  private List<String> themes = List.of();
  private Set<String> kinds = Set.of();
  private Set<String> origins = Set.of();
  private Set<String> speakers = Set.of();
  private Set<ReviewFilter> reviews = Set.of();
  private Optional<String> source = Optional.empty();
  private Optional<PartialDate> since = Optional.empty();
  private Optional<PartialDate> until = Optional.empty();
  private Optional<Double> from = Optional.empty();
  private Optional<Double> to = Optional.empty();
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;
  private int offset;
  private int limit = Integer.MAX_VALUE;
  private Set<Facet.Field> facets = Set.of();
  private int facetValues = 10;
  private Set<Facet.Field> wholeFacets = Set.of();

  SearchRequestBuilder() {}

  SearchRequestBuilder(SearchRequest request) {
    words = request.words();
    like = request.like();
    types = request.types();
    themes = request.themes();
    kinds = request.kinds();
    origins = request.origins();
    speakers = request.speakers();
    reviews = request.reviews();
    source = request.source();
    since = request.since();
    until = request.until();
    from = request.from();
    to = request.to();
    order = request.order();
    offset = request.offset();
    limit = request.limit();
    facets = request.facets();
    facetValues = request.facetValues();
    wholeFacets = request.wholeFacets();
  }

  /** What to look for, in Lucene's classic syntax. */
  public SearchRequestBuilder words(String asked) {
    words = asked;
    return this;
  }

  /** The finding that others are to be like. */
  public SearchRequestBuilder like(Optional<String> asked) {
    like = asked;
    return this;
  }

  /** Any of these types. */
  public SearchRequestBuilder types(Set<FindingType> asked) {
    types = asked;
    return this;
  }

  /** All of these themes. */
  public SearchRequestBuilder themes(List<String> asked) {
    themes = asked;
    return this;
  }

  /** Any of these kinds of source, such as {@code markdown notes}. */
  public SearchRequestBuilder kinds(Set<String> asked) {
    kinds = asked;
    return this;
  }

  /** Any of these origins. */
  public SearchRequestBuilder origins(Set<String> asked) {
    origins = asked;
    return this;
  }

  /** Any of these speakers. */
  public SearchRequestBuilder speakers(Set<String> asked) {
    speakers = asked;
    return this;
  }

  /** Any of these states of review. */
  public SearchRequestBuilder reviews(Set<ReviewFilter> asked) {
    reviews = asked;
    return this;
  }

  /** Files that this glob names. */
  public SearchRequestBuilder source(Optional<String> asked) {
    source = asked;
    return this;
  }

  /** Works of this date or later. */
  public SearchRequestBuilder since(Optional<PartialDate> asked) {
    since = asked;
    return this;
  }

  /** Works of this date or earlier. */
  public SearchRequestBuilder until(Optional<PartialDate> asked) {
    until = asked;
    return this;
  }

  /** Said at this second or later. */
  public SearchRequestBuilder from(Optional<Double> asked) {
    from = asked;
    return this;
  }

  /** Said at this second or earlier. */
  public SearchRequestBuilder to(Optional<Double> asked) {
    to = asked;
    return this;
  }

  /** Which come first. */
  public SearchRequestBuilder order(SearchRequest.Order asked) {
    order = asked;
    return this;
  }

  /** How many of the first to leave out. */
  public SearchRequestBuilder offset(int asked) {
    offset = asked;
    return this;
  }

  /** How many at most. */
  public SearchRequestBuilder limit(int asked) {
    limit = asked;
    return this;
  }

  /** What to count. */
  public SearchRequestBuilder facets(Set<Facet.Field> asked) {
    facets = asked;
    return this;
  }

  /** How many values of each facet at most. */
  public SearchRequestBuilder facetValues(int asked) {
    facetValues = asked;
    return this;
  }

  /** Of which facets to tell all values. */
  public SearchRequestBuilder wholeFacets(Set<Facet.Field> asked) {
    wholeFacets = asked;
    return this;
  }

  /**
   * The request.
   *
   * @throws attest.corpus.UsageException if it cannot be met
   */
  public SearchRequest build() {
    return new SearchRequest(
        words,
        like,
        types,
        themes,
        kinds,
        origins,
        speakers,
        reviews,
        source,
        since,
        until,
        from,
        to,
        order,
        offset,
        limit,
        facets,
        facetValues,
        wholeFacets);
  }
}
