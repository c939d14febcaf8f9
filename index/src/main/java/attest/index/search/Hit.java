package attest.index.search;

import attest.corpus.FindingType;
import attest.corpus.Span;
import attest.index.finding.CitedFinding;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A quote that a search came upon.
 *
 * @param finding with the themes that it belongs to
 * @param highlights the words of the quote that matched, in UTF-16 code units of the quote, in
 *     order, not overlapping
 * @param also the findings of the same words, beside this one, that the search came upon: of other
 *     types, or in other documents of their origin; by type
 */
public record Hit(
    CitedFinding finding,
    List<Span> highlights,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CitedFinding> also) {
  /** Copies the lists. */
  public Hit {
    highlights = List.copyOf(highlights);
    also = List.copyOf(also);
  }

  /** All that the words were found as, each once, however many documents have them. */
  public List<CitedFinding> findings() {
    Map<String, CitedFinding> byId = new LinkedHashMap<>();
    byId.put(finding.id(), finding);
    also.forEach(other -> byId.putIfAbsent(other.id(), other));
    return List.copyOf(byId.values());
  }

  /** Where else the same words stand: one finding of each other document of their origin. */
  public List<CitedFinding> elsewhere() {
    Map<String, CitedFinding> byPath = new LinkedHashMap<>();
    also.forEach(other -> byPath.putIfAbsent(other.path(), other));
    byPath.remove(finding.path());
    return List.copyOf(byPath.values());
  }

  /** The types of all that, in their fixed order. */
  public List<FindingType> types() {
    return findings().stream().map(CitedFinding::type).distinct().sorted().toList();
  }
}
