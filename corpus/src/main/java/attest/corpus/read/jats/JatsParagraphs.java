package attest.corpus.read.jats;

import attest.corpus.Passage;
import attest.corpus.Span;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.Label;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the paragraphs and headings of a JATS article, with the labels in front of them. */
final class JatsParagraphs {
  private final CanonicalText text;
  private Optional<Element> label = Optional.empty();

  JatsParagraphs(CanonicalText text) {
    this.text = text;
  }

  /** Tells the label of what comes next, such as {@code Figure 1}; none if it is written. */
  void label(Optional<Element> next) {
    label = next;
  }

  /** Whether a passage announces what follows it. */
  boolean announces(int passage) {
    return text.words(passage).endsWith(":");
  }

  /** Tells that what the headings of that depth and of greater depths head has ended. */
  void leaveHeadings(int depth) {
    text.leaveHeadings(depth);
  }

  /** Writes a heading that says those words. */
  void heading(String words, Element at, int depth) {
    text.begin();
    text.words(words);
    text.end(Passage.Kind.HEADING, at.sourceRange().start().lineNumber(), depth, Optional.empty());
  }

  /** Writes a heading with the number in front of it. */
  void heading(Optional<Element> number, Element title, int depth) {
    text.begin();
    JatsInlines inlines = new JatsInlines(text);
    number.ifPresent(n -> inlines.write(n.childNodes()));
    text.words(" ");
    inlines.write(title.childNodes());
    text.end(Passage.Kind.HEADING, inlines.line(), depth, Optional.empty());
  }

  /** Writes words as one passage. */
  Optional<Integer> write(List<Node> words, JatsPlace place) {
    text.begin();
    JatsInlines inlines = new JatsInlines(text);
    int rest = 0;
    if (label.isPresent()) {
      inlines.write(label.get().childNodes());
      label = Optional.empty();
    } else if (place.kind() != Passage.Kind.TABLE_CELL) {
      rest = afterMarkedLead(words);
      inlines.write(words.subList(0, rest));
    }
    String lead = text.passage();
    text.words(rest == 0 ? " " : "");
    inlines.write(words.subList(rest, words.size()));
    String all = text.passage();
    boolean heads = place.kind() == Passage.Kind.PARAGRAPH && place.section() > 0;
    if (heads && rest > 0 && isBold(words.get(rest - 1)) && stands(lead, all)) {
      return text.end(Passage.Kind.HEADING, inlines.line(), place.section() + 1, Optional.empty());
    }
    boolean names = lead.codePoints().anyMatch(Character::isLetter);
    Optional<Span> named = names ? Label.of(lead, all) : Optional.empty();
    return text.end(
        place.kind(),
        inlines.line(),
        place.depth(),
        place.leadIn(),
        named.map(text::inPassage),
        place.speaker());
  }

  /** Whether a paragraph of nothing but bold words stands in for a heading. */
  private static boolean stands(String lead, String all) {
    return !lead.isEmpty() && all.equals(lead) && Label.isHeading(lead);
  }

  /** Where the words go on behind those in front that are set off from them; 0 if none are. */
  private static int afterMarkedLead(List<Node> words) {
    for (int i = 0; i < words.size(); i++) {
      Node node = words.get(i);
      if (!(node instanceof TextNode space && space.isBlank())) {
        return isBold(node) || isItalicLead(node) ? i + 1 : 0;
      }
    }
    return 0;
  }

  private static boolean isBold(Node node) {
    return node instanceof Element element && element.nameIs("bold");
  }

  /** Italics also set off names; those that end like a heading run into the text are meant. */
  private static boolean isItalicLead(Node node) {
    if (!(node instanceof Element element) || !element.nameIs("italic")) {
      return false;
    }
    String words = element.text().strip();
    return words.endsWith(".") || words.endsWith(":");
  }
}
