package attest.index;

import attest.corpus.Span;
import java.util.List;

/**
 * A finding that a search came upon.
 *
 * @param finding with the themes that it belongs to
 * @param highlights the words of the quote that matched, in UTF-16 code units of the quote, in
 *     order, not overlapping
 */
public record Hit(CitedFinding finding, List<Span> highlights) {
  /** Copies the list. */
  public Hit {
    highlights = List.copyOf(highlights);
  }
}
