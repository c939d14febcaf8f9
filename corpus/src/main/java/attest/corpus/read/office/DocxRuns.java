package attest.corpus.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tika's reading of a Word document's main part, with what it passes over in runs: hyphens that do
 * not break are hyphens, words that are hidden or struck through are none, and words are bold by
 * their styles and not by properties that say they are not. What is raised is told to the tree.
 * ECMA-376 part 1, sections 17.3.3.18, 17.3.2.9, 17.3.2.37, 17.3.2.41, 17.3.2.42 and 17.7.3.
 */
final class DocxRuns extends OOXMLWordAndPowerPointTextHandler {
  private static final String TEXT = "t";
  private static final String PROPERTIES = "rPr";
  private static final String BOLD = "b";
  private static final String SUPERSCRIPT = "superscript";
  private static final char[] HYPHEN = {'-'};
  private static final Attributes NONE = new AttributesImpl();

  private final DocxTree tree;
  private final DocxStyles styles;

  /** For each paragraph that is open, the innermost first, whether its style is bold. */
  private final Deque<Boolean> boldParagraphs = new ArrayDeque<>();

  private boolean inRun;
  private boolean hidden;

  /** How many tracked deletions are open. */
  private int deletions;

  private boolean inProperties;
  private boolean begun;
  private boolean boldByStyle;
  private Optional<Boolean> bold = Optional.empty();

  DocxRuns(DocxTree tree, Map<String, String> links, DocxStyles styles) {
    super(tree, links, true, true);
    this.tree = tree;
    this.styles = styles;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (inRun && name.equals(BOLD)) {
      // Tika would take it for bold, whatever it says.
      bold = Optional.of(isOn(attributes, uri));
      return;
    }
    if (inRun && !begun && !inProperties && !name.equals(PROPERTIES)) {
      super.startElement(uri, PROPERTIES, PROPERTIES, NONE);
      begin(uri);
      super.endElement(uri, PROPERTIES, PROPERTIES);
    }
    super.startElement(uri, name, qualified, attributes);
    switch (name) {
      case "p" -> boldParagraphs.push(false);
      case "pStyle" -> {
        if (!boldParagraphs.isEmpty()) {
          boldParagraphs.pop();
          boldParagraphs.push(isBold(attributes, uri));
        }
      }
      case "r" -> {
        inRun = true;
        hidden = false;
        begun = false;
        bold = Optional.empty();
        boldByStyle = !boldParagraphs.isEmpty() && boldParagraphs.element();
      }
      case PROPERTIES -> inProperties = true;
      // Of two styles that are bold, the inner one sets its words apart by not being so.
      case "rStyle" -> boldByStyle ^= inRun && isBold(attributes, uri);
      case "vertAlign" -> tree.raised(inRun && SUPERSCRIPT.equals(attributes.getValue(uri, "val")));
      case "vanish", "strike", "dstrike" -> hidden |= inRun && isOn(attributes, uri);
      // Some programs leave the words themselves as they were.
      case "del", "moveFrom" -> deletions++;
      case "noBreakHyphen" -> {
        super.startElement(uri, TEXT, TEXT, attributes);
        characters(HYPHEN, 0, HYPHEN.length);
        super.endElement(uri, TEXT, TEXT);
      }
      default -> {}
    }
  }

  /** Tells Tika, within the properties of a run, whether it is bold. */
  private void begin(String uri) throws SAXException {
    begun = true;
    if (bold.orElse(boldByStyle)) {
      super.startElement(uri, BOLD, BOLD, NONE);
      super.endElement(uri, BOLD, BOLD);
    }
  }

  private boolean isBold(Attributes attributes, String uri) {
    String style = attributes.getValue(uri, "val");
    return style != null && styles.isBold(style);
  }

  private static boolean isOn(Attributes attributes, String uri) {
    String value = attributes.getValue(uri, "val");
    return value == null || DocxStyles.isOn(value);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    if (inRun && name.equals(BOLD)) {
      return;
    }
    if (name.equals(PROPERTIES)) {
      inProperties = false;
      if (inRun && !begun) {
        begin(uri);
      }
    }
    super.endElement(uri, name, qualified);
    if (name.equals("del") || name.equals("moveFrom")) {
      deletions--;
    } else if (name.equals("r")) {
      tree.raised(false);
      inRun = false;
      hidden = false;
    } else if (name.equals("p") && !boldParagraphs.isEmpty()) {
      boldParagraphs.pop();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (!hidden && deletions == 0) {
      super.characters(characters, start, length);
    }
  }
}
