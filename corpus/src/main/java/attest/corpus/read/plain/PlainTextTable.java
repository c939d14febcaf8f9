package attest.corpus.read.plain;

import attest.corpus.read.text.LineMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table in a text without mark-up: tabs part its cells, or gaps that stand below one another.
 *
 * @param start the index of its first line
 * @param end the index of the line behind it
 * @param rows from top to bottom
 * @param headed whether the first row says what is in the columns
 */
record PlainTextTable(int start, int end, List<Row> rows, boolean headed) {
  private static final int ENOUGH = 3;

  /** Two columns of running text have as many characters in each line of them. */
  private static final int PROSE_CHARS = 20;

  /** The least share of the lines of running text that go on with those above. */
  private static final double PROSE = 0.6;

  private static final int MOST_HEADER_WORDS = 3;

  private static final Pattern TABS = Pattern.compile("(?<!\\s)[\\s&&[^\\t]]*+\\t\\s*+");

  /**
   * The cells of one row.
   *
   * @param line the number of its first line
   * @param cells one for each column; some may be empty
   */
  record Row(int line, List<String> cells) {
    private long filled() {
      return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private boolean isUnderFirst() {
      return cells.get(0).isEmpty();
    }

    private int words() {
      return cells.stream().filter(cell -> !cell.isEmpty()).mapToInt(Row::words).sum();
    }

    private static int words(String cell) {
      return cell.split("\\s+").length;
    }

    private boolean isRule() {
      return cells.stream().allMatch(PlainTextColumns::isRule);
    }

    /** Whether it says no more than headers of columns do. */
    private boolean mayHead() {
      return cells.stream()
          .allMatch(
              cell ->
                  !cell.isEmpty()
                      && words(cell) <= MOST_HEADER_WORDS
                      && !LineMarks.endsSentence(cell)
                      && cell.codePoints().noneMatch(Character::isDigit));
    }
  }

  /** The tables among lines that follow each other. */
  static List<PlainTextTable> in(List<PlainTextLine> lines) {
    List<PlainTextTable> tables = new ArrayList<>();
    int end = 0;
    for (int start = 0; start < lines.size(); start = Math.max(start + 1, end)) {
      String line = lines.get(start).text().strip();
      boolean tabbed = line.indexOf('\t') >= 0;
      if (tabbed || line.contains("  ")) {
        int reached = tabbed ? tabs(start, lines) : PlainTextColumns.reach(start, lines);
        if (reached - start >= ENOUGH) {
          end = reached;
          (tabbed ? tabbed(start, end, lines) : spaced(start, end, lines)).ifPresent(tables::add);
        }
      }
    }
    return tables;
  }

  /** The line behind those with tabs. */
  private static int tabs(int start, List<PlainTextLine> lines) {
    int end = start;
    while (end < lines.size() && lines.get(end).text().strip().indexOf('\t') >= 0) {
      end++;
    }
    return end;
  }

  private static Optional<PlainTextTable> tabbed(int start, int end, List<PlainTextLine> lines) {
    return of(
        start,
        end,
        lines.subList(start, end).stream()
            .map(line -> new Row(line.number(), List.of(TABS.split(line.text().strip()))))
            .toList());
  }

  private static Optional<PlainTextTable> spaced(int start, int end, List<PlainTextLine> lines) {
    List<PlainTextLine> parted = lines.subList(start, end);
    PlainTextColumns columns =
        PlainTextColumns.of(parted.stream().map(PlainTextLine::text).toList());
    List<Row> rows =
        parted.stream().map(line -> new Row(line.number(), columns.cells(line.text()))).toList();
    if (columns.starts().size() < 2
        || rows.stream().filter(row -> row.filled() > 1).count() < ENOUGH) {
      return Optional.empty();
    }
    int[] widths =
        IntStream.range(0, columns.starts().size())
            .map(i -> rows.stream().mapToInt(row -> row.cells().get(i).length()).max().orElse(0))
            .toArray();
    return isProse(rows, widths) ? Optional.empty() : of(start, end, joined(rows, widths));
  }

  private static Optional<PlainTextTable> of(int start, int end, List<Row> lines) {
    boolean ruled = lines.get(1).isRule();
    List<Row> rows = lines.stream().filter(row -> !row.isRule()).toList();
    // The marks of a list stand below one another, too.
    if (rows.size() < ENOUGH || rows.stream().allMatch(row -> isMark(row.cells().get(0)))) {
      return Optional.empty();
    }
    Row first = rows.get(0);
    boolean shortest =
        rows.stream().skip(1).allMatch(row -> row.isUnderFirst() || row.words() > first.words());
    return Optional.of(
        new PlainTextTable(start, end, rows, ruled || (shortest && first.mayHead())));
  }

  private static boolean isMark(String cell) {
    return cell.isEmpty() || new PlainTextLine(cell + " .", 1).isItem();
  }

  /** Whether the columns are those of a page, whose lines go on with each other. */
  private static boolean isProse(List<Row> rows, int[] widths) {
    long characters =
        rows.stream().flatMap(row -> row.cells().stream()).mapToInt(String::length).sum();
    long cells = rows.stream().mapToLong(Row::filled).sum();
    long going =
        IntStream.range(1, rows.size())
            .filter(i -> rows.get(i).filled() > 1 && goesOn(rows.get(i - 1), rows.get(i), widths))
            .count();
    return characters >= PROSE_CHARS * cells && going >= PROSE * (rows.size() - 1);
  }

  /** Whether no cell of a line had room for its first word in the line above. */
  private static boolean goesOn(Row above, Row row, int[] widths) {
    return IntStream.range(0, widths.length)
        .filter(i -> !row.cells().get(i).isEmpty())
        .allMatch(i -> isFull(above.cells().get(i), row.cells().get(i), widths[i]));
  }

  private static boolean isFull(String above, String cell, int width) {
    return !above.isEmpty() && above.length() + 1 + cell.split("\\s+", 2)[0].length() > width;
  }

  /** The rows, each with the lines that its cells go on in. */
  private static List<Row> joined(List<Row> lines, int[] widths) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Row line = lines.get(i);
      boolean inside =
          line.cells().stream().allMatch(cell -> cell.isEmpty() || LineMarks.startsInside(cell));
      boolean under = line.isUnderFirst();
      if (i > 0 && (inside || under) && goesOn(lines.get(i - 1), line, widths)) {
        Row open = rows.remove(rows.size() - 1);
        rows.add(
            new Row(
                open.line(),
                IntStream.range(0, widths.length)
                    .mapToObj(c -> (open.cells().get(c) + " " + line.cells().get(c)).strip())
                    .toList()));
      } else {
        rows.add(line);
      }
    }
    return rows;
  }
}
