package attest.corpus.read.plain;

import attest.corpus.read.text.Prompt;
import java.util.List;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Sets questions and requests in bold type apart from the answers that share their paragraphs, as
 * interviews have them: {@code **How did you start?** We began with one boat.}
 */
final class MarkdownPrompts {
  private MarkdownPrompts() {}

  /** Makes them paragraphs of their own, outside of lists and boxes. */
  static void setApart(Node root) {
    @Nullable Node node = root.getFirstChild();
    while (node != null) {
      @Nullable Node next = node.getNext();
      if (node instanceof Paragraph paragraph) {
        setApart(paragraph);
      }
      node = next;
    }
  }

  private static void setApart(Paragraph paragraph) {
    Paragraph open = paragraph;
    List<SourceSpan> lines = paragraph.getSourceSpans();
    int line = 0;
    boolean opens = true;
    @Nullable Node node = paragraph.getFirstChild();
    while (node != null) {
      @Nullable Node next = node.getNext();
      boolean asks = opens && asks(node);
      if (asks && node.getPrevious() != null) {
        open = after(open, lines, line);
      }
      if (open != paragraph) {
        open.appendChild(node);
      }
      opens = node instanceof SoftLineBreak || node instanceof HardLineBreak;
      line += opens ? 1 : 0;
      if (asks && next != null) {
        open = after(open, lines, next instanceof Text ? line : line + 1);
      }
      node = next;
    }
  }

  /** An empty paragraph behind another. */
  private static Paragraph after(Paragraph paragraph, List<SourceSpan> lines, int line) {
    Paragraph next = new Paragraph();
    next.setSourceSpans(lines.subList(Math.min(line, lines.size()), lines.size()));
    paragraph.insertAfter(next);
    return next;
  }

  /** Whether it is a whole question or request, and an answer or nothing follows. */
  private static boolean asks(Node node) {
    return node instanceof StrongEmphasis
        && isParted(node.getNext())
        && Prompt.is(MarkdownInlines.plain(node));
  }

  private static boolean isParted(@Nullable Node answer) {
    if (!(answer instanceof Text words)) {
      return answer == null || answer instanceof SoftLineBreak || answer instanceof HardLineBreak;
    }
    String said = words.getLiteral().strip();
    return words.getLiteral().startsWith(" ")
        && !said.isEmpty()
        && Character.isLetterOrDigit(said.codePointAt(0))
        && !Character.isLowerCase(said.codePointAt(0));
  }
}
