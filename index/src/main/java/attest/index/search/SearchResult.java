package attest.index.search;

import attest.index.finding.Counts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What a search came upon.
 *
 * @param counts all that matched
 * @param hits those of the page that was asked for
 * @param facets those that were asked for, in their own order
 * @param meant the words as they may have been meant, where nothing matched and those would: those
 *     that no quote has, spelt like ones that some have
 * @param unmet what dates or moments there are, where nothing matched as none of those asked for is
 *     among them
 */
public record SearchResult(
    Counts counts,
    List<Hit> hits,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Facet> facets,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> meant,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> unmet) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
