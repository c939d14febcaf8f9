package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tabs behind names, as in {@code P4:<tab>We met}: they part no cells if lines go on below. */
final class PdfTabs {
  /** Edges that differ less stand at one place, in points. */
  private static final float FLUSH = 1.5f;

  /** Lines of a paragraph are less far apart, as a part of the font size. */
  private static final float LEADING = 1.7f;

  /** How wide a usual space is, as a part of the font size. */
  private static final float SPACE = 0.25f;

  private final List<PdfRow> rows;
  private final float gap;

  private PdfTabs(List<PdfRow> rows, float gap) {
    this.rows = rows;
    this.gap = gap;
  }

  /**
   * The rows of one column, those with such a tab with a space in its place.
   *
   * @param gap how wide gaps are that would part cells, as a part of the font size
   */
  static List<PdfRow> closed(List<PdfRow> rows, float gap) {
    PdfTabs tabs = new PdfTabs(rows, gap);
    double right = rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
    List<PdfRow> wrapped =
        IntStream.range(1, rows.size())
            .filter(i -> tabs.isWrapped(i, right))
            .mapToObj(i -> rows.get(i - 1))
            .toList();
    List<PdfRow> closed = new ArrayList<>();
    for (PdfRow row : rows) {
      int tab = tabs.tab(row);
      boolean same = wrapped.stream().anyMatch(other -> isFlush(row, other));
      closed.add(tab > 0 && same ? closed(row, tab) : row);
    }
    return List.copyOf(closed);
  }

  /** The index of the word behind the one wide gap of a row, which follows a colon; else zero. */
  private int tab(PdfRow row) {
    int tab = 0;
    for (int i = 1; i < row.words().size(); i++) {
      if (row.words().get(i - 1).gapTo(row.words().get(i)) >= gap * row.size()) {
        if (tab > 0 || !row.words().get(i - 1).text().endsWith(":")) {
          return 0;
        }
        tab = i;
      }
    }
    return tab;
  }

  /** Whether a row goes on with the one above, below its name, since its first word fit not. */
  private boolean isWrapped(int index, double right) {
    PdfRow row = rows.get(index);
    PdfRow above = rows.get(index - 1);
    PdfWord word = row.words().get(0);
    int tab = tab(above);
    return tab > 0
        && isFlush(row, above)
        && row.base() - above.base() <= LEADING * row.size()
        && row.right() > above.words().get(tab).left()
        && PdfGutter.of(List.of(row), gap, 1).isEmpty()
        && above.right() + SPACE * row.size() + word.right() - word.left() > right;
  }

  private static boolean isFlush(PdfRow row, PdfRow other) {
    return Math.abs(row.left() - other.left()) <= FLUSH;
  }

  private static PdfRow closed(PdfRow row, int tab) {
    List<PdfWord> words = new ArrayList<>(row.words());
    float right = words.get(tab).left() - SPACE * row.size();
    words.set(tab - 1, words.get(tab - 1).until(right));
    return new PdfRow(List.copyOf(words), row.base(), row.size());
  }
}
