package attest.corpus.read.pdf;

import attest.corpus.Passage;
import attest.corpus.read.text.LineMarks;
import java.util.ArrayList;
import java.util.List;

/** Puts paragraphs together that the end of a column or page breaks. */
final class PdfJoints {
  private static final float SMALLER = 0.93f;
  private static final float SAME_SIZE = 0.07f;

  /** How far short of the edge the last line of a broken paragraph is at most, in font sizes. */
  private static final float FULL = 4;

  /** How many blocks that interrupt a paragraph at the end of a column are looked past. */
  private static final int MAX_FLOATS = 300;

  private final PdfBody body;

  private PdfJoints(PdfBody body) {
    this.body = body;
  }

  /** The blocks, paragraphs whole. */
  static List<PdfBlock> join(List<PdfBlock> blocks, PdfBody body) {
    PdfJoints joints = new PdfJoints(body);
    List<PdfBlock> joined = new ArrayList<>();
    boolean[] taken = new boolean[blocks.size()];
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        PdfBlock block = blocks.get(i);
        int rest = joints.rest(blocks, block, i);
        while (rest > 0) {
          block = block.with(blocks.get(rest));
          taken[rest] = true;
          rest = joints.rest(blocks, block, rest);
        }
        joined.add(block);
      }
    }
    return joined;
  }

  /** The index of the block that goes on with one after that index; 0 if none does. */
  private int rest(List<PdfBlock> blocks, PdfBlock block, int index) {
    if (isFloat(block) || block.kind() == Passage.Kind.HEADING || !isBroken(block)) {
      return 0;
    }
    int end = Math.min(blocks.size(), index + MAX_FLOATS);
    boolean pastQuote = false;
    for (int i = index + 1; i < end; i++) {
      PdfBlock next = blocks.get(i);
      if (goesOn(block, next) && (!pastQuote || LineMarks.startsInside(next.first().text()))) {
        return i;
      }
      pastQuote |= isPullQuote(next);
      if (!isFloat(next) && !isPullQuote(next)) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isBroken(PdfBlock block) {
    return !LineMarks.endsSentence(block.last().text());
  }

  /** Whether the last line of a block has no room for the first word of what goes on with it. */
  private static boolean isFull(PdfBlock block, PdfLine next) {
    PdfLine last = block.last();
    float word = LineMarks.startsInside(next.text()) ? next.first() : 0;
    return block.right() - last.right() - word < FULL * last.size();
  }

  private static boolean goesOn(PdfBlock block, PdfBlock next) {
    PdfLine first = next.first();
    return next.kind() == Passage.Kind.PARAGRAPH
        && isFull(block, first)
        && Math.abs(next.size() - block.size()) <= SAME_SIZE * block.size()
        && !LineMarks.isCaption(first.text())
        && !first.noted()
        && (LineMarks.startsInside(first.text())
            || next.page() > block.page()
            || first.base() < block.last().base());
  }

  /** Whether it may be a quote in large letters, set where the lines of a paragraph make room. */
  private boolean isPullQuote(PdfBlock block) {
    return block.size() > body.size() * (1 + SAME_SIZE);
  }

  /** Whether it may stand between the parts of a paragraph: as a table, a caption or a note. */
  private boolean isFloat(PdfBlock block) {
    return block.kind() == Passage.Kind.TABLE_CELL
        || block.size() < body.size() * SMALLER
        || LineMarks.isCaption(block.first().text());
  }
}
