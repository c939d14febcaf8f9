package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines whose words are spread to fill a narrow column: their wide gaps part no cells. */
final class PdfSpread {
  /** How much wider than the narrowest the widest gap of a spread line is at most. */
  private static final float EVEN = 1.25f;

  /** Edges that differ less stand at one place, in points. */
  private static final float FLUSH = 1.5f;

  /** How far a first line is indented at most, as a part of the font size. */
  private static final float INDENT = 3;

  /** Lines of a paragraph are less far apart, as a part of the font size. */
  private static final float LEADING = 1.7f;

  /** How wide a usual space is, as a part of the font size. */
  private static final float SPACE = 0.25f;

  private PdfSpread() {}

  /**
   * The rows of one column, those that are spread with words as wide as the gaps ask for.
   *
   * @param gap how wide gaps are that would part cells, as a part of the font size
   */
  static List<PdfRow> filled(List<PdfRow> rows, float gap) {
    List<PdfRow> filled = new ArrayList<>(rows);
    // What shows that a line is spread may stand above it, or below.
    for (int i = 1; i < filled.size(); i++) {
      fill(filled, i, i - 1, gap);
    }
    for (int i = filled.size() - 2; i >= 0; i--) {
      fill(filled, i, i + 1, gap);
    }
    return Collections.unmodifiableList(filled);
  }

  private static void fill(List<PdfRow> rows, int index, int beside, float gap) {
    PdfRow row = rows.get(index);
    PdfRow other = rows.get(beside);
    if (widest(row) >= gap * row.size()
        && widest(other) < gap * other.size()
        && isFlush(row, other)
        && isEven(row)) {
      rows.set(index, filled(row));
    }
  }

  private static boolean isFlush(PdfRow row, PdfRow other) {
    return Math.abs(row.right() - other.right()) <= FLUSH
        && Math.abs(row.left() - other.left()) <= INDENT * row.size()
        && Math.abs(row.base() - other.base()) <= LEADING * row.size();
  }

  /** Whether there are words at both ends and all gaps are about as wide. */
  private static boolean isEven(PdfRow row) {
    List<Float> gaps = gaps(row);
    return gaps.stream().allMatch(gap -> gap <= EVEN * Collections.min(gaps) + FLUSH)
        && isWord(row.words().get(0))
        && isWord(row.words().get(row.words().size() - 1));
  }

  private static boolean isWord(PdfWord word) {
    return word.text().codePoints().anyMatch(Character::isLetter);
  }

  private static float widest(PdfRow row) {
    return gaps(row).stream().max(Float::compare).orElse(0f);
  }

  private static List<Float> gaps(PdfRow row) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < row.words().size(); i++) {
      gaps.add(row.words().get(i - 1).gapTo(row.words().get(i)));
    }
    return gaps;
  }

  private static PdfRow filled(PdfRow row) {
    List<PdfWord> words = new ArrayList<>(row.words());
    for (int i = 0; i + 1 < words.size(); i++) {
      float right = words.get(i + 1).left() - SPACE * row.size();
      words.set(i, words.get(i).until(right));
    }
    return new PdfRow(List.copyOf(words), row.base(), row.size());
  }
}
