package attest.corpus.read.pdf;

import attest.corpus.PageBreak;
import attest.corpus.Passage;
import attest.corpus.Span;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.FaqLabels;
import attest.corpus.read.text.Label;
import attest.corpus.read.text.LineMarks;
import attest.corpus.read.text.ReferenceList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the blocks of a PDF as passages. */
final class PdfPassages {
  private final CanonicalText text;
  private final PdfHeadings headings;
  private final FaqLabels faq = new FaqLabels();
  private Optional<Integer> announcer = Optional.empty();
  private Optional<Integer> row = Optional.empty();
  private final Deque<Item> items = new ArrayDeque<>();

  /** An item that others may hang on, and how far it is indented, in points. */
  private record Item(float indent, int passage) {}

  PdfPassages(CanonicalText text, PdfHeadings headings) {
    this.text = text;
    this.headings = headings;
  }

  /** Writes blocks, without keywords, lists of references and tables of contents. */
  void write(List<PdfBlock> blocks, Function<PdfBlock, PdfWording> wording) {
    int inReferences = 0;
    boolean inTable = false;
    for (int i = 0; i < blocks.size(); i++) {
      PdfBlock block = blocks.get(i);
      PdfWording whole = wording.apply(block);
      String written = whole.words();
      String words = faq.in(written).map(FaqLabels.Labelled::words).orElse(written);
      String next = i + 1 < blocks.size() ? blocks.get(i + 1).first().text() : "";
      boolean heading = block.kind() == Passage.Kind.HEADING;
      if (heading && (inReferences == 0 || headings.level(block) <= inReferences)) {
        boolean works =
            ReferenceList.isAnnouncedBy(words, next) && areWorks(blocks, i, headings.level(block));
        inReferences = works ? headings.level(block) : 0;
      }
      // Tables may have been put among the references, or behind them.
      inTable = LineMarks.isCaption(words) || (inTable && block.kind() == Passage.Kind.TABLE_CELL);
      if ((inReferences == 0 || inTable)
          && !LineMarks.isContentsEntry(words)
          && !LineMarks.areKeywords(words)) {
        int label = written.length() - words.length();
        write(
            block,
            new PdfWording(words, moved(whole.breaks(), label)),
            Math.max(0, block.first().bold() - label));
      }
    }
  }

  /** Whether what a heading heads is a list of works, rather than a text on such. */
  private boolean areWorks(List<PdfBlock> blocks, int heading, int level) {
    return ReferenceList.areWorks(
        blocks.subList(heading + 1, blocks.size()).stream()
            .takeWhile(
                block -> block.kind() != Passage.Kind.HEADING || headings.level(block) > level)
            .map(PdfBlock::text)
            .toList());
  }

  /** Page breaks in words that have lost as many characters in front. */
  private static List<PageBreak> moved(List<PageBreak> breaks, int lost) {
    return breaks.stream()
        .map(next -> new PageBreak(Math.max(0, next.offset() - lost), next.page()))
        .toList();
  }

  /** Writes words from an index on. */
  private void words(PdfWording wording, int start) {
    int from = start;
    for (PageBreak next : wording.breaks()) {
      int at = Math.max(from, next.offset());
      text.words(wording.words().substring(from, at));
      text.pageBreak(next.page());
      from = at;
    }
    text.words(wording.words().substring(from));
  }

  private void write(PdfBlock block, PdfWording wording, int bold) {
    text.page(block.page());
    if (block.kind() != Passage.Kind.LIST_ITEM) {
      items.clear();
    }
    text.begin();
    switch (block.kind()) {
      case HEADING -> {
        words(wording, 0);
        text.end(block.kind(), CanonicalText.NO_LINE, headings.level(block), Optional.empty());
        announcer = Optional.empty();
      }
      case LIST_ITEM -> {
        int mark =
            Math.max(LineMarks.bullet(wording.words()), LineMarks.enumerator(wording.words()));
        words(wording, mark);
        item(block, Math.max(0, bold - mark));
      }
      case TABLE_CELL -> {
        words(wording, 0);
        Optional<Integer> on = block.opens() ? Optional.empty() : row;
        Optional<Integer> cell = end(block, 0, on, 0);
        row = block.opens() ? cell : row;
      }
      default -> {
        words(wording, 0);
        announcer =
            end(block, 0, Optional.empty(), bold)
                .filter(paragraph -> text.words(paragraph).endsWith(":"));
      }
    }
  }

  /** Ends an item; it hangs on the one above that is indented less, else on what announces all. */
  private void item(PdfBlock block, int bold) {
    while (!items.isEmpty() && items.getLast().indent() > block.indent() - block.size() / 2) {
      items.removeLast();
    }
    Optional<Integer> on = items.isEmpty() ? announcer : Optional.of(items.getLast().passage());
    end(block, items.size() + 1, on, bold)
        .ifPresent(passage -> items.addLast(new Item(block.indent(), passage)));
  }

  private Optional<Integer> end(PdfBlock block, int depth, Optional<Integer> on, int bold) {
    String passage = text.passage();
    Optional<Span> label =
        bold > 0 && bold < passage.length() && !block.isBold()
            ? Label.of(passage.substring(0, bold).strip(), passage).map(text::inPassage)
            : Optional.empty();
    return text.end(block.kind(), CanonicalText.NO_LINE, depth, on, label, Optional.empty());
  }
}
