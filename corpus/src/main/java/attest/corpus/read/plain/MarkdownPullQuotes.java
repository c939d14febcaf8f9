package attest.corpus.read.plain;

import attest.corpus.read.text.SaidWords;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** Takes quotations out of a Markdown tree whose sentences all stand in the rest of the text. */
final class MarkdownPullQuotes extends WordsVisitor {
  private final List<BlockQuote> quotes = new ArrayList<>();
  private boolean timed;

  private MarkdownPullQuotes() {}

  /** Takes those out that a file has. */
  static void leaveOut(Node root) {
    MarkdownPullQuotes found = new MarkdownPullQuotes();
    root.accept(found);
    if (!SaidWords.canRepeat(found.quotes.size())) {
      return;
    }
    SaidWords text = new SaidWords(found.words());
    for (BlockQuote quote : found.quotes) {
      MarkdownPullQuotes inner = new MarkdownPullQuotes();
      inner.visitChildren(quote);
      String said = inner.words();
      // When something was said stands nowhere else.
      if (!inner.timed && SaidWords.isShort(said) && text.holdAll(said, false)) {
        quote.unlink();
      } else {
        text.add(said);
      }
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    quotes.add(quote);
  }

  @Override
  public void visit(CustomNode mark) {
    if (mark instanceof InlineMarks.WikiLink link) {
      add(link.words());
    }
    timed |= mark instanceof InlineMarks.TimeMark;
    visitChildren(mark);
  }

  @Override
  protected void visitChildren(Node parent) {
    super.visitChildren(parent);
    if (parent instanceof Block) {
      add("\n");
    }
  }
}
