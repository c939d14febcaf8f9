package attest.corpus.read.pdf;

import attest.corpus.read.text.LineMarks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cells side by side.
 *
 * @param rows from top to bottom; the lines of each cell, from left to right, none of them empty
 */
record PdfTable(List<List<List<PdfLine>>> rows) implements PdfRegion {
  /** Lines that are further apart than this many font sizes are never of one cell. */
  private static final float MAX_LEADING = 1.5f;

  /** How much wider than the least distance of lines is that of rows. */
  private static final float APART = 1.25f;

  /** Points by which lines of a cell differ in distance, since numbers are rounded. */
  private static final float ROUNDED = 0.15f;

  /** The least width, in points, of the rule between the rows of a grid. */
  private static final float RULE = 0.3f;

  /**
   * The table of some rows of words.
   *
   * @param gap how wide the gaps between cells are at least, as a part of the font size
   */
  static PdfTable of(List<PdfRow> rows, float gap) {
    List<Float> edges = edges(rows, gap);
    float apart = apart(rows);
    boolean wrapped =
        rows.stream().anyMatch(row -> cells(List.of(row), edges).size() < edges.size());
    List<List<List<PdfLine>>> cells = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size()
          || distance(rows, i) > apart
          || (!wrapped && rows.get(i).left() < edges.get(0))) {
        cells.add(cells(rows.subList(start, i), edges));
        start = i;
      }
    }
    return new PdfTable(cells);
  }

  private static float distance(List<PdfRow> rows, int row) {
    return rows.get(row).base() - rows.get(row - 1).base();
  }

  /** How far apart baselines are at least where a new row begins, if cells have several lines. */
  private static float apart(List<PdfRow> rows) {
    float least = least(rows);
    if (isRuled(rows)) {
      return least + RULE;
    }
    return least > rows.get(0).size() * MAX_LEADING ? 0 : least * APART;
  }

  private static float least(List<PdfRow> rows) {
    float least = Float.MAX_VALUE;
    for (int i = 1; i < rows.size(); i++) {
      least = Math.min(least, distance(rows, i));
    }
    return least;
  }

  /**
   * Whether rows are of a grid: lines of a cell are as far apart everywhere, and there is a rule
   * more between two rows, each of which begins with its cells side by side.
   */
  private static boolean isRuled(List<PdfRow> rows) {
    float least = least(rows);
    boolean wrapped = false;
    boolean parted = false;
    for (int i = 1; i < rows.size(); i++) {
      float more = distance(rows, i) - least;
      boolean opens = more >= RULE && PdfGutter.of(List.of(rows.get(i)), 1, 1).size() > 0;
      if (more > ROUNDED && !opens) {
        return false;
      }
      wrapped |= more <= ROUNDED;
      parted |= opens;
    }
    return wrapped && parted && least <= rows.get(0).size() * MAX_LEADING;
  }

  /** Whether the last of some rows is in a grid, and goes on with a cell of the row before. */
  static boolean goesOnInGrid(List<PdfRow> rows) {
    return isRuled(rows) && distance(rows, rows.size() - 1) - least(rows) <= ROUNDED;
  }

  /** Where columns end: to the right of each there is a gap all the way down. */
  private static List<Float> edges(List<PdfRow> rows, float gap) {
    List<PdfWord> words =
        new ArrayList<>(rows.stream().flatMap(row -> row.words().stream()).toList());
    words.sort((a, b) -> Float.compare(a.left(), b.left()));
    List<Float> edges = new ArrayList<>();
    float right = Float.POSITIVE_INFINITY;
    boolean onlyMarks = true;
    for (PdfWord word : words) {
      if (word.left() - right >= gap * word.size() && !onlyMarks) {
        edges.add((right + word.left()) / 2);
      }
      onlyMarks = (onlyMarks || word.left() - right >= 0) && LineMarks.isBullet(word.text());
      right = right == Float.POSITIVE_INFINITY ? word.right() : Math.max(right, word.right());
    }
    edges.add(Float.POSITIVE_INFINITY);
    return edges;
  }

  private static List<List<PdfLine>> cells(List<PdfRow> rows, List<Float> edges) {
    List<List<PdfLine>> cells = new ArrayList<>();
    float left = Float.NEGATIVE_INFINITY;
    for (float edge : edges) {
      cells.add(PdfRow.of(PdfRow.between(rows, left, edge)).stream().map(PdfLine::of).toList());
      left = edge;
    }
    cells.removeIf(List::isEmpty);
    return Collections.unmodifiableList(cells);
  }
}
