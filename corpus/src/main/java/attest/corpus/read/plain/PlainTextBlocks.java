package attest.corpus.read.plain;

import attest.corpus.Passage;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.FaqLabels;
import attest.corpus.read.text.LineEnds;
import attest.corpus.read.text.ReferenceList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the passages of a text without mark-up: lines between blank ones make a block. */
final class PlainTextBlocks {
  /** {@code 2.1. STUDY DESIGN This study used …}: a heading that lost the end of its line. */
  private static final Pattern RUN_IN =
      Pattern.compile(
          "^(\\d{1,2}(?:\\.\\d{1,2}){0,9}\\.?(?: \\p{Lu}[\\p{Lu}\\p{Pd}&,/]+){1,20})"
              + " (?=\\p{Lu}\\p{Ll}|A |\\d)");

  /** What may follow a list of references. */
  private static final Pattern AFTER_REFERENCES =
      Pattern.compile("(?i)(?:appendi|annex|supplement|acknowledg|glossary|about the )");

  /** In files of wrapped lines, a converter may have joined some that ended in a hyphen. */
  private static final int JOINED_WIDTH = 400;

  /** The title may be longer than a heading: nothing else starts a file. */
  private static final int MAX_TITLE_CHARS = 200;

  private final CanonicalText text;
  private final FaqLabels faq = new FaqLabels();
  private final LineEnds lineEnds = new LineEnds();
  private int wrappedWidth = PlainTextLine.WRAPPED_WIDTH;
  private Optional<Integer> announcer = Optional.empty();
  private boolean titled;
  private boolean inReferences;

  PlainTextBlocks(CanonicalText text) {
    this.text = text;
  }

  /** Writes all blocks of a file. */
  void write(PlainTextPages pages) {
    List<PlainTextSpread.Piece> pieces = PlainTextSpread.order(pages);
    List<String> lines = pieces.stream().map(PlainTextSpread.Piece::words).toList();
    lines.forEach(lineEnds::learn);
    wrappedWidth = areWrapped(lines) ? JOINED_WIDTH : PlainTextLine.WRAPPED_WIDTH;
    PlainTextRun block = new PlainTextRun();
    String bullet = "";
    for (PlainTextSpread.Piece piece : pieces) {
      String words = piece.words();
      int number = piece.line() + 1;
      if (PlainTextLine.isLoneBullet(words)) {
        bullet = words.strip() + " ";
        continue;
      }
      Optional<FaqLabels.Labelled> labelled = faq.in(words);
      if (labelled.isPresent()) {
        end(block, words);
        titled = true;
        words = labelled.get().words();
        if (labelled.get().heads()) {
          heading(words, number);
        }
        if (labelled.get().heads() || words.isBlank()) {
          continue;
        }
      }
      PlainTextLine line = new PlainTextLine(bullet + words, number);
      if (!block.isEmpty()
          && (piece.top() || !bullet.isEmpty() || !(piece.follows() || line.continues(block)))) {
        end(block, line.text());
      }
      bullet = "";
      block.add(line);
    }
    end(block, "");
  }

  private void end(PlainTextRun block, String next) {
    if (!block.isEmpty()) {
      block(block.lines(), next);
      block.clear();
    }
  }

  /** Whether most characters stand in lines that somebody wrapped. */
  private static boolean areWrapped(List<String> lines) {
    long all = lines.stream().mapToLong(String::length).sum();
    long wide =
        lines.stream()
            .mapToLong(String::length)
            .filter(length -> length > PlainTextLine.WRAPPED_WIDTH)
            .sum();
    return wide < all / 2;
  }

  private void block(List<PlainTextLine> lines, String next) {
    int end = 0;
    for (PlainTextTable table : PlainTextTable.in(lines)) {
      if (table.start() > end) {
        words(lines.subList(end, table.start()), lines.get(table.start()).text());
      }
      table(table);
      end = table.end();
    }
    if (end < lines.size()) {
      words(lines.subList(end, lines.size()), next);
    }
  }

  /** Writes the cells of a table, each under the header of its column, or else behind its row. */
  private void table(PlainTextTable table) {
    if (inReferences) {
      return;
    }
    List<Optional<Integer>> headers = List.of();
    Optional<Integer> opening = Optional.empty();
    for (PlainTextTable.Row row : table.rows()) {
      List<Optional<Integer>> cells = new ArrayList<>();
      for (String cell : row.cells()) {
        int column = cells.size();
        Optional<Integer> above =
            !table.headed()
                ? column == 0 ? Optional.empty() : opening
                : column < headers.size() ? headers.get(column) : Optional.empty();
        text.begin();
        text.words(cell);
        Optional<Integer> written = text.end(Passage.Kind.TABLE_CELL, row.line(), 0, above);
        opening = column == 0 && written.isPresent() ? written : opening;
        cells.add(written);
      }
      headers = headers.isEmpty() ? cells : headers;
    }
    announcer = Optional.empty();
    titled = true;
  }

  private void words(List<PlainTextLine> lines, String next) {
    PlainTextLine first = lines.get(0);
    String second = lines.size() > 1 ? lines.get(1).text() : next;
    inReferences =
        ReferenceList.isAnnouncedBy(first.text(), second)
            || (inReferences && !AFTER_REFERENCES.matcher(first.text().strip()).lookingAt());
    if (inReferences) {
      return;
    }
    boolean entitles = !titled && first.isTitleAbove(second, MAX_TITLE_CHARS);
    if (!titled && !entitles && (first.isDate() || first.isOfRelease())) {
      // What stands above the title is none.
      paragraph(lines.subList(0, 1));
      if (lines.size() > 1) {
        words(lines.subList(1, lines.size()), next);
      }
      return;
    }
    boolean mayHead = titled ? first.mayHead() : first.mayHead(MAX_TITLE_CHARS);
    boolean numbered = lines.size() == 1 && first.isNumberedHeading(next);
    if (entitles || numbered || (mayHead && (lines.size() == 1 || heads(lines)))) {
      heading(first.text(), first.number());
      int body = 1;
      while (entitles && body < lines.size() && tellsOfWork(lines, body)) {
        paragraph(lines.subList(body, body + 1));
        body++;
      }
      paragraphs(lines.subList(body, lines.size()), next);
    } else {
      titled = true;
      paragraphs(lines, next);
    }
  }

  private static boolean tellsOfWork(List<PlainTextLine> lines, int index) {
    return lines.get(index).isWorkLine()
        || (index + 1 < lines.size() && lines.get(index).isNamesAbove(lines.get(index + 1)));
  }

  /** Whether the first line of a block of wrapped lines is much shorter than the rest. */
  private static boolean heads(List<PlainTextLine> lines) {
    return lines.get(0).isShortBeside(PlainTextLine.widest(lines))
        && Character.isUpperCase(lines.get(1).text().strip().codePointAt(0));
  }

  private void heading(String words, int line) {
    text.begin();
    text.words(words);
    // The title is above all other headings.
    text.end(Passage.Kind.HEADING, line, titled ? 2 : 1, Optional.empty());
    announcer = Optional.empty();
    titled = true;
  }

  private void paragraphs(List<PlainTextLine> lines, String next) {
    int widest = PlainTextLine.widest(lines);
    boolean wrapped = widest <= wrappedWidth;
    PlainTextRun open = new PlainTextRun();
    for (int i = 0; i < lines.size() && !inReferences; i++) {
      PlainTextLine line = lines.get(i);
      String after = i + 1 < lines.size() ? lines.get(i + 1).text() : next;
      inReferences = ReferenceList.isAnnouncedBy(line.text(), after);
      boolean heads =
          ((line.isNumberedHeading(after) && !(i > 0 && lines.get(i - 1).isItem()))
                  || line.isCapitalHeading())
              && (!wrapped || line.isShortBeside(widest));
      boolean opens =
          heads
              || inReferences
              || (!open.isEmpty() && (wrapped ? line.opensAfter(open) : !line.continues(open)));
      if (opens) {
        paragraph(open.lines());
        open.clear();
      }
      if (heads) {
        heading(line.text(), line.number());
      } else if (!inReferences) {
        open.add(wrapped ? line : withoutRunIn(line));
      }
    }
    paragraph(open.lines());
  }

  /** The line without a heading that ran into it, which is written. */
  private PlainTextLine withoutRunIn(PlainTextLine line) {
    Matcher runIn = RUN_IN.matcher(line.text());
    if (!runIn.find()) {
      return line;
    }
    heading(runIn.group(1), line.number());
    return new PlainTextLine(line.text().substring(runIn.end()), line.number());
  }

  private void paragraph(List<PlainTextLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    PlainTextLine first = lines.get(0);
    Optional<String> item = first.item();
    StringBuilder words = new StringBuilder(item.orElse(first.text()));
    lines.stream().skip(1).forEach(more -> lineEnds.join(words, more.text().strip()));
    text.begin();
    text.words(words);
    if (item.isPresent()) {
      text.end(Passage.Kind.LIST_ITEM, first.number(), 1, announcer);
    } else if (first.isIndented()) {
      text.end(Passage.Kind.BOX, first.number(), 0, announcer);
    } else {
      announcer =
          text.end(Passage.Kind.PARAGRAPH, first.number(), 0, Optional.empty())
              .filter(paragraph -> text.words(paragraph).endsWith(":"));
    }
  }
}
