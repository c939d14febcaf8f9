package attest.index;

import attest.corpus.UsageException;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.search.DateBar;
import attest.index.search.GroupedResult;
import attest.index.search.MomentBar;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a request comes upon. The request is met once, however much is asked about it.
 *
 * <p>For one thread, and only while the index is open.
 */
public final class Found {
  private static final int YEAR = "2024".length();
  private static final int MONTH = "2024-05".length();

  private final View view;
  private final SearchRequest request;
  private final Search search;

  private Found(View view, SearchRequest request, Search search) {
    this.view = view;
    this.request = request;
    this.search = search;
  }

  static Found of(View view, SearchRequest request) throws IOException {
    return new Found(view, request, Search.of(view, request));
  }

  /**
   * The page of hits that is asked for, with the counts of all.
   *
   * @throws IOException if the index cannot be read
   */
  public SearchResult result() throws IOException {
    FixedBitSet quotes = search.once(view);
    int[] page = search.ranking().page(quotes, request.offset(), request.limit());
    Counts counts = new Tally(view).count(search.matching());
    return new SearchResult(
        counts,
        new Hits(view).highlighted(page, search),
        request.facets().isEmpty()
            ? List.of()
            : new FacetCounts(view).of(request, search.narrowing()),
        counts.quotes() == 0 ? new Spelling(view).of(request) : Optional.empty(),
        counts.quotes() == 0 ? unmet() : Optional.empty());
  }

  /**
   * What dates or moments there are among what all else that is asked leaves, where none of those
   * asked for is among them; nothing, if that is not why nothing is found.
   */
  public Optional<String> unmet() {
    return search.narrowing().unmet();
  }

  /**
   * The page of documents or origins that is asked for.
   *
   * @param most how many hits of each group at most
   * @throws IOException if the index cannot be read
   */
  public GroupedResult grouped(GroupedResult.By by, int most) throws IOException {
    return new Grouping(view, by).of(request, search, most);
  }

  /**
   * Hands over all of it, one finding after the other, in the order that is asked for; the offset
   * and limit of the request do not count.
   *
   * @throws IOException if the index cannot be read
   */
  public void forEach(Consumer<CitedFinding> taker) throws IOException {
    Hits.forEach(view, search.ranking().first(search.matching(), Integer.MAX_VALUE), taker);
  }

  /** How it is spread over the years of the works. */
  public List<DateBar> years() {
    return new Histograms(view).dates(search.matching(), YEAR);
  }

  /** What of it is of works without a date, and so of no year. */
  public Counts undated() {
    return new Histograms(view).undated(search.matching(), YEAR);
  }

  /**
   * How it is spread over the months of the works; those of which only the year is known are left
   * out.
   */
  public List<DateBar> months() {
    return new Histograms(view).dates(search.matching(), MONTH);
  }

  /** What of it is of works of which no month is known. */
  public Counts monthless() {
    return new Histograms(view).undated(search.matching(), MONTH);
  }

  /** What of it has no moment in a recording, and so is of no minute. */
  public Counts unplaced() {
    return new Histograms(view).unplaced(search.matching());
  }

  /**
   * How it is spread over the time of a recording.
   *
   * @param seconds how many one bar stands for
   * @throws UsageException if the request asks for no origin and no source
   */
  public List<MomentBar> moments(int seconds) {
    if (request.origins().isEmpty() && request.source().isEmpty()) {
      throw new UsageException(
          "moments of different recordings have nothing in common; ask for an origin or a source");
    }
    return new Histograms(view).moments(search.matching(), seconds);
  }
}
