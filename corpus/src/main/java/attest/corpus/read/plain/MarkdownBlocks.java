package attest.corpus.read.plain;

import attest.corpus.Passage;
import attest.corpus.read.html.HtmlPassages;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.Label;
import attest.corpus.read.text.ReferenceList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walks the blocks of a Markdown file and writes each as a passage. */
final class MarkdownBlocks {
  /** {@code > [!NOTE] Title}, {@code [!NOTE|Title]}: a callout. */
  private static final Pattern CALLOUT =
      Pattern.compile("^\\[!\\w+(?:\\|(?<title>[^\\[\\]]*))?][+-]?\\s*");

  /** Where a block stands: in which kind of thing, how deep, and on what it hangs. */
  private record Place(Passage.Kind kind, int depth, Optional<Integer> leadIn) {}

  private final CanonicalText text;
  private final int linesBefore;
  private int line = 1;
  private Optional<String> channel = Optional.empty();

  MarkdownBlocks(CanonicalText text, int linesBefore) {
    this.text = text;
    this.linesBefore = linesBefore;
  }

  /** The channel that notes name in a line {@code From: [[channel]]}. */
  Optional<String> channel() {
    return channel;
  }

  /** Writes all blocks of a file. */
  void write(Node root) {
    blocks(root, new Place(Passage.Kind.PARAGRAPH, 0, Optional.empty()));
  }

  private void blocks(Node parent, Place place) {
    Optional<Integer> first = Optional.empty();
    Optional<Integer> before = Optional.empty();
    int references = 0;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && !(references > 0 && heading.getLevel() > references)) {
        references = announcesReferences(heading) ? heading.getLevel() : 0;
      }
      if (references > 0) {
        continue;
      }
      if (node instanceof ListBlock list) {
        boolean nested = place.kind() == Passage.Kind.LIST_ITEM && first.isPresent();
        Optional<Integer> announced = before.filter(b -> text.words(b).endsWith(":"));
        list(list, place.depth() + 1, nested ? first : announced.or(place::leadIn));
        before = Optional.empty();
      } else {
        before = block(node, place);
        first = first.isPresent() ? first : before;
      }
    }
  }

  private static boolean announcesReferences(Heading heading) {
    return ReferenceList.isAnnouncedBy(
        MarkdownInlines.plain(heading), MarkdownInlines.plain(heading.getNext()));
  }

  /** Writes one block; the passage is told where it is one that can announce a list. */
  private Optional<Integer> block(Node node, Place place) {
    locate(node);
    if (node instanceof Heading heading) {
      inlines(heading);
      return text.end(Passage.Kind.HEADING, line, heading.getLevel(), Optional.empty());
    } else if (node instanceof Paragraph paragraph) {
      return calledOut(paragraph, place);
    } else if (node instanceof BlockQuote quote) {
      quote(quote, place);
    } else if (node instanceof TableBlock table) {
      table(table);
    } else if (node instanceof IndentedCodeBlock indented) {
      text.begin();
      text.words(indented.getLiteral());
      return text.end(Passage.Kind.BOX, line, place.depth(), place.leadIn());
    } else if (node instanceof HtmlBlock html) {
      new HtmlPassages(text, line - 1).write(html.getLiteral());
    }
    return Optional.empty();
  }

  private void list(ListBlock list, int depth, Optional<Integer> leadIn) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      blocks(item, new Place(Passage.Kind.LIST_ITEM, depth, leadIn));
    }
  }

  /** A paragraph, which hangs on the title in its mark if it is a callout. */
  private Optional<Integer> calledOut(Paragraph paragraph, Place place) {
    Optional<Integer> title = takeCallout(paragraph).flatMap(t -> markedTitle(t, place));
    return paragraph(paragraph, new Place(place.kind(), place.depth(), title.or(place::leadIn)));
  }

  private Optional<Integer> paragraph(Paragraph paragraph, Place place) {
    takeChannel(paragraph);
    Node first = paragraph.getFirstChild();
    if (!isBold(first)) {
      inlines(paragraph);
      return text.end(place.kind(), line, place.depth(), place.leadIn());
    }
    MarkdownInlines inlines = new MarkdownInlines(text, line);
    text.begin();
    inlines.write(first);
    String bold = text.passage();
    inlines.writeFrom(first.getNext());
    String all = text.passage();
    if (place.kind() == Passage.Kind.PARAGRAPH && all.equals(bold) && Label.isHeading(bold)) {
      return text.end(Passage.Kind.HEADING, line, Label.HEADING_LEVEL, Optional.empty());
    }
    return text.end(
        place.kind(),
        line,
        place.depth(),
        place.leadIn(),
        Label.of(bold, all).map(text::inPassage),
        Optional.empty());
  }

  /** {@code **bold**} or {@code ***bold and italic***}. */
  private static boolean isBold(Node node) {
    return node instanceof StrongEmphasis
        || (node instanceof Emphasis
            && node.getFirstChild() instanceof StrongEmphasis
            && node.getFirstChild().getNext() == null);
  }

  /** The words {@code From: [[channel]]} say whose video notes are of; they are no text. */
  private void takeChannel(Paragraph paragraph) {
    if (channel.isEmpty()
        && paragraph.getFirstChild() instanceof Text from
        && from.getLiteral().strip().equals("From:")
        && from.getNext() instanceof InlineMarks.WikiLink link) {
      channel = Optional.of(link.label());
      link.unlink();
      from.unlink();
    }
  }

  /** Boxed text; the title of a callout is a passage of its own, on which the rest hangs. */
  private void quote(BlockQuote quote, Place place) {
    Optional<Integer> title = Optional.empty();
    if (quote.getFirstChild() instanceof Paragraph paragraph) {
      title =
          takeCallout(paragraph)
              .flatMap(t -> markedTitle(t, place).or(() -> calloutTitle(paragraph, place)));
    }
    blocks(quote, new Place(Passage.Kind.BOX, place.depth(), title.or(place::leadIn)));
  }

  /** Takes the mark of a callout off, and tells the title in it; an empty one if it has none. */
  private static Optional<String> takeCallout(Paragraph paragraph) {
    if (!(paragraph.getFirstChild() instanceof Text words)) {
      return Optional.empty();
    }
    Matcher callout = CALLOUT.matcher(words.getLiteral());
    if (!callout.find()) {
      return Optional.empty();
    }
    words.setLiteral(words.getLiteral().substring(callout.end()));
    return Optional.of(Optional.ofNullable(callout.group("title")).orElse(""));
  }

  private Optional<Integer> markedTitle(String title, Place place) {
    text.begin();
    text.words(title);
    return text.end(Passage.Kind.BOX, line, place.depth(), place.leadIn());
  }

  private Optional<Integer> calloutTitle(Paragraph paragraph, Place place) {
    text.begin();
    MarkdownInlines inlines = new MarkdownInlines(text, line);
    @Nullable Node node = paragraph.getFirstChild();
    while (node != null && !(node instanceof SoftLineBreak)) {
      Node written = node;
      inlines.write(written);
      node = node.getNext();
      written.unlink();
    }
    return text.end(Passage.Kind.BOX, line, place.depth(), place.leadIn());
  }

  private void table(TableBlock table) {
    List<Optional<Integer>> headers = List.of();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
        locate(row);
        List<Optional<Integer>> cells = row(row, headers);
        headers = headers.isEmpty() ? cells : headers;
      }
    }
  }

  /** Writes the cells of a row, each under the header of its column. */
  private List<Optional<Integer>> row(Node row, List<Optional<Integer>> headers) {
    List<Optional<Integer>> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
      inlines(cell);
      Optional<Integer> header =
          cells.size() < headers.size() ? headers.get(cells.size()) : Optional.empty();
      cells.add(text.end(Passage.Kind.TABLE_CELL, line, 0, header));
    }
    return cells;
  }

  private void inlines(Node block) {
    text.begin();
    new MarkdownInlines(text, line).writeFrom(block.getFirstChild());
  }

  private void locate(Node node) {
    if (!node.getSourceSpans().isEmpty()) {
      line = node.getSourceSpans().get(0).getLineIndex() + 1 + linesBefore;
    }
  }
}
