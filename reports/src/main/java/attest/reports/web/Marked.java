package attest.reports.web;

import attest.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut where marks begin and end, so that a template can show it piece by piece.
 *
 * @param pieces in order; together they are the text
 */
public record Marked(List<Piece> pieces) {
  /**
   * A piece of the text.
   *
   * @param text of it
   * @param isMarked whether it stands out
   */
  public record Piece(String text, boolean isMarked) {}

  /** Copies the list. */
  public Marked {
    pieces = List.copyOf(pieces);
  }

  /**
   * A text with marks.
   *
   * @param spans of the text, in order, not overlapping
   */
  public static Marked of(String text, List<Span> spans) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      add(text.substring(at, span.start()), false, pieces);
      add(span.of(text), true, pieces);
      at = span.end();
    }
    add(text.substring(at), false, pieces);
    return new Marked(pieces);
  }

  private static void add(String text, boolean isMarked, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, isMarked));
    }
  }
}
