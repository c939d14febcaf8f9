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

  /** The lines of cells side by side. */
  private record Row(int page, List<List<PdfLine>> cells) {
    /** The rows that these are if nothing parts them but that names begin them, one a line. */
    List<Row> byNames() {
      List<Row> rows = new ArrayList<>();
      float from = Float.NEGATIVE_INFINITY;
      for (int i = 1; i <= cells.get(0).size(); i++) {
        float to = i < cells.get(0).size() ? top(cells.get(0).get(i)) : Float.POSITIVE_INFINITY;
        List<List<PdfLine>> between = new ArrayList<>();
        for (List<PdfLine> cell : cells) {
          between.add(between(cell, from, to));
        }
        rows.add(new Row(page, between));
        from = to;
      }
      return rows;
    }

    private static List<PdfLine> between(List<PdfLine> cell, float from, float to) {
      return cell.stream().filter(line -> line.base() >= from && line.base() < to).toList();
    }

    private static float top(PdfLine line) {
      return line.base() - line.size() / 2;
    }
  }

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
    List<Row> rows = new ArrayList<>();
    for (PdfBlock cell : cells) {
      if (cell.opens()) {
        rows.add(new Row(cell.page(), new ArrayList<>()));
      }
      rows.get(rows.size() - 1).cells().add(cell.lines());
    }
    if (!turns(rows) && !turns(rows.stream().flatMap(row -> row.byNames().stream()).toList())) {
      cells.forEach(this::block);
    }
  }

  /** Whether rows are turns, which are added then. */
  private boolean turns(List<Row> rows) {
    Optional<List<String>> turns =
        TranscriptTable.lines(
            rows.stream().map(row -> row.cells().stream().map(this::words).toList()).toList());
    if (turns.isEmpty()) {
      return false;
    }
    int heads = rows.size() - turns.get().size() / 2;
    for (int i = 0; i < turns.get().size(); i++) {
      add(turns.get().get(i), rows.get(heads + i / 2).page(), false);
    }
    return true;
  }

  private String words(List<PdfLine> cell) {
    StringBuilder words = new StringBuilder();
    cell.forEach(line -> lineEnds.join(words, line.text()));
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
