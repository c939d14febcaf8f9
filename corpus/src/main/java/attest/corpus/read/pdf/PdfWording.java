package attest.corpus.read.pdf;

import attest.corpus.PageBreak;
import attest.corpus.read.text.LineEnds;
import attest.corpus.read.text.Unseen;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a block in one line.
 *
 * @param words without characters that are not shown
 * @param breaks the places in the words at which they go on on another page
 */
record PdfWording(String words, List<PageBreak> breaks) {
  /** The words of a block, its lines put together. */
  static PdfWording of(PdfBlock block, LineEnds lineEnds) {
    StringBuilder words = new StringBuilder();
    List<PageBreak> breaks = new ArrayList<>();
    for (int i = 0; i < block.lines().size(); i++) {
      String line = block.lines().get(i).text();
      lineEnds.join(words, line);
      int page = block.pages().get(i);
      if (i > 0 && page != block.pages().get(i - 1)) {
        String before = words.substring(0, words.length() - line.length());
        breaks.add(new PageBreak(Unseen.leftOut(before).length(), page));
      }
    }
    return new PdfWording(Unseen.leftOut(words.toString()), breaks);
  }
}
