package attest.index;

import java.util.List;

/**
 * What a search came upon.
 *
 * @param counts all that matched
 * @param hits the first of them
 */
public record SearchResult(Counts counts, List<Hit> hits) {
  /** Copies the list. */
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
