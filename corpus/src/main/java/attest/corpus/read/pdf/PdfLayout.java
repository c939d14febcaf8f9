package attest.corpus.read.pdf;

import attest.corpus.read.text.LineMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Brings what stands on a page into reading order: columns from left to right, what spans them
 * before or after them, tables row by row, pull quotes last.
 */
final class PdfLayout {
  /** How wide a white band between columns of text is at least, as a part of the font size. */
  private static final float COLUMN_GAP = 0.8f;

  /** How many rows columns share, or half as many as they have where their lines do not meet. */
  private static final int COLUMN_ROWS = 4;

  /** How many rows they share if the page before has them, too. */
  private static final int SHORT_COLUMN_ROWS = 1;

  /** How wide the gaps between the cells of a table are at least. */
  private static final float CELL_GAP = 1.1f;

  /** Wider gaps than this part cells even if they are in one row only. */
  private static final float WIDE_GAP = 2.5f;

  private static final int TABLE_ROWS = 2;

  /** Rows that are less than this many font sizes apart may belong together. */
  private static final float CLOSE = 1.6f;

  /** Rows that are less than this many font sizes apart follow each other without any white. */
  private static final float LEADING = 1.4f;

  /** How often a page is cut; what is left then is read line by line. */
  private static final int MAX_CUTS = 16;

  private static final Comparator<PdfGutter> LONGEST_FIRST =
      Comparator.comparing(PdfGutter::parted)
          .thenComparing(gutter -> gutter.right() - gutter.left())
          .reversed();

  private static final Comparator<PdfGutter> LEFTMOST =
      Comparator.comparing(PdfGutter::left).reversed();

  private final List<PdfRegion> regions = new ArrayList<>();

  /** What parts the columns of this page, and of the one before. */
  private final List<PdfGutter> gutters = new ArrayList<>();

  private final List<PdfGutter> before;

  private PdfLayout(List<PdfGutter> before) {
    this.before = before;
  }

  /** What stands on each page, in reading order. */
  static List<List<PdfRegion>> of(List<List<PdfWord>> pages) {
    List<List<PdfRegion>> regions = new ArrayList<>();
    List<PdfGutter> before = List.of();
    for (List<PdfWord> words : pages) {
      PdfLayout layout = new PdfLayout(before);
      PdfPullQuotes page = PdfPullQuotes.of(PdfInitials.raised(words));
      layout.cut(PdfRow.of(page.rest()), 0);
      layout.regions.addAll(page.quotes());
      regions.add(layout.regions);
      before = layout.gutters;
    }
    return regions;
  }

  private void cut(List<PdfRow> rows, int depth) {
    if (rows.isEmpty()) {
      return;
    }
    Optional<PdfGutter> gutter = depth > MAX_CUTS ? Optional.empty() : columns(rows);
    if (gutter.isEmpty()) {
      tables(rows);
      return;
    }
    gutters.add(gutter.get());
    int from = start(rows, gutter.get());
    int to = end(rows, gutter.get());
    List<PdfRow> band = rows.subList(from, to);
    cut(rows.subList(0, from), depth + 1);
    cut(left(band, gutter.get()), depth + 1);
    cut(right(band, gutter.get()), depth + 1);
    cut(rows.subList(to, rows.size()), depth + 1);
  }

  private Optional<PdfGutter> columns(List<PdfRow> rows) {
    List<PdfGutter> bands =
        PdfGutter.of(rows, COLUMN_GAP, 1).stream()
            .filter(band -> band.parted() >= COLUMN_ROWS || band.rows() >= 2 * COLUMN_ROWS)
            .sorted(LONGEST_FIRST)
            .toList();
    List<PdfGutter> ofTables = new ArrayList<>();
    for (PdfGutter band : bands) {
      List<PdfRow> parted = rows.subList(band.from(), end(rows, band));
      if (isText(parted, band) && ofTables.stream().noneMatch(band::isPartOf)) {
        if (!PdfProse.areCells(
            beside(left(parted, band), true), beside(right(parted, band), false))) {
          return Optional.of(band);
        }
        ofTables.add(band);
      }
    }
    return PdfGutter.of(rows, COLUMN_GAP, SHORT_COLUMN_ROWS).stream()
        .filter(band -> goesOn(rows.subList(band.from(), band.to()), band))
        .findFirst();
  }

  /** Whether columns of a few lines are those of the page before. */
  private boolean goesOn(List<PdfRow> rows, PdfGutter band) {
    // One row may be white there by chance, unless it goes on just where a column begins.
    float size = rows.get(0).size();
    return before.stream()
            .filter(band::contains)
            .anyMatch(column -> band.parted() > 1 || Math.abs(column.right() - band.right()) < size)
        && PdfProse.isText(left(rows, band), SHORT_COLUMN_ROWS)
        && PdfProse.isText(right(rows, band), SHORT_COLUMN_ROWS)
        && isTight(left(rows, band))
        && isTight(right(rows, band));
  }

  /** Whether rows follow each other as lines of a paragraph do. */
  private static boolean isTight(List<PdfRow> rows) {
    return IntStream.range(1, rows.size())
        .allMatch(i -> rows.get(i).base() - rows.get(i - 1).base() < LEADING * rows.get(i).size());
  }

  /**
   * Where columns begin: with the first row of those above the gutter that do not cross it, nor go
   * on with one that does.
   */
  private static int start(List<PdfRow> rows, PdfGutter gutter) {
    int from = gutter.from();
    while (from > 0
        && (rows.get(from - 1).right() <= gutter.left()
            || (rows.get(from - 1).left() >= gutter.right()
                && rows.get(from).base() - rows.get(from - 1).base()
                    < 2 * rows.get(from).size()))) {
      from--;
    }
    while (from > 0
        && from < gutter.from()
        && rows.get(from).base() - rows.get(from - 1).base() < CLOSE * rows.get(from).size()) {
      from++;
    }
    return from;
  }

  /** Where columns end: before a table, or a short line just above one that spans them. */
  private static int end(List<PdfRow> rows, PdfGutter gutter) {
    int to = gutter.to();
    List<PdfGutter> others = lasting(rows.subList(gutter.from(), to));
    while (to - 1 > gutter.from()
        && (isTabular(rows.get(to - 1), others)
            || LineMarks.isCaption(rows.get(to - 1).letters()))) {
      to--;
    }
    List<PdfRow> tail = rows.subList(to, gutter.to());
    to = isText(tail, gutter) || goesOn(rows, to, gutter.to()) ? gutter.to() : to;
    while (to < rows.size()
        && to - 1 > gutter.from()
        && gutter.to() - to < 2
        && rows.get(to - 1).right() <= gutter.left()
        && rows.get(to).base() - rows.get(to - 1).base() < 2 * rows.get(to).size()
        && rows.get(to - 1).base() - rows.get(to - 2).base() > 1.5 * rows.get(to - 1).size()) {
      to--;
    }
    return to;
  }

  /** Whether a row follows the one before it as lines of a paragraph do, and is no caption. */
  private static boolean goesOn(List<PdfRow> rows, int row, int end) {
    return row < end
        && rows.get(row).base() - rows.get(row - 1).base() < LEADING * rows.get(row).size()
        && !LineMarks.isCaption(rows.get(row).letters());
  }

  /** Whether a row has so many gaps, besides those between columns, that it is of a table. */
  private static boolean isTabular(PdfRow row, List<PdfGutter> columns) {
    List<PdfGutter> gaps = PdfGutter.of(List.of(row), CELL_GAP, 1);
    return gaps.size() > 1
        && !gaps.stream().allMatch(gap -> columns.stream().anyMatch(gap::contains));
  }

  /** The bands that part most rows. */
  private static List<PdfGutter> lasting(List<PdfRow> rows) {
    return PdfGutter.of(rows, COLUMN_GAP, 1).stream()
        .filter(gutter -> gutter.rows() > rows.size() / 2)
        .toList();
  }

  /** Whether there is text on both sides. */
  private static boolean isText(List<PdfRow> band, PdfGutter gutter) {
    return PdfProse.isText(beside(left(band, gutter), true))
        && PdfProse.isText(beside(right(band, gutter), false));
  }

  private static List<PdfRow> left(List<PdfRow> band, PdfGutter gutter) {
    return PdfRow.of(PdfRow.between(band, Float.NEGATIVE_INFINITY, gutter.middle()));
  }

  private static List<PdfRow> right(List<PdfRow> band, PdfGutter gutter) {
    return PdfRow.of(PdfRow.between(band, gutter.middle(), Float.POSITIVE_INFINITY));
  }

  /** Of rows that are columns themselves, those of the last column, or of the first. */
  private static List<PdfRow> beside(List<PdfRow> rows, boolean last) {
    return lasting(rows).stream()
        .max(last ? LEFTMOST.reversed() : LEFTMOST)
        .map(gutter -> beside(rows.subList(gutter.from(), gutter.to()), gutter, last))
        .orElse(rows);
  }

  private static List<PdfRow> beside(List<PdfRow> rows, PdfGutter gutter, boolean last) {
    return last ? right(rows, gutter) : left(rows, gutter);
  }

  /** Adds rows as lines, and those of tables as cells. */
  private void tables(List<PdfRow> spread) {
    List<PdfRow> rows = PdfTabs.closed(PdfSpread.filled(spread, CELL_GAP), CELL_GAP);
    int done = 0;
    while (done < rows.size()) {
      List<PdfRow> rest = rows.subList(done, rows.size());
      Optional<PdfGutter> table =
          Stream.concat(
                  PdfGutter.of(rest, CELL_GAP, TABLE_ROWS).stream(),
                  PdfGutter.of(rest, WIDE_GAP, 1).stream())
              .min(Comparator.comparing(PdfGutter::from).thenComparing(g -> -g.parted()));
      int from = table.map(PdfGutter::from).orElse(rest.size());
      int to = table.map(gutter -> tableEnd(rest, gutter)).orElse(rest.size());
      lines(rest.subList(0, from));
      if (to > from) {
        regions.add(PdfTable.of(rest.subList(from, to), CELL_GAP));
      }
      done += to;
    }
  }

  /** The row after the last that has cells, or goes on with a cell that is not in front. */
  private static int tableEnd(List<PdfRow> rows, PdfGutter gutter) {
    int to = gutter.from() + 1;
    while (to < gutter.to() && !LineMarks.isCaption(rows.get(to).letters())) {
      to++;
    }
    while (to > gutter.from() + 1
        && rows.get(to - 1).left() < gutter.left()
        && rows.get(to - 1).right() <= gutter.right()
        && !PdfTable.goesOnInGrid(rows.subList(gutter.from(), to))) {
      to--;
    }
    return to;
  }

  private void lines(List<PdfRow> rows) {
    if (!rows.isEmpty()) {
      regions.add(new PdfColumn(rows.stream().map(PdfLine::of).toList()));
    }
  }
}
