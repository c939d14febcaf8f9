package attest.reports.write;

import attest.corpus.UsageException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Checks a piece of HTML: well formed, and nothing in it runs or is fetched. */
final class Preface extends DefaultHandler {
  private static final Set<String> ELEMENTS =
      Set.of(
          "div",
          "p",
          "h2",
          "h3",
          "h4",
          "ul",
          "ol",
          "li",
          "b",
          "i",
          "em",
          "strong",
          "a",
          "img",
          "br",
          "hr",
          "span",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "blockquote",
          "sup",
          "sub",
          "small");

  private static final Set<String> ATTRIBUTES =
      Set.of("class", "id", "href", "src", "alt", "width", "height", "colspan", "rowspan", "lang");

  private final String name;
  private Optional<Locator> locator = Optional.empty();

  private Preface(String name) {
    this.name = name;
  }

  /**
   * The same text, if it is fine.
   *
   * @throws UsageException if it is not, naming the line and the fault
   */
  static String checked(String name, String text) throws IOException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      InputSource whole = new InputSource(new StringReader("<div>" + text + "</div>"));
      factory.newSAXParser().parse(whole, new Preface(name));
      return text;
    } catch (SAXParseException e) {
      throw new UsageException(
          name + ", line " + e.getLineNumber() + ": not well formed: " + e.getMessage(), e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(name + " cannot be checked", e);
    }
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = Optional.of(given);
  }

  @Override
  public void startElement(String uri, String local, String element, Attributes attributes) {
    require(ELEMENTS.contains(element.toLowerCase(Locale.ROOT)), "<" + element + ">");
    for (int i = 0; i < attributes.getLength(); i++) {
      String attribute = attributes.getQName(i);
      String value = attributes.getValue(i).strip();
      require(ATTRIBUTES.contains(attribute), attribute + "=");
      require(!attribute.equals("src") || value.startsWith("data:image/"), "src=" + value);
      require(
          !attribute.equals("href") || value.matches("(?i)(https?:|mailto:|#).*"), "href=" + value);
    }
  }

  private void require(boolean fine, String what) {
    if (!fine) {
      throw new UsageException(
          name
              + locator.map(at -> ", line " + at.getLineNumber()).orElse("")
              + ": a report cannot take "
              + what
              + " (see attest report --help)");
    }
  }
}
