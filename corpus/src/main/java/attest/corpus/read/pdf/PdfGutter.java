package attest.corpus.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A white band that runs down between words on either side.
 *
 * @param from the first row that it parts
 * @param to the row after the last
 * @param left where it begins, in points from the left of the page
 * @param right where it ends
 * @param parted how many rows have words on both sides of it
 */
record PdfGutter(int from, int to, float left, float right, int parted) {
  /** A bullet or number in front of an item: the gap after it parts nothing. */
  private static final Pattern MARK =
      Pattern.compile(
          "[^\\p{L}\\p{N}]{1,2}|o|[(\\[]?(?:\\d{1,3}(?:\\.\\d{1,2}){0,3}|\\p{L}|[ivx]{1,5})[.)\\]]?");

  /** Rows that are less than this part of the font size apart stand beside each other. */
  private static final float BESIDE = 0.9f;

  /** The most bands that are followed at a time. */
  private static final int MOST = 40;

  int rows() {
    return to - from;
  }

  float middle() {
    return (left + right) / 2;
  }

  /** Whether another parts the same rows, and more, at the same place. */
  boolean isPartOf(PdfGutter other) {
    return from >= other.from && to <= other.to && left < other.right && right > other.left;
  }

  /** Whether another runs down within its edges. */
  boolean contains(PdfGutter other) {
    return left <= other.middle() && other.middle() <= right;
  }

  /**
   * All bands of some rows that cannot be made longer.
   *
   * @param width how wide they are at least, as a part of the font size
   * @param rows that they part at least
   */
  static List<PdfGutter> of(List<PdfRow> rows, float width, int parted) {
    List<PdfGutter> found = new ArrayList<>();
    List<PdfGutter> open = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<PdfGutter> gaps = gaps(rows.get(i), i, width);
      gaps.addAll(besides(rows, i, width));
      List<PdfGutter> next = new ArrayList<>();
      for (PdfGutter band : open) {
        Optional<PdfGutter> longer = band.through(rows.get(i), gaps, width);
        longer.ifPresentOrElse(next::add, () -> found.add(band));
      }
      gaps.stream()
          .filter(gap -> next.size() < MOST && next.stream().noneMatch(gap::isIn))
          .forEach(next::add);
      open = next;
    }
    found.addAll(open);
    return found.stream().filter(band -> band.parted >= parted).toList();
  }

  /** The gaps between the words of a row. */
  private static List<PdfGutter> gaps(PdfRow row, int index, float width) {
    List<PdfGutter> gaps = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    float end = Float.POSITIVE_INFINITY;
    float last = Float.POSITIVE_INFINITY;
    for (PdfWord word : row.words()) {
      float start = word.left();
      if (start - end >= width * row.size()) {
        // Between gaps that grow, a single letter is a word.
        if (start - end > last || !MARK.matcher(before).matches()) {
          gaps.add(gap(index, end, start));
        }
        last = start - end;
        before.setLength(0);
      }
      end = before.isEmpty() ? word.right() : Math.max(end, word.right());
      before.append(before.length() < 8 ? word.text() : "");
    }
    return gaps;
  }

  private static PdfGutter gap(int index, float from, float to) {
    return new PdfGutter(index, index + 1, from, to, 1);
  }

  /** The gaps between a row and those that stand to its right, only a little higher or lower. */
  private static List<PdfGutter> besides(List<PdfRow> rows, int index, float width) {
    PdfRow row = rows.get(index);
    return Stream.of(index - 1, index + 1)
        .filter(other -> other >= 0 && other < rows.size())
        .map(rows::get)
        .filter(other -> Math.abs(other.base() - row.base()) < BESIDE * row.size())
        .filter(other -> other.left() - row.right() >= width * row.size())
        .map(other -> gap(index, row.right(), other.left()))
        .toList();
  }

  /** The band, narrower perhaps, if it runs on through a row. */
  private Optional<PdfGutter> through(PdfRow row, List<PdfGutter> gaps, float width) {
    List<PdfGutter> whites = new ArrayList<>(gaps);
    whites.add(new PdfGutter(from, to, Float.NEGATIVE_INFINITY, row.left(), 0));
    whites.add(new PdfGutter(from, to, row.right(), Float.POSITIVE_INFINITY, 0));
    return whites.stream()
        .map(white -> meet(white))
        .filter(band -> band.right - band.left >= width * row.size())
        .max(Comparator.comparing(band -> band.right - band.left));
  }

  private PdfGutter meet(PdfGutter white) {
    return new PdfGutter(
        from,
        to + 1,
        Math.max(left, white.left),
        Math.min(right, white.right),
        parted + white.parted);
  }

  private boolean isIn(PdfGutter band) {
    return Math.abs(left - band.left) < 1 && Math.abs(right - band.right) < 1;
  }
}
