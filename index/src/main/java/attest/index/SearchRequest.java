package attest.index;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.corpus.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to search for. Findings must meet all that is asked; of several types any one.
 *
 * @param words in Lucene's classic syntax; blank asks for all
 * @param types any of them; none asks for all
 * @param themes all of them
 * @param source a glob over paths or file names
 * @param since the day of the work, from the first day that this can mean
 * @param until to the last day that this can mean
 * @param from the moment in the recording, in seconds since its start
 * @param to to that moment
 * @param order which come first
 * @param limit how many at most
 */
public record SearchRequest(
    String words,
    Set<FindingType> types,
    List<String> themes,
    Optional<String> source,
    Optional<PartialDate> since,
    Optional<PartialDate> until,
    Optional<Double> from,
    Optional<Double> to,
    Order order,
    int limit) {
  /** Which hits come first; those that are equal stand in the order of the ledger. */
  public enum Order {
    /** Those that match the words best. */
    RELEVANCE,
    /** Those that are said first in their recordings; those without a moment last. */
    TIME,
    /** The oldest works; those without a date last. */
    DATE
  }

  /**
   * Checks that the request can be met.
   *
   * @throws UsageException if a range ends before it starts, or nothing may be shown
   */
  public SearchRequest {
    types = Set.copyOf(types);
    themes = List.copyOf(themes);
    if (limit < 1) {
      throw new UsageException("the limit must be at least 1, not " + limit);
    }
    if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
      throw new UsageException("the moments end before they start (--from is after --to)");
    }
    if (since.isPresent() && until.isPresent() && since.get().first().isAfter(until.get().last())) {
      throw new UsageException("the dates end before they start (--since is after --until)");
    }
  }

  /** A request for all findings. */
  public static SearchRequest all() {
    return new SearchRequest(
        "",
        Set.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Order.RELEVANCE,
        Integer.MAX_VALUE);
  }
}
