package attest.corpus.read.pdf;

import attest.corpus.Passage;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.LineEnds;
import attest.corpus.read.work.FileAuthors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The text of a PDF as its pages show it. */
final class PdfText {
  /** How many passages at the top may name who wrote the work. */
  private static final int HEAD = 8;

  private final LineEnds lineEnds = new LineEnds();
  private final PdfHeadings headings;
  private final List<PdfBlock> blocks;
  private final List<PdfBlock> notes = new ArrayList<>();
  private final PdfSpeech speech;

  /** The text of the words of each page. */
  PdfText(List<List<PdfWord>> pages) {
    List<List<PdfRegion>> regions = PdfLayout.of(pages);
    List<PdfColumn> columns = new ArrayList<>();
    for (List<PdfRegion> page : regions) {
      for (PdfRegion region : page) {
        if (region instanceof PdfColumn column) {
          columns.add(column);
          column.lines().forEach(line -> lineEnds.learn(line.text()));
        }
      }
    }
    PdfBody body = PdfBody.of(columns);
    List<PdfBlock> found = new ArrayList<>();
    PdfNotes feet = new PdfNotes(body);
    for (int page = 0; page < regions.size(); page++) {
      for (PdfRegion region : feet.parted(regions.get(page))) {
        boolean isNotes = region instanceof PdfColumn column && column.notes();
        (isNotes ? notes : found).addAll(blocks(region, page + 1, body));
      }
    }
    speech = PdfSpeech.of(found, lineEnds);
    headings = new PdfHeadings(body);
    blocks = PdfJoints.join(headings.mark(found), body);
  }

  private static List<PdfBlock> blocks(PdfRegion region, int page, PdfBody body) {
    if (region instanceof PdfColumn column) {
      return PdfParagraphs.of(column, page, body);
    }
    List<PdfBlock> blocks = new ArrayList<>();
    if (region instanceof PdfTable table) {
      for (List<List<PdfLine>> row : table.rows()) {
        boolean opens = true;
        for (List<PdfLine> cell : row) {
          blocks.add(new PdfBlock(Passage.Kind.TABLE_CELL, cell, page, 0, 0, opens));
          opens = false;
        }
      }
    }
    return blocks;
  }

  /** Writes it as passages. */
  void write(CanonicalText text) {
    new PdfPassages(text, headings).write(blocks, block -> PdfWording.of(block, lineEnds));
  }

  /** Its lines, to look for a transcript in. */
  PdfSpeech speech() {
    return speech;
  }

  /** The title that its first page shows; that of a transcript stands in one heading. */
  Optional<String> title(boolean spoken) {
    return PdfTitle.of(blocks, this::words, spoken);
  }

  /** The people that a line below the title names, if their affiliations or notes are marked. */
  List<String> marked() {
    String title = title(false).orElse("");
    return blocks.stream()
        .limit(HEAD)
        .filter(block -> block.page() == 1 && block.lines().stream().anyMatch(PdfLine::isMarked))
        .map(this::words)
        .filter(words -> !words.equals(title))
        .map(FileAuthors::in)
        .filter(FileAuthors::areNames)
        .findFirst()
        .orElse(List.of());
  }

  /** What stands on some pages, counted from 1, passage by passage, their notes last. */
  List<String> on(IntPredicate page) {
    return Stream.concat(blocks.stream(), notes.stream())
        .filter(block -> page.test(block.page()))
        .map(this::words)
        .toList();
  }

  private String words(PdfBlock block) {
    return PdfWording.of(block, lineEnds).words();
  }
}
