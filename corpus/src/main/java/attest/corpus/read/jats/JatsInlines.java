package attest.corpus.read.jats;

import attest.corpus.read.text.CanonicalText;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes the words and links of one JATS passage. Footnotes, pictures, displayed formulas and the
 * raised marks of citations are left out; a formula within a line is written as plain text.
 */
final class JatsInlines {
  /** What holds no words of the text itself, wherever it stands. */
  static final Set<String> LEFT_OUT =
      Set.of(
          ("ack alt-text annotation annotation-xml author-notes bio code disp-formula"
                  + " disp-formula-group fn fn-group graphic index-term inline-graphic inline-media"
                  + " inline-supplementary-material kwd-group long-desc media mtable notes object-id"
                  + " permissions ref-list related-article related-object sec-meta sig-block"
                  + " supplementary-material table-wrap-foot tex-math x")
              .split(" "));

  private final CanonicalText text;
  private int line = CanonicalText.NO_LINE;
  private boolean hugs;
  private char last = ' ';

  JatsInlines(CanonicalText text) {
    this.text = text;
  }

  /** The words of an element that is no passage. */
  static String plain(Element element) {
    CanonicalText text = new CanonicalText();
    text.begin();
    new JatsInlines(text).write(element.childNodes());
    return text.passage();
  }

  /** The line of the file on which the words start; {@link CanonicalText#NO_LINE} without any. */
  int line() {
    return line;
  }

  /** Writes nodes that follow each other. */
  void write(List<Node> nodes) {
    boolean afterMark = false;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (CitationMarks.isLeftOut(nodes, i, afterMark, last)) {
        text.leftOut();
        afterMark = true;
      } else {
        write(node);
        afterMark = afterMark && node instanceof TextNode words && words.isBlank();
      }
    }
  }

  private void write(Node node) {
    if (node instanceof TextNode words) {
      words(words);
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void element(Element element) {
    String name = localName(element);
    if (LEFT_OUT.contains(name)) {
      text.leftOut();
      return;
    }
    switch (name) {
      case "break" -> text.words(" ");
      case "ext-link", "uri" -> {
        int from = text.here();
        write(element.childNodes());
        text.link(from, element.attr("xlink:href"));
      }
      case "alternatives" -> alternatives(element);
      default -> {
        // Blocks that stand where only words should keep their distance.
        String gap = JatsBlocks.isBlock(element) ? " " : "";
        text.words(gap);
        write(element.childNodes());
        text.words(gap);
      }
    }
  }

  /**
   * One of several forms of the same: that in words, else the one that can be written in a line.
   */
  private void alternatives(Element forms) {
    forms.children().stream()
        .filter(form -> localName(form).equals("textual-form"))
        .findFirst()
        .or(
            () ->
                forms.children().stream()
                    .filter(form -> !LEFT_OUT.contains(localName(form)))
                    .findFirst())
        .ifPresentOrElse(this::element, text::leftOut);
  }

  private void words(TextNode node) {
    String words = node.getWholeText();
    String start = words.stripLeading();
    if (start.isEmpty() && inFormula(node)) {
      return;
    }
    int leading = words.length() - start.length();
    if (line == CanonicalText.NO_LINE && !start.isEmpty()) {
      line = node.sourceRange().start().lineNumber() + breaks(words.substring(0, leading));
    }
    // Programs that indent XML break lines beside elements: before a full stop, after a bracket.
    boolean broken = breaks(words.substring(0, leading)) > 0;
    if (broken) {
      text.leftOut();
    }
    String end = words.stripTrailing();
    boolean breaksOff = !end.isEmpty() && breaks(words.substring(end.length())) > 0;
    boolean hugging = breaksOff && (isOpening(end.charAt(end.length() - 1)) || raised(node));
    String kept = hugging ? end : words;
    text.words(hugs || (broken && isOpening(last)) ? kept.stripLeading() : kept);
    if (breaksOff) {
      text.leftOut();
    }
    hugs = hugging;
    last = kept.isEmpty() ? last : kept.charAt(kept.length() - 1);
  }

  private static int breaks(String space) {
    return (int) space.chars().filter(c -> c == '\n').count();
  }

  private static boolean isOpening(char c) {
    return "([{“‘".indexOf(c) >= 0;
  }

  /** Whether an index or a power follows, which belongs to the word before it. */
  private static boolean raised(TextNode node) {
    return node.nextSibling() instanceof Element next
        && (next.nameIs("sub") || next.nameIs("sup"))
        && next.getElementsByTag("xref").isEmpty();
  }

  private static boolean inFormula(TextNode node) {
    Element parent = node.parent();
    return parent != null && parent.tagName().startsWith("mml:");
  }

  private static String localName(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }
}
