package attest.corpus.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes lists of paragraphs that start with a bullet which somebody typed. */
final class TypedList {
  /** Bullets, and what a symbol font draws them for. */
  private static final Pattern BULLET =
      Pattern.compile("^[\\s\\u00A0]*[•·▪◦‣●○■□\\uF0A7\\uF0B7][\\s\\u00A0]*");

  private TypedList() {}

  /** Makes items of all such paragraphs in an element; those in a row are of one list. */
  static void in(Element body) {
    for (Element paragraph : body.select("p")) {
      String words = paragraph.wholeText();
      Matcher bullet = BULLET.matcher(words);
      if (bullet.find() && bullet.end() < words.length()) {
        removeStart(paragraph, bullet.end());
        item(paragraph);
      }
    }
  }

  private static void item(Element paragraph) {
    Element before = paragraph.previousElementSibling();
    paragraph.tagName("li");
    if (before != null && before.nameIs("ul")) {
      before.appendChild(paragraph);
    } else {
      paragraph.wrap("<ul></ul>");
    }
  }

  private static void removeStart(Element element, int characters) {
    int rest = characters;
    for (TextNode node : element.nodeStream(TextNode.class).toList()) {
      int part = Math.min(rest, node.getWholeText().length());
      node.text(node.getWholeText().substring(part));
      rest -= part;
    }
  }
}
