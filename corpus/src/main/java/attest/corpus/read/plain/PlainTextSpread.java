package attest.corpus.read.plain;

import attest.corpus.read.text.LineMarks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of a text in the order in which they are read: where a page is set in columns, as
 * converters that keep the layout show it, one column after the other.
 */
final class PlainTextSpread {
  /** Columns of running text have that many lines at least. */
  private static final int LEAST_LINES = 6;

  /** Each line of a column of running text has that many characters, on average. */
  private static final int LEAST_CHARS = 20;

  /** The least share of lines of a column in which the first word of the next had no room. */
  private static final double FULL_LINES = 0.7;

  /** Letters differ in their widths: a line may be full and yet have fewer of them. */
  private static final double FULL = 0.85;

  /** The most lines, as a share, in which all columns start a sentence, as rows of tables do. */
  private static final double FRESH = 0.2;

  private static final int LEAST_INDENT = 2;

  /** How far columns of one text are out of line on other pages, in characters. */
  private static final int OUT_OF_LINE = 3;

  /**
   * A line, or what a column has of it.
   *
   * @param line its index
   * @param words white space in front included, where it is a whole line
   * @param follows whether it stands right below others of its paragraph
   * @param top whether it starts a column beside another: what goes on there stands above what it
   *     goes on with, where nobody would look for the rest of a quote
   */
  record Piece(int line, String words, boolean follows, boolean top) {}

  private final PlainTextPages pages;
  private final List<Piece> pieces = new ArrayList<>();

  /** The line behind those that are no columns, even if some start further down. */
  private int tried;

  /** The columns that were added last. */
  private List<Column> last = List.of();

  private PlainTextSpread(PlainTextPages pages) {
    this.pages = pages;
  }

  /** The lines that are not blank, in their order. */
  static List<Piece> order(PlainTextPages pages) {
    PlainTextSpread spread = new PlainTextSpread(pages);
    int line = 0;
    while (line < pages.lines().size()) {
      line = spread.add(line);
    }
    return spread.pieces;
  }

  /** Adds a line, or the columns that start with it. */
  private int add(int line) {
    boolean parted = PlainTextColumns.isParted(PlainTextColumns.words(words(line)));
    int end = parted ? reach(line) : mayStartAlone(line) ? reachOfOutOfLine(line) : line;
    List<Column> columns = end == line ? List.of() : columns(line, end);
    if (columns.size() > 1
        && ((parted && goOn(columns)) || areText(columns))
        && (parted || areBeside(columns))) {
      last = columns;
      columns.forEach(column -> pieces.addAll(column.pieces()));
      return end;
    }
    if (!parted) {
      tried = Math.max(tried, end);
      end = line;
    }
    // No line that the same gap parts starts a column either.
    int next = Math.max(line + 1, end);
    for (int i = line; i < next; i++) {
      if (!pages.isBlank(i)) {
        pieces.add(new Piece(i, words(i), pages.isBelowText(i), false));
      }
    }
    return next;
  }

  private String words(int line) {
    return pages.lines().get(line).replace("\f", "");
  }

  /** Whether a column may start on a line that has nothing of the others. */
  private boolean mayStartAlone(int line) {
    return line >= tried
        && !pages.isBlank(line)
        && (line == 0 || pages.isBlank(line - 1) || startsPage(line));
  }

  /**
   * The line behind those that a gap parts of which the first lines have but one column: the others
   * start further down, or their lines stand between these.
   */
  private int reachOfOutOfLine(int start) {
    BitSet words = new BitSet();
    int line = start;
    while (line < pages.lines().size()
        && !pages.isBlank(line)
        && (line == start || !startsPage(line))) {
      words.or(PlainTextColumns.words(words(line)));
      if (PlainTextColumns.isParted(words)) {
        return reach(start);
      }
      line++;
    }
    return start;
  }

  /** The line behind those of a page, from one on, that the same gap parts once it does. */
  private int reach(int start) {
    boolean parted = false;
    BitSet words = new BitSet();
    int end = start;
    while (end < pages.lines().size() && (end == start || !startsPage(end))) {
      if (!pages.isBlank(end)) {
        words.or(PlainTextColumns.words(words(end)));
        if (parted && !PlainTextColumns.isParted(words)) {
          break;
        }
        parted |= PlainTextColumns.isParted(words);
      }
      end++;
    }
    return end;
  }

  private boolean startsPage(int line) {
    return pages.lines().get(line).indexOf('\f') >= 0;
  }

  /** A column with what it has in each line, which may be nothing. */
  private record Column(int first, int left, boolean beside, List<String> cells) {
    private List<Integer> filled() {
      return IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isBlank()).boxed().toList();
    }

    private boolean hasIn(int line, int next) {
      return !cells.get(line).isBlank() || !cells.get(next).isBlank();
    }

    private boolean isText() {
      List<Integer> filled = filled();
      if (filled.size() < LEAST_LINES) {
        return false;
      }
      int width = width();
      long full =
          IntStream.range(1, filled.size())
              .filter(i -> isFull(filled.get(i - 1), filled.get(i), width))
              .count();
      long inside = filled.stream().filter(i -> startsInside(i)).count();
      return isWide() && full >= FULL_LINES * (filled.size() - 1) && inside * 2 >= filled.size();
    }

    private int width() {
      return cells.stream().mapToInt(cell -> cell.strip().length()).max().orElse(0);
    }

    private boolean isWide() {
      long characters = cells.stream().mapToInt(cell -> cell.strip().length()).sum();
      return characters >= (long) LEAST_CHARS * filled().size();
    }

    private boolean startsFresh(int line) {
      return !cells.get(line).isBlank() && !startsInside(line);
    }

    private boolean startsInside(int line) {
      return LineMarks.startsInside(cells.get(line).strip());
    }

    private boolean isFull(int above, int below, int width) {
      int word = cells.get(below).strip().split("\\s+", 2)[0].length();
      return cells.get(above).strip().length() + 1 + word > FULL * width;
    }

    /** How far apart most of its lines are. */
    private int step() {
      List<Integer> filled = filled();
      List<Integer> steps =
          IntStream.range(1, filled.size())
              .mapToObj(i -> filled.get(i) - filled.get(i - 1))
              .sorted()
              .toList();
      return steps.isEmpty() ? 1 : steps.get(steps.size() / 2);
    }

    /** Whether a line ends within a sentence because the next word had no room. */
    private boolean isBroken(int above, int below, int width) {
      return isFull(above, below, width) && !LineMarks.endsSentence(cells.get(above).strip());
    }

    /** Its lines; those as far apart as most, or parted within a sentence, follow each other. */
    private List<Piece> pieces() {
      List<Integer> filled = filled();
      int usual = step();
      int width = width();
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < filled.size(); i++) {
        String cell = cells.get(filled.get(i));
        int indent = cell.length() - cell.stripLeading().length();
        boolean inside = startsInside(filled.get(i));
        boolean near =
            i > 0
                && (filled.get(i) - filled.get(i - 1) <= usual
                    || inside
                    || isBroken(filled.get(i - 1), filled.get(i), width));
        boolean follows = near && (inside || indent < LEAST_INDENT);
        pieces.add(new Piece(first + filled.get(i), cell.strip(), follows, i == 0 && beside));
      }
      return pieces;
    }
  }

  private List<Column> columns(int start, int end) {
    List<String> lines =
        IntStream.range(start, end).mapToObj(i -> pages.isBlank(i) ? "" : words(i)).toList();
    BitSet words = new BitSet();
    lines.forEach(line -> words.or(PlainTextColumns.words(line)));
    List<Integer> starts = PlainTextColumns.starts(words);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int left = starts.get(i);
      int right = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
      columns.add(
          new Column(
              start,
              left,
              i > 0,
              lines.stream()
                  .map(
                      line ->
                          line.substring(
                              Math.min(line.length(), left), Math.min(line.length(), right)))
                  .toList()));
    }
    return columns;
  }

  /** Whether all columns are running text, and do not start anew in the same lines as tables do. */
  private static boolean areText(List<Column> columns) {
    if (!columns.stream().allMatch(Column::isText)) {
      return false;
    }
    long fresh =
        IntStream.range(0, columns.get(0).cells().size())
            .filter(i -> columns.stream().allMatch(column -> column.startsFresh(i)))
            .count();
    int lines = columns.stream().mapToInt(column -> column.filled().size()).min().orElse(0);
    return fresh <= FRESH * lines;
  }

  /** Whether there are enough lines that have, together with the next one, several columns. */
  private static boolean areBeside(List<Column> columns) {
    return IntStream.range(1, columns.get(0).cells().size())
            .filter(i -> columns.stream().filter(column -> column.hasIn(i - 1, i)).count() > 1)
            .count()
        >= LEAST_LINES;
  }

  /** Whether they stand where the columns before did: the last few lines of a text. */
  private boolean goOn(List<Column> columns) {
    return columns.size() == last.size()
        && IntStream.range(0, last.size())
            .allMatch(
                i ->
                    columns.get(i).isWide()
                        && Math.abs(columns.get(i).left() - last.get(i).left()) <= OUT_OF_LINE);
  }
}
