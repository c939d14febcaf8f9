package attest.corpus.read.pdf;

import attest.corpus.Passage;
import attest.corpus.read.text.LineMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts a column into paragraphs, headings and items where its lines show that one begins. */
final class PdfParagraphs {
  /** Sizes of fonts that differ more than this are meant to look different. */
  private static final float SAME_SIZE = 0.07f;

  /** How much more than usual lines are apart between paragraphs. */
  private static final float APART = 1.18f;

  /** How far apart the lines of a title are at most, as a part of the font size. */
  private static final float LARGE_LEADING = 1.4f;

  /** How far a line is indented, or short of the edge, at least, as a part of the font size. */
  private static final float INDENT = 0.8f;

  /** How far short of the edge a line is that ends no sentence, as a part of the column. */
  private static final float VERY_SHORT = 0.15f;

  private final PdfBody body;
  private final List<PdfLine> lines;
  private final int page;
  private final float left;
  private final float right;
  private final float[] edges;
  private final List<PdfBlock> blocks = new ArrayList<>();
  private final List<PdfLine> open = new ArrayList<>();
  private Optional<String> number = Optional.empty();

  private PdfParagraphs(PdfColumn column, int page, PdfBody body) {
    this.lines = column.lines();
    this.page = page;
    this.body = body;
    this.right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    this.left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    this.edges = new float[lines.size()];
    for (int i = 0, start = 0; i < edges.length; i++) {
      if (i + 1 == edges.length || areApart(lines.get(i), lines.get(i + 1))) {
        Arrays.fill(edges, start, i + 1, edge(lines.subList(start, i + 1)));
        start = i + 1;
      }
    }
  }

  /** The right edge of lines that follow each other closely; of the column if they are few. */
  private float edge(List<PdfLine> close) {
    return close.size() < 3
        ? right
        : (float) close.stream().mapToDouble(PdfLine::right).max().orElse(right);
  }

  /** The blocks of a column. */
  static List<PdfBlock> of(PdfColumn column, int page, PdfBody body) {
    PdfParagraphs paragraphs = new PdfParagraphs(column, page, body);
    for (int i = 0; i < paragraphs.lines.size(); i++) {
      PdfLine line = paragraphs.lines.get(i);
      if (!paragraphs.open.isEmpty() && paragraphs.begins(i)) {
        paragraphs.close();
      }
      paragraphs.open.add(line);
    }
    paragraphs.close();
    return paragraphs.blocks;
  }

  private void close() {
    String text = open.get(0).text();
    boolean item = isItem(text);
    if (item && LineMarks.number(text).isPresent()) {
      number = LineMarks.number(text);
    }
    blocks.add(
        new PdfBlock(
            item ? Passage.Kind.LIST_ITEM : Passage.Kind.PARAGRAPH, open, page, left, right));
    open.clear();
  }

  /** Whether it starts with a bullet, or with the number that comes next. */
  private boolean isItem(String text) {
    if (LineMarks.bullet(text) > 0) {
      return true;
    }
    Optional<String> next = LineMarks.number(text);
    return next.isPresent()
        && (next.get().matches("1|a|i") || number.filter(n -> follows(n, next.get())).isPresent());
  }

  private static boolean follows(String number, String next) {
    if (Character.isDigit(number.charAt(0)) && Character.isDigit(next.charAt(0))) {
      return Integer.parseInt(next) == Integer.parseInt(number) + 1;
    }
    return number.length() > 1 || next.length() > 1 || next.charAt(0) == number.charAt(0) + 1;
  }

  private boolean begins(int index) {
    PdfLine last = lines.get(index - 1);
    PdfLine line = lines.get(index);
    float size = Math.max(last.size(), line.size());
    if (areApart(last, line) || line.noted() || isItem(line.text())) {
      return true;
    }
    boolean ends = LineMarks.endsSentence(last.text());
    if (isBesideCaption(index, ends)) {
      return true;
    }
    float room = edges[index - 1] - last.right() - line.first();
    boolean isShort = room > INDENT * size;
    boolean isVeryShort = room > VERY_SHORT * (edges[index - 1] - left);
    boolean fresh = !LineMarks.startsInside(line.text());
    if (LineMarks.isSection(line.text()) && (isShort || ends) && line.bold() > 0) {
      return true;
    }
    if (last.isBold() != line.isBold() && fresh && (isShort || ends || last.isBold())) {
      return true;
    }
    if (isLarge(size, body)) {
      return ends && isShort;
    }
    return (isShort && ends)
        || (isVeryShort && fresh)
        || (isIndented(line, size) && (ends || isShort));
  }

  /** Whether a line starts a caption, or is further below one than its own lines are apart. */
  private boolean isBesideCaption(int index, boolean ends) {
    if (LineMarks.isCaption(lines.get(index).text())) {
      return ends;
    }
    return open.size() > 1
        && LineMarks.isCaption(open.get(0).text())
        && distance(index) > APART * distance(index - 1);
  }

  private float distance(int index) {
    return lines.get(index).base() - lines.get(index - 1).base();
  }

  /** Whether lines differ in size, or are further apart than in a paragraph. */
  private boolean areApart(PdfLine last, PdfLine line) {
    return areApart(last, line, body);
  }

  /** Whether lines differ in size, or are further apart than in a paragraph of a document. */
  static boolean areApart(PdfLine last, PdfLine line, PdfBody body) {
    float size = Math.max(last.size(), line.size());
    float distance = Math.abs(line.base() - last.base());
    return Math.abs(last.size() - line.size()) > SAME_SIZE * size
        || (distance > APART * body.leading(size) + 0.5
            && !(isLarge(size, body) && distance < LARGE_LEADING * size && goesOn(last, line)));
  }

  /** Whether a line ends within what the next goes on with. */
  private static boolean goesOn(PdfLine last, PdfLine line) {
    return !LineMarks.endsSentence(last.text()) && LineMarks.startsInside(line.text());
  }

  private static boolean isLarge(float size, PdfBody body) {
    return size > body.size() * (1 + SAME_SIZE);
  }

  /** Whether a line starts further in, or further out, than those that it would go on with. */
  private boolean isIndented(PdfLine line, float size) {
    float left = open.get(open.size() > 1 ? 1 : 0).left();
    boolean item = isItem(open.get(0).text());
    if (open.size() == 1) {
      return item ? line.left() <= left + 1 : line.left() > left + INDENT * size;
    }
    return Math.abs(line.left() - left) > INDENT * size;
  }
}
