package attest.corpus.read.office;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes lists of paragraphs that start with a bullet which somebody typed. */
final class TypedList {
  /** Bullets, and what a symbol font draws them for. */
  private static final Pattern BULLET =
      Pattern.compile("^[\\s\\u00A0]*[•·▪◦‣●○■□\\uF0A7\\uF0B7][\\s\\u00A0]*");

  private TypedList() {}

  /** Makes items of all such paragraphs in an element; those in a row are of one list. */
  static void in(Element body) {
    Set<Element> parents = new LinkedHashSet<>();
    for (Element paragraph : body.select("p")) {
      String words = paragraph.wholeText();
      Matcher bullet = BULLET.matcher(words);
      if (paragraph.parent() != null && bullet.find() && bullet.end() < words.length()) {
        removeStart(paragraph, bullet.end());
        paragraph.tagName("li");
        parents.add(paragraph.parent());
      }
    }
    parents.forEach(TypedList::gather);
  }

  /** Puts the items among an element's children into lists. */
  private static void gather(Element parent) {
    List<Node> children = List.copyOf(parent.childNodes());
    // Moving one child after the other would take quadratic time.
    parent.empty();
    Element list = parent;
    for (Node child : children) {
      boolean item = child instanceof Element element && element.nameIs("li");
      boolean space = child instanceof TextNode text && text.isBlank();
      if (item && list.equals(parent)) {
        list = parent.appendElement("ul");
      } else if (!item && !space) {
        list = parent;
      }
      list.appendChild(child);
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
