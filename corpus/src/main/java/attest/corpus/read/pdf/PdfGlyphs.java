package attest.corpus.read.pdf;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** What glyphs look like on their page. */
final class PdfGlyphs {
  /** Smaller glyphs are not meant to be read, in points. */
  private static final float MIN_SIZE = 2;

  private PdfGlyphs() {}

  /** Whether its baseline runs neither along nor across the page, as that of a watermark. */
  static boolean isSlanting(TextPosition glyph) {
    float along = Math.abs(glyph.getTextMatrix().getScaleX());
    float across = Math.abs(glyph.getTextMatrix().getShearY());
    return Math.min(along, across) > 0.1 * Math.max(along, across);
  }

  static boolean isBlank(TextPosition glyph) {
    String text = glyph.getUnicode();
    return !text.isEmpty()
        && text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** The way that most of the page runs, in degrees. */
  static float direction(List<TextPosition> glyphs) {
    int[] count = new int[4];
    glyphs.forEach(glyph -> count[Math.floorMod((int) glyph.getDir() / 90, 4)]++);
    int most = 0;
    for (int i = 1; i < count.length; i++) {
      most = count[i] > count[most] ? i : most;
    }
    return most * 90f;
  }

  /** Whether it stands on the page, large enough to be read. */
  static boolean isOnPage(TextPosition glyph) {
    boolean upright = glyph.getDir() == 0 || glyph.getDir() == 180;
    float width = upright ? glyph.getPageWidth() : glyph.getPageHeight();
    float height = upright ? glyph.getPageHeight() : glyph.getPageWidth();
    return size(glyph) >= MIN_SIZE
        && glyph.getXDirAdj() > -1
        && glyph.getXDirAdj() < width + 1
        && glyph.getYDirAdj() > -1
        && glyph.getYDirAdj() < height + size(glyph);
  }

  /** The size of its font as it is shown, in points. */
  static float size(TextPosition glyph) {
    return glyph.getYScale();
  }
}
