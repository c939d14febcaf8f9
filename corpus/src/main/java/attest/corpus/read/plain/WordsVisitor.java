package attest.corpus.read.plain;

import attest.corpus.read.text.Raised;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Gathers the words of a Markdown tree without their marks. */
class WordsVisitor extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();
  private boolean raised;

  /** What it has visited so far. */
  final String words() {
    return words.toString();
  }

  final void add(String more) {
    words.append(more);
  }

  @Override
  public void visit(Text text) {
    add(raised ? Raised.of(text.getLiteral(), words) : text.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    raised = Raised.isOpenedBy(html.getLiteral());
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    add("\n");
  }
}
