package attest.corpus.read.plain;

import attest.corpus.read.text.Timecode;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Teaches the Markdown parser two marks of notes: wikilinks {@code [[target | label]]} and
 * timecodes {@code [00:29:25]}, which some write as if they were wikilinks.
 */
final class InlineMarks implements LinkProcessor {
  /** {@code [[target | label]]}. */
  static final class WikiLink extends CustomNode {
    private final String target;
    private final String label;

    WikiLink(String target, String label) {
      this.target = target;
      this.label = label;
    }

    String target() {
      return target;
    }

    String label() {
      return label;
    }

    /** What it says to a reader: its label, or the name of a page, such as {@code crane_log}. */
    String words() {
      boolean isName = label.equals(target) && label.indexOf(' ') < 0;
      return isName ? label.replace('_', ' ') : label;
    }
  }

  /** {@code [00:29:25]}, or several times in one pair of brackets. */
  static final class TimeMark extends CustomNode {
    private final String written;
    private final List<Timecode> times;

    TimeMark(String written, List<Timecode> times) {
      this.written = written;
      this.times = times;
    }

    String written() {
      return written;
    }

    /** Empty if what is written is no time. */
    List<Timecode> times() {
      return times;
    }
  }

  @Override
  public LinkResult process(LinkInfo brackets, Scanner scanner, InlineParserContext context) {
    if (brackets.marker() != null) {
      return LinkResult.none();
    }
    String text = brackets.text(scanner);
    // A timecode that links to the video says the same twice: the address goes with it.
    Optional<Node> time = Timecode.marker(text).map(times -> new TimeMark("[" + text + "]", times));
    if (brackets.openingBracket().getPrevious() instanceof Text outer
        && outer.getLiteral().equals("[")
        && scanner.next(']')) {
      // The parser offers the inner brackets; the outer ones go with them.
      outer.setLiteral("");
      return replace(time.orElseGet(() -> wikiLink(text)), scanner);
    }
    return time.map(mark -> replace(mark, scanner)).orElseGet(LinkResult::none);
  }

  private static WikiLink wikiLink(String inside) {
    String[] parts = inside.split("\\|", 2);
    String label = parts[parts.length - 1].strip();
    return new WikiLink(parts[0].strip(), label.isEmpty() ? parts[0].strip() : label);
  }

  private static LinkResult replace(Node mark, Scanner scanner) {
    return LinkResult.replaceWith(mark, scanner.position());
  }
}
