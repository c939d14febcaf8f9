package attest.corpus.read.pdf;

import attest.corpus.read.text.LineMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that share a baseline, superscripts and subscripts among them.
 *
 * @param words from left to right, one at least
 * @param base the baseline of its largest words, in points from the top of the page
 * @param size of its largest words, in points
 */
record PdfRow(List<PdfWord> words, float base, float size) {
  /** How far a baseline may be off, as a part of the font size. */
  private static final float LEVEL = 0.45f;

  /** How far that of a superscript may be off, as a part of the size of the words beside it. */
  private static final float RAISED = 0.6f;

  private static final float SAME_SIZE = 0.82f;

  /** Letters larger than others by more than this are initials that reach down several lines. */
  private static final float INITIAL = 2.6f;

  /** The rows of words, from top to bottom. */
  static List<PdfRow> of(List<PdfWord> words) {
    List<PdfWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparing(PdfWord::line).thenComparing(PdfWord::left));
    List<PdfRow> rows = new ArrayList<>();
    List<PdfWord> row = new ArrayList<>();
    PdfWord largest = null;
    for (PdfWord word : sorted) {
      if (largest != null && !shares(largest, word)) {
        rows.add(row(row, largest));
        row = new ArrayList<>();
        largest = null;
      }
      row.add(word);
      largest = largest == null || weight(word) > weight(largest) ? word : largest;
    }
    if (largest != null) {
      rows.add(row(row, largest));
    }
    return rows;
  }

  /** Bullets may be large, but are not what a line stands on. */
  private static float weight(PdfWord word) {
    return LineMarks.isBullet(word.text()) ? 0 : word.size();
  }

  private static boolean shares(PdfWord largest, PdfWord word) {
    float small = Math.min(largest.size(), word.size());
    float large = Math.max(largest.size(), word.size());
    // The line of what stands behind a word is known; that of a mark on its own is the next below.
    boolean alone = !word.isScript() && !largest.isScript();
    boolean script = small <= large * SAME_SIZE && large < small * INITIAL && alone;
    float off = script ? RAISED * large : LEVEL * small;
    return Math.abs(word.line() - largest.line()) <= off;
  }

  private static PdfRow row(List<PdfWord> words, PdfWord largest) {
    words.sort(Comparator.comparing(PdfWord::left).thenComparing(PdfWord::right));
    return new PdfRow(words, largest.line(), largest.size());
  }

  float left() {
    return words.get(0).left();
  }

  float right() {
    return (float) words.stream().mapToDouble(PdfWord::right).max().orElse(0);
  }

  /** Its letters without spaces. */
  String letters() {
    return words.stream().map(PdfWord::text).collect(Collectors.joining());
  }

  /** The words of some rows that stand between two places. */
  static List<PdfWord> between(List<PdfRow> rows, float left, float right) {
    return rows.stream()
        .flatMap(row -> row.words().stream())
        .filter(word -> word.middle() >= left && word.middle() < right)
        .toList();
  }
}
