package attest.corpus.read.plain;

import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.Raised;
import attest.corpus.read.text.Timecode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Writes the words, links and timecodes of one Markdown passage. */
final class MarkdownInlines {
  /** The anchors that notes put around timecodes: the attribute counts, the text repeats it. */
  private static final Pattern TIMED_ANCHOR =
      Pattern.compile("<a\\b[^>]*\\bdata-t=\"([^\"]*)\"[^>]*>", Pattern.CASE_INSENSITIVE);

  private final CanonicalText text;
  private final int line;
  private boolean inTimedAnchor;
  private boolean raised;

  MarkdownInlines(CanonicalText text, int line) {
    this.text = text;
    this.line = line;
  }

  /** The words of the first block at a node or in it. */
  static String plain(@Nullable Node node) {
    @Nullable Node block = node;
    while (block instanceof ListBlock || block instanceof ListItem) {
      block = block.getFirstChild();
    }
    CanonicalText words = new CanonicalText();
    words.begin();
    if (block != null) {
      new MarkdownInlines(words, CanonicalText.NO_LINE).writeFrom(block.getFirstChild());
    }
    return words.passage();
  }

  /** Writes a node and all that follow it. */
  void writeFrom(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      write(node);
    }
  }

  /** Writes one inline node. */
  void write(Node node) {
    if (node instanceof HtmlInline html) {
      tag(html.getLiteral());
    } else if (inTimedAnchor || node instanceof Image) {
      return;
    } else if (node instanceof Text words) {
      String literal = words.getLiteral();
      text.words(raised ? Raised.of(literal, text.passage()) : literal);
    } else if (node instanceof Code code) {
      text.words(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.words(" ");
    } else if (node instanceof InlineMarks.TimeMark mark) {
      times(mark);
    } else if (node instanceof InlineMarks.WikiLink link) {
      int from = text.here();
      text.words(link.words());
      text.link(from, link.target());
    } else if (node instanceof Link link) {
      int from = text.here();
      writeFrom(link.getFirstChild());
      text.link(from, link.getDestination());
    } else {
      writeFrom(node.getFirstChild());
    }
  }

  private void tag(String tag) {
    raised = Raised.isOpenedBy(tag);
    Matcher anchor = TIMED_ANCHOR.matcher(tag);
    if (anchor.matches()) {
      inTimedAnchor = true;
      Timecode.of(anchor.group(1).replaceAll("^\\[|\\]$", ""))
          .ifPresentOrElse(text::moment, () -> noTime(anchor.group(1)));
    } else if (tag.equalsIgnoreCase("</a>")) {
      inTimedAnchor = false;
    } else if (tag.regionMatches(true, 0, "<br", 0, 3)) {
      text.words(" ");
    }
  }

  private void times(InlineMarks.TimeMark mark) {
    if (mark.times().isEmpty()) {
      noTime(mark.written());
    }
    mark.times().forEach(text::moment);
  }

  private void noTime(String written) {
    text.leftOut();
    text.remark("line " + line + ": " + written + " is no time; it was left out");
  }
}
