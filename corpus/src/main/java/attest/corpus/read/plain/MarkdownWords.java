package attest.corpus.read.plain;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Takes the marks of Markdown out of what somebody says. Safe for use by several threads. */
final class MarkdownWords {
  private static final int MAX_NESTING = 100;

  /** A word in front keeps what follows from being read as a list or a heading. */
  private static final String WORD = "x ";

  private final Parser parser =
      Parser.builder().maxOpenBlockParsers(MAX_NESTING).maxInlineNesting(MAX_NESTING).build();

  /** The words without their marks. */
  String of(String markdown) {
    StringBuilder words = new StringBuilder();
    parser
        .parse(WORD + markdown)
        .accept(
            new AbstractVisitor() {
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
            });
    return words.substring(1);
  }
}
