package attest.corpus.read;

import attest.corpus.Passage;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Writes the passages of a block of HTML that stands inside a Markdown file. */
final class HtmlPassages {
  private static final String NO_TEXT = "script, style, template, noscript, svg";

  private final CanonicalText text;
  private final int line;

  HtmlPassages(CanonicalText text, int line) {
    this.text = text;
    this.line = line;
  }

  /** Writes each element that has words of its own. */
  void write(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select(NO_TEXT).remove();
    for (Element element : body.getAllElements()) {
      if (element.isBlock()) {
        passage(element);
      }
    }
  }

  private void passage(Element element) {
    Elements anchors = element.select("a[data-t]");
    boolean holdsBlocks = element.children().stream().anyMatch(HtmlPassages::hasBlock);
    text.begin();
    if (holdsBlocks) {
      text.words(element.ownText());
    } else {
      anchors.forEach(Element::remove);
      text.words(element.text());
      anchors.forEach(anchor -> Timecode.seconds(anchor.attr("data-t")).ifPresent(text::moment));
    }
    String name = element.normalName();
    if (name.matches("h[1-6]")) {
      text.end(Passage.Kind.HEADING, line, name.charAt(1) - '0', Optional.empty());
    } else {
      text.end(kind(name), line, 0, Optional.empty());
    }
  }

  private static boolean hasBlock(Element element) {
    return element.getAllElements().stream().anyMatch(Element::isBlock);
  }

  private static Passage.Kind kind(String name) {
    return switch (name) {
      case "li", "dd", "dt" -> Passage.Kind.LIST_ITEM;
      case "td", "th" -> Passage.Kind.TABLE_CELL;
      case "blockquote" -> Passage.Kind.BOX;
      default -> Passage.Kind.PARAGRAPH;
    };
  }
}
