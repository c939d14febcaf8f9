package attest.index;

import attest.corpus.Source;
import attest.corpus.Span;
import java.util.List;

/**
 * Words in their context: every place of the documents' texts where they stand.
 *
 * @param occurrences how many places there are
 * @param documents how many documents they are in
 * @param lines those of the page that was asked for
 */
public record Concordance(int occurrences, int documents, List<Line> lines) {
  /** Copies the list. */
  public Concordance {
    lines = List.copyOf(lines);
  }

  /** Which lines come first; those that are equal stand in the order of paths and texts. */
  public enum Sort {
    /** By the words before, the nearest first. */
    LEFT,
    /** By the words after, the nearest first. */
    RIGHT,
    /** By path and place in the text. */
    PLACE
  }

  /**
   * One place.
   *
   * @param source the document's
   * @param span of the keyword in its canonical text
   * @param before the text before it, in one line
   * @param keyword as it stands there
   * @param after the text after it, in one line
   */
  public record Line(Source source, Span span, String before, String keyword, String after) {}
}
