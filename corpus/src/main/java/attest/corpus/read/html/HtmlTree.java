package attest.corpus.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes a tree of the XHTML that Tika's parsers tell of. */
public final class HtmlTree extends DefaultHandler {
  private static final int DEEPEST = 512;

  private final Element root = new Element("body");
  private final Deque<Element> open = new ArrayDeque<>();

  /** A tree of nothing yet. */
  public HtmlTree() {
    open.push(root);
  }

  /** All that was told of so far. */
  public Element root() {
    return root;
  }

  @Override
  public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
    Element element = open.element().appendElement(name.isEmpty() ? qualifiedName : name);
    for (int i = 0; i < attributes.getLength(); i++) {
      element.attr(attributes.getQName(i), attributes.getValue(i));
    }
    // As in browsers, what is deeper goes into the deepest.
    open.push(open.size() < DEEPEST ? element : open.element());
  }

  @Override
  public void endElement(String uri, String name, String qualifiedName) {
    if (open.size() > 1) {
      open.pop();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    open.element().appendText(new String(characters, start, length));
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    characters(characters, start, length);
  }
}
