package attest.corpus.read.pdf;

/**
 * Glyphs of one font without a space between them, as they stand on a page.
 *
 * @param text in visual order, left to right
 * @param left the left edge, in points from the left of the page
 * @param right the right edge
 * @param base the baseline, in points from the top of the page
 * @param line the baseline of the line that it stands in, which is not its own if it is raised
 * @param size of the font, in points
 * @param bold whether the font is bold
 */
record PdfWord(
    String text, float left, float right, float base, float line, float size, boolean bold) {
  /** How far apart words of a line stand at least, as a part of the font size. */
  static final float SPACE = 0.12f;

  /** Superscripts and subscripts are smaller than this part of the words beside them. */
  private static final float SMALL = 0.84f;

  private static final float RAISED = 0.15f;

  /** A word on the baseline of its line. */
  PdfWord(String text, float left, float right, float base, float size, boolean bold) {
    this(text, left, right, base, base, size, bold);
  }

  /** Whether it is raised and small, as a footnote mark is, beside words of that line. */
  boolean isSuperscript(float lineBase, float lineSize) {
    return size <= lineSize * SMALL && lineBase - base >= lineSize * RAISED;
  }

  float middle() {
    return (left + right) / 2;
  }

  float gapTo(PdfWord next) {
    return next.left - right;
  }

  /** The word with another right edge. */
  PdfWord until(float edge) {
    return new PdfWord(text, left, edge, base, line, size, bold);
  }

  /** The word in the line of another. */
  PdfWord in(float other) {
    return new PdfWord(text, left, right, base, other, size, bold);
  }

  /** Whether it is raised, or lowered, in its line. */
  boolean isScript() {
    return line != base;
  }
}
