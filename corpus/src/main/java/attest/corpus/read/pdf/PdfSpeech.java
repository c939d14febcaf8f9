package attest.corpus.read.pdf;

import attest.corpus.Passage;
import attest.corpus.read.speech.TranscriptTable;
import attest.corpus.read.speech.TranscriptText;
import attest.corpus.read.text.LineEnds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a PDF, with an empty one behind each paragraph and row of a table, to look for a
 * transcript in.
 */
final class PdfSpeech {
  private final LineEnds lineEnds;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final BitSet bold = new BitSet();

  private PdfSpeech(LineEnds lineEnds) {
    this.lineEnds = lineEnds;
  }

  /** Those of blocks that are not joined over columns and pages yet. */
  static PdfSpeech of(List<PdfBlock> blocks, LineEnds lineEnds) {
    PdfSpeech speech = new PdfSpeech(lineEnds);
    for (int i = 0; i < blocks.size(); ) {
      int end = tableEnd(blocks, i);
      if (end > i) {
        speech.table(blocks.subList(i, end));
      } else {
        speech.block(blocks.get(i));
      }
      i = Math.max(end, i + 1);
    }
    return speech;
  }

  /** The block behind the table that starts with one; that itself if it is no cell. */
  private static int tableEnd(List<PdfBlock> blocks, int start) {
    int end = start;
    while (end < blocks.size() && blocks.get(end).kind() == Passage.Kind.TABLE_CELL) {
      end++;
    }
    return end;
  }

  private void table(List<PdfBlock> cells) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> rowPages = new ArrayList<>();
    for (PdfBlock cell : cells) {
      if (cell.opens()) {
        rows.add(new ArrayList<>());
        rowPages.add(cell.page());
      }
      rows.get(rows.size() - 1).add(words(cell));
    }
    Optional<List<String>> turns = TranscriptTable.lines(rows);
    if (turns.isEmpty()) {
      cells.forEach(this::block);
      return;
    }
    int heads = rows.size() - turns.get().size() / 2;
    for (int i = 0; i < turns.get().size(); i++) {
      add(turns.get().get(i), rowPages.get(heads + i / 2), false);
    }
  }

  private String words(PdfBlock block) {
    StringBuilder words = new StringBuilder();
    block.lines().forEach(line -> lineEnds.join(words, line.text()));
    return words.toString();
  }

  private void block(PdfBlock block) {
    String rest = "";
    for (int i = 0; i < block.lines().size(); i++) {
      StringBuilder line = new StringBuilder(i == 0 ? block.first().text() : rest);
      rest = i + 1 < block.lines().size() ? block.lines().get(i + 1).text() : "";
      if (isBroken(line)) {
        // The word that the line breaks is taken whole.
        int end = rest.indexOf(' ');
        lineEnds.join(line, end < 0 ? rest : rest.substring(0, end));
        rest = end < 0 ? "" : rest.substring(end + 1);
      }
      if (!line.isEmpty()) {
        add(line.toString(), block.page(), block.lines().get(i).isBold());
      }
    }
    add("", block.page(), false);
  }

  private static boolean isBroken(CharSequence line) {
    return !line.isEmpty() && "-\u00AD\u2010".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private void add(String line, int page, boolean isBold) {
    bold.set(lines.size(), isBold);
    lines.add(line);
    pages.add(page);
  }

  /** The transcript that they are, if they have the form of one. */
  Optional<TranscriptText> transcript() {
    return TranscriptText.of(lines, bold);
  }

  /** The page, counted from 1, that the line of that index stands on. */
  int page(int index) {
    return pages.get(index);
  }
}
