package attest.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The boxes that the labels of a picture take up, read back from its text. */
final class Labels {
  private final List<Box> boxes = new ArrayList<>();
  private final Element svg;

  private record Box(String words, double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private Labels(Element svg) {
    this.svg = svg;
    NodeList texts = svg.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      boxes.add(box((Element) texts.item(i)));
    }
  }

  static Labels of(Figure figure) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Labels(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(figure.svg())))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("no well-formed picture", e);
    }
  }

  /** Checks that each label is whole within the picture, and that no two meet. */
  void checkLegible() {
    String[] view = svg.getAttribute("viewBox").split(" ", -1);
    Box picture = new Box("", 0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertTrue(
          box.left >= 0
              && box.top >= 0
              && box.right <= picture.right
              && box.bottom <= picture.bottom,
          "clipped: " + box + " by " + picture);
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        assertTrue(!box.meets(other), box + " runs into " + other);
      }
    }
  }

  /** Checks that there are words for those who cannot see the picture. */
  void checkTold(Figure figure) {
    assertEquals(figure.title(), svg.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(figure.description(), svg.getElementsByTagName("desc").item(0).getTextContent());
    assertTrue(!figure.description().isBlank());
  }

  int count() {
    return boxes.size();
  }

  private static Box box(Element text) {
    double size = Double.parseDouble(text.getAttribute("font-size"));
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    double width = Lettering.width(text.getTextContent(), size);
    double start =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> x - width / 2;
          case "end" -> x - width;
          default -> x;
        };
    Box level =
        new Box(text.getTextContent(), start, y - size * 0.75, start + width, y + size * 0.22);
    Node parent = text.getParentNode();
    String turn = parent instanceof Element group ? group.getAttribute("transform") : "";
    if (turn.isEmpty()) {
      return level;
    }
    String[] at = turn.replaceFirst("translate\\(([^)]*)\\).*", "$1").split(" ", -1);
    double dx = Double.parseDouble(at[0]);
    double dy = Double.parseDouble(at[1]);
    return new Box(
        level.words, dx + level.top, dy - level.right, dx + level.bottom, dy - level.left);
  }
}
