package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.List;
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
    double left = rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
    double right = rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
    double[] fill =
        rows.stream().mapToDouble(r -> (r.right() - r.left()) / (right - left)).sorted().toArray();
    int[] chars = rows.stream().mapToInt(row -> row.letters().length()).sorted().toArray();
    return rows.size() >= MIN_ROWS
        && fill[fill.length / 2] >= FILL
        && isProse(rows)
        && chars[chars.length / 2] >= LINE_CHARS;
  }

  private static boolean isProse(List<PdfRow> rows) {
    String all = rows.stream().map(PdfRow::letters).collect(Collectors.joining());
    return all.codePoints().filter(Character::isLetter).count() >= LETTERS * all.length();
  }

  /** Whether the paragraphs on both sides begin at the same heights, as cells do. */
  static boolean areCells(List<PdfRow> left, List<PdfRow> right) {
    List<Float> lefts = starts(left);
    List<Float> rights = starts(right);
    long level =
        lefts.stream()
            .filter(a -> rights.stream().anyMatch(b -> Math.abs(a - b) < SAME_HEIGHT))
            .count();
    return level >= 2 && level >= 0.6 * Math.min(lefts.size(), rights.size());
  }

  /** The baselines at which paragraphs begin, apart from the first. */
  private static List<Float> starts(List<PdfRow> rows) {
    float usual = usualDistance(rows);
    List<Float> starts = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).base() - rows.get(i - 1).base() > APART * usual) {
        starts.add(rows.get(i).base());
      }
    }
    return starts;
  }

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
