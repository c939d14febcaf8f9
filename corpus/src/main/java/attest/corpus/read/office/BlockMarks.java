package attest.corpus.read.office;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Paragraphs of OpenDocument and RTF that stand in a box, or in the style of titles. Tika's parsers
 * do not tell of it; marks in them, which pass through these, say so.
 */
final class BlockMarks {
  /** Characters that stand in no text, and in no other mark. */
  static final char BOX = '\uFDD5';

  static final char TITLE = '\uFDD6';

  private static final Pattern MARK = Pattern.compile("[\uFDD5\uFDD6]");

  private BlockMarks() {}

  /** Tells the marked elements of a body, and takes the marks out. */
  static void in(Element body) {
    for (Element element : body.getAllElements()) {
      for (TextNode node : element.textNodes()) {
        String words = node.getWholeText();
        if (MARK.matcher(words).find()) {
          node.text(MARK.matcher(words).replaceAll(""));
          tell(element, words);
        }
      }
    }
  }

  private static void tell(Element element, String words) {
    Element block = element.closest("p, h1, h2, h3, h4, h5, h6");
    if (block == null || !block.hasText()) {
      return;
    }
    if (words.indexOf(TITLE) >= 0) {
      block.tagName("h1").addClass("title");
    }
    if (words.indexOf(BOX) >= 0) {
      block.wrap("<aside></aside>");
    }
  }
}
