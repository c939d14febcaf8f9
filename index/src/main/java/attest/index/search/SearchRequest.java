package attest.index.search;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.corpus.UsageException;
import attest.index.finding.ReviewFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to search for. Findings must meet all that is asked; where several values of one kind are
 * asked for, any one of them, but all of several themes. An empty set asks for nothing.
 *
 * @param words in Lucene's classic syntax; blank asks for all
 * @param like the id of a finding that others are to be like
 * @param types any of them
 * @param themes all of them
 * @param kinds of source, format and voice: {@code markdown notes}
 * @param origins any of them, whole
 * @param speakers any of them, whole
 * @param reviews any of them
 * @param source a glob over paths or file names
 * @param since the day of the work, from the first day that this can mean
 * @param until to the last day that this can mean
 * @param from the moment in the recording at which a quote begins, in seconds since its start
 * @param to to that moment
 * @param order which come first
 * @param offset how many of the first to leave out
 * @param limit how many at most
 * @param facets what to count, beside finding
 * @param facetValues how many values of each facet at most
 * @param wholeFacets those of which all values are told, however many
 */
public record SearchRequest(
    String words,
    Optional<String> like,
    Set<FindingType> types,
    List<String> themes,
    Set<String> kinds,
    Set<String> origins,
    Set<String> speakers,
    Set<ReviewFilter> reviews,
    Optional<String> source,
    Optional<PartialDate> since,
    Optional<PartialDate> until,
    Optional<Double> from,
    Optional<Double> to,
    Order order,
    int offset,
    int limit,
    Set<Facet.Field> facets,
    int facetValues,
    Set<Facet.Field> wholeFacets) {
  /** Which hits come first; those that are equal stand in the order of the ledger. */
  public enum Order {
    /**
     * Those that match the words best; where they do so alike, or there are no words, the surest of
     * each origin, then the second of each, and so on.
     */
    RELEVANCE,
    /** Those that are said first in their recordings; those without a moment last. */
    TIME,
    /** The oldest works; those without a date last. */
    DATE,
    /** The order of the ledger: file by file, as they stand in it. */
    PLACE
  }

  /**
   * Checks that the request can be met.
   *
   * @throws UsageException if a range ends before it starts, or nothing may be shown
   */
  public SearchRequest {
    types = Set.copyOf(types);
    themes = List.copyOf(themes);
    kinds = Set.copyOf(kinds);
    origins = Set.copyOf(origins);
    speakers = Set.copyOf(speakers);
    reviews = Set.copyOf(reviews);
    facets = Set.copyOf(facets);
    wholeFacets = Set.copyOf(wholeFacets);
    require(limit >= 1, "the limit must be at least 1, not " + limit);
    require(offset >= 0, "the offset must not be below 0, as " + offset + " is");
    require(facetValues >= 1, "a facet shows at least 1 value, not " + facetValues);
    require(
        from.isEmpty() || to.isEmpty() || from.get() <= to.get(),
        "the moments end before they start; swap the two");
    require(
        since.isEmpty() || until.isEmpty() || !since.get().first().isAfter(until.get().last()),
        "the dates end before they start; swap the two");
  }

  private static void require(boolean fine, String fault) {
    if (!fine) {
      throw new UsageException(fault);
    }
  }

  /** A request for all findings. */
  public static SearchRequest all() {
    return builder().build();
  }

  /** Starts with a request for all findings. */
  public static SearchRequestBuilder builder() {
    return new SearchRequestBuilder();
  }

  /** Starts with this request. */
  public SearchRequestBuilder toBuilder() {
    return new SearchRequestBuilder(this);
  }
}
