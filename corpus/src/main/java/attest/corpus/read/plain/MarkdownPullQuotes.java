package attest.corpus.read.plain;

import attest.corpus.read.text.SaidWords;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Takes quotations out of a Markdown tree whose sentences all stand in the rest of the text. */
final class MarkdownPullQuotes extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();
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
    SaidWords text = new SaidWords(found.words.toString());
    for (BlockQuote quote : found.quotes) {
      MarkdownPullQuotes inner = new MarkdownPullQuotes();
      inner.visitChildren(quote);
      String said = inner.words.toString();
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
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append('\n');
  }

  @Override
  public void visit(CustomNode mark) {
    if (mark instanceof InlineMarks.WikiLink link) {
      words.append(link.words());
    }
    timed |= mark instanceof InlineMarks.TimeMark;
    visitChildren(mark);
  }

  @Override
  protected void visitChildren(Node parent) {
    super.visitChildren(parent);
    if (parent instanceof Block) {
      words.append('\n');
    }
  }
}
