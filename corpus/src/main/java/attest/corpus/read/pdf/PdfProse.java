package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells columns of text from the columns of a table. */
final class PdfProse {
  private static final int MIN_ROWS = 4;

  /** Lines of text have at least that many characters, as a rule. */
  private static final int LINE_CHARS = 18;

  /** And this part of them are letters. */
  private static final double LETTERS = 0.7;

  /** And they fill at least this part of their column. */
  private static final double FILL = 0.6;

  /** How much wider than usual the distance of two lines is between paragraphs. */
  private static final float APART = 1.3f;

  private static final float SAME_HEIGHT = 3;

  private PdfProse() {}

  /** Whether rows are lines of a text rather than numbers or words of a table. */
  static boolean isText(List<PdfRow> rows) {
    return isText(rows, MIN_ROWS);
  }

  /** Whether at least so many rows are. */
  static boolean isText(List<PdfRow> rows, int least) {
    double left = rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
    double right = rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
    double[] fill =
        rows.stream().mapToDouble(r -> (r.right() - r.left()) / (right - left)).sorted().toArray();
    int[] chars = rows.stream().mapToInt(row -> row.letters().length()).sorted().toArray();
    return rows.size() >= least
        && fill[fill.length / 2] >= FILL
        && isProse(rows)
        && chars[chars.length / 2] >= LINE_CHARS;
  }

  private static boolean isProse(List<PdfRow> rows) {
    String all = rows.stream().map(PdfRow::letters).collect(Collectors.joining());
    return all.codePoints().filter(Character::isLetter).count() >= LETTERS * all.length();
  }

  /**
   * Whether the paragraphs on both sides begin at the same heights, as cells do: those of a row
   * wait for the longest of them, so that the white above them differs.
   */
  static boolean areCells(List<PdfRow> left, List<PdfRow> right) {
    List<Start> lefts = starts(left);
    List<Start> rights = starts(right);
    int level = 0;
    boolean waited = false;
    for (Start start : lefts) {
      Optional<Start> beside =
          rights.stream().filter(other -> isSame(start.base, other.base)).findFirst();
      level += beside.isPresent() ? 1 : 0;
      waited |= beside.filter(other -> !isSame(start.white, other.white)).isPresent();
    }
    return waited && level >= 2 && level >= 0.6 * Math.min(lefts.size(), rights.size());
  }

  private static boolean isSame(float height, float other) {
    return Math.abs(height - other) < SAME_HEIGHT;
  }

  /** Where paragraphs begin, apart from the first. */
  private static List<Start> starts(List<PdfRow> rows) {
    float usual = usualDistance(rows);
    List<Start> starts = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      float white = rows.get(i).base() - rows.get(i - 1).base();
      if (white > APART * usual) {
        starts.add(new Start(rows.get(i).base(), white));
      }
    }
    return starts;
  }

  /**
   * Where a paragraph begins.
   *
   * @param base its first baseline, in points from the top of the page
   * @param white how far that is from the one before, in points
   */
  private record Start(float base, float white) {}

  /** How far apart lines of a paragraph are: a quarter of all distances are smaller. */
  private static float usualDistance(List<PdfRow> rows) {
    List<Float> distances = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      distances.add(rows.get(i).base() - rows.get(i - 1).base());
    }
    distances.sort(null);
    return distances.isEmpty() ? 0 : distances.get(distances.size() / 4);
  }
}
