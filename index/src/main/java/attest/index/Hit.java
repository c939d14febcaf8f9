package attest.index;

import attest.corpus.FindingType;
import attest.corpus.Span;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quote that a search came upon.
 *
 * @param finding with the themes that it belongs to
 * @param highlights the words of the quote that matched, in UTF-16 code units of the quote, in
 *     order, not overlapping
 * @param also what else the same words were found as, and the search came upon: findings of other
 *     types, by type
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

  /** All that the words were found as. */
  public List<CitedFinding> findings() {
    return Stream.concat(Stream.of(finding), also.stream()).toList();
  }

  /** The types of all that, in their fixed order. */
  public List<FindingType> types() {
    return findings().stream().map(CitedFinding::type).distinct().sorted().toList();
  }
}
