package attest.corpus.read.pdf;

import java.util.List;

/**
 * Lines one below the other.
 *
 * @param lines one at least
 * @param notes whether they are notes on the text above
 */
record PdfColumn(List<PdfLine> lines, boolean notes) implements PdfRegion {
  /** Lines of a text. */
  PdfColumn(List<PdfLine> lines) {
    this(lines, false);
  }
}
