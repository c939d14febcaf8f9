package attest.corpus.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What stands above its line in RTF and OpenDocument. Tika's parsers do not tell of it; marks
 * around it, which pass through them, say where it is.
 */
final class RaisedMarks {
  /** Characters that stand in no text, and in no mark of a table. */
  static final char START = '\uFDD3';

  static final char END = '\uFDD4';

  private static final Pattern RAISED = Pattern.compile("\uFDD3([^\uFDD3\uFDD4]*)\uFDD4");

  private static final Pattern MARK = Pattern.compile("[\uFDD3\uFDD4]");

  private RaisedMarks() {}

  /** Makes elements of what is marked in a body, and takes the marks out. */
  static void in(Element body) {
    for (Element element : body.getAllElements()) {
      if (element.textNodes().stream().anyMatch(node -> MARK.matcher(node.getWholeText()).find())) {
        raise(element);
      }
    }
  }

  private static void raise(Element element) {
    List<Node> children = new ArrayList<>(element.childNodes());
    element.empty();
    StringBuilder words = new StringBuilder();
    for (Node child : children) {
      if (child instanceof TextNode text) {
        words.append(text.getWholeText());
      } else {
        write(words, element);
        element.appendChild(child);
      }
    }
    write(words, element);
  }

  /** Moves words into an element; what was raised in several pieces is raised as one. */
  private static void write(StringBuilder words, Element element) {
    String marked = words.toString().replace("" + END + START, "");
    words.setLength(0);
    Matcher raised = RAISED.matcher(marked);
    int at = 0;
    while (raised.find()) {
      append(marked.substring(at, raised.start()), element);
      element.appendElement("sup").appendText(raised.group(1));
      at = raised.end();
    }
    append(marked.substring(at), element);
  }

  private static void append(String marked, Element element) {
    String words = MARK.matcher(marked).replaceAll("");
    if (!words.isEmpty()) {
      element.appendText(words);
    }
  }
}
