package attest.corpus.read.office;

import java.util.Map;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Tika's reading of a Word document's main part, with what it passes over in runs: hyphens that do
 * not break are hyphens, and hidden words are none. ECMA-376 part 1, sections 17.3.3.18 and
 * 17.3.2.41.
 */
final class DocxRuns extends OOXMLWordAndPowerPointTextHandler {
  private static final String TEXT = "t";
  private static final char[] HYPHEN = {'-'};

  private boolean inRun;
  private boolean hidden;

  DocxRuns(XWPFBodyContentsHandler handler, Map<String, String> links) {
    super(handler, links, true, true);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    super.startElement(uri, name, qualified, attributes);
    switch (name) {
      case "r" -> {
        inRun = true;
        hidden = false;
      }
      case "vanish" -> hidden = inRun && !isOff(attributes, uri);
      case "noBreakHyphen" -> {
        super.startElement(uri, TEXT, TEXT, attributes);
        characters(HYPHEN, 0, HYPHEN.length);
        super.endElement(uri, TEXT, TEXT);
      }
      default -> {}
    }
  }

  private static boolean isOff(Attributes attributes, String uri) {
    String value = attributes.getValue(uri, "val");
    return value != null && (value.equals("0") || value.equals("false") || value.equals("off"));
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    super.endElement(uri, name, qualified);
    if (name.equals("r")) {
      inRun = false;
      hidden = false;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (!hidden) {
      super.characters(characters, start, length);
    }
  }
}
