package attest.corpus.read.pdf;

import attest.corpus.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that make one passage.
 *
 * @param kind what it is
 * @param lines one at least
 * @param pages the page of each line, counted from 1
 * @param left the left edge of its column, in points
 * @param right the right edge of its column, in points
 * @param opens whether it is the first cell of a row
 */
record PdfBlock(
    Passage.Kind kind,
    List<PdfLine> lines,
    List<Integer> pages,
    float left,
    float right,
    boolean opens) {
  /** Lines of one page. */
  PdfBlock(
      Passage.Kind kind, List<PdfLine> lines, int page, float left, float right, boolean opens) {
    this(kind, List.copyOf(lines), Collections.nCopies(lines.size(), page), left, right, opens);
  }

  PdfBlock(Passage.Kind kind, List<PdfLine> lines, int page, float left, float right) {
    this(kind, lines, page, left, right, false);
  }

  /** The page that it starts on, counted from 1. */
  int page() {
    return pages.get(0);
  }

  PdfLine first() {
    return lines.get(0);
  }

  PdfLine last() {
    return lines.get(lines.size() - 1);
  }

  /** The size of the font that most of its lines are set in, in points. */
  float size() {
    List<Float> sizes = new ArrayList<>(lines.stream().map(PdfLine::size).toList());
    sizes.sort(null);
    return sizes.get(sizes.size() / 2);
  }

  boolean isBold() {
    return lines.stream().allMatch(PdfLine::isBold);
  }

  /** How far it is indented, in points. */
  float indent() {
    return first().left() - left;
  }

  /** The words of all lines. */
  String text() {
    return lines.stream().map(PdfLine::text).collect(Collectors.joining(" "));
  }

  int characters() {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  PdfBlock as(Passage.Kind other) {
    return new PdfBlock(other, lines, pages, left, right, opens);
  }

  /** The block with another that goes on with it. */
  PdfBlock with(PdfBlock rest) {
    List<PdfLine> all = new ArrayList<>(lines);
    all.addAll(rest.lines);
    List<Integer> allPages = new ArrayList<>(pages);
    allPages.addAll(rest.pages);
    return new PdfBlock(kind, all, allPages, left, rest.right, false);
  }
}
