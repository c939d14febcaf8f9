package attest.reports.figure;

import attest.corpus.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide words are, and where to break them. Widths are those of Helvetica, Arial and Liberation
 * Sans (Adobe's font metrics) and about a sixth more, so that a wider font (DejaVu Sans, Verdana)
 * still fits.
 */
final class Lettering {
  /** The width of each character from the space to the tilde, in thousandths of the font's size. */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final double SPARE = 1.18;
  private static final String CUT = "…";

  private Lettering() {}

  /** How wide a line is at most, in the unit of the font's size. */
  static double width(String line, double size) {
    double thousandths = line.codePoints().map(Lettering::width).sum();
    return thousandths / 1000 * size * SPARE;
  }

  private static int width(int character) {
    return character >= ' ' && character <= '~'
        ? WIDTHS[character - ' ']
        : character < 0x250 ? 722 : 1000;
  }

  /**
   * Words in lines that are no wider than {@code width}; what does not fit into that many lines is
   * cut, with an ellipsis.
   */
  static List<String> lines(String words, double width, double size, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : VisibleText.of(words).strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, size) <= width) {
        line = longer;
      } else if (lines.size() + 1 < most) {
        lines.add(cut(line, width, size));
        line = word;
      } else {
        lines.add(cut(line + CUT, width, size));
        return lines;
      }
    }
    lines.add(cut(line, width, size));
    return lines;
  }

  /** The line, or as much of it as fits. */
  private static String cut(String line, double width, double size) {
    if (width(line, size) <= width) {
      return line;
    }
    int end = line.length();
    while (end > 0 && width(line.substring(0, end).strip() + CUT, size) > width) {
      end = line.offsetByCodePoints(end, -1);
    }
    return line.substring(0, end).strip() + CUT;
  }
}
