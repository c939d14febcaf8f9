package attest.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a search came upon.
 *
 * @param counts all that matched
 * @param hits those of the page that was asked for
 * @param facets those that were asked for, in their own order
 */
public record SearchResult(
    Counts counts, List<Hit> hits, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Facet> facets) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
