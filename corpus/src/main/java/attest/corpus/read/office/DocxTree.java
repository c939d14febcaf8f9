package attest.corpus.read.office;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Optional;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.EditType;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.XWPFBodyContentsHandler;
import org.apache.tika.parser.microsoft.ooxml.ParagraphProperties;
import org.apache.tika.parser.microsoft.ooxml.RunProperties;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Makes a tree of HTML of what Tika reads in the main part of a Word document.
 *
 * <p>Tika's own XHTML writes the numbers and bullets of lists into their text, loses which list
 * lies in which, and runs the paragraphs of a cell together; so this listens to its events.
 */
final class DocxTree implements XWPFBodyContentsHandler {
  /** Word has nine levels, counted from 0. */
  private static final int DEEPEST_LIST = 8;

  private static final int DEEPEST_CONTAINER = 100;

  private final DocxStyles styles;
  private final Element body = new Element("body");

  /** The body, cells and text boxes that are open, the innermost first. */
  private final Deque<DocxContainer> containers = new ArrayDeque<>();

  private final Deque<Element> tables = new ArrayDeque<>();

  private boolean raised;

  DocxTree(DocxStyles styles) {
    this.styles = styles;
    containers.push(new DocxContainer(body));
  }

  /** All of the document. */
  Element body() {
    return body;
  }

  @Override
  public void startParagraph(ParagraphProperties properties) throws SAXException {
    if (containers.element().paragraph().isPresent()) {
      // A paragraph in a paragraph stands in a text box, which is anchored there.
      open(containers.element().element().appendElement("aside"));
    }
    DocxContainer container = containers.element();
    String style = properties.getStyleID() == null ? "" : properties.getStyleID();
    Element paragraph = paragraph(container, properties, style);
    container.begin(paragraph);
    if (styles.repeats(style) || styles.cites(style)) {
      paragraph.attr("hidden", "");
    }
    if (styles.isTitle(style)) {
      paragraph.addClass("title");
    }
  }

  private void open(Element element) throws SAXException {
    if (containers.size() > DEEPEST_CONTAINER) {
      throw new SAXException("cells and text boxes nested deeper than Word can show");
    }
    containers.push(new DocxContainer(element));
  }

  private Element paragraph(DocxContainer container, ParagraphProperties properties, String style) {
    Optional<Integer> heading = styles.headingLevel(style);
    if (heading.isPresent()) {
      return container.element().appendElement("h" + Math.min(6, heading.get()));
    }
    int number = properties.getNumId();
    Optional<Integer> level =
        number < 0
            ? styles.listLevel(style)
            : Optional.of(Math.max(0, properties.getIlvl())).filter(l -> number > 0);
    if (level.isPresent()) {
      return container.item(Math.min(DEEPEST_LIST, level.get()));
    }
    boolean continues = container.inList() && styles.continuesItem(style);
    return (continues ? container.lastItem() : container.element()).appendElement("p");
  }

  @Override
  public void endParagraph() {
    DocxContainer container = inParagraph();
    container.end();
  }

  /** The container whose paragraph goes on; text boxes in it have ended. */
  private DocxContainer inParagraph() {
    while (containers.element().paragraph().isEmpty()
        && containers.element().element().nameIs("aside")) {
      containers.pop();
    }
    return containers.element();
  }

  @Override
  public void run(RunProperties properties, String contents) {
    DocxContainer container = inParagraph();
    Element paragraph = container.inline();
    String[] lines = contents.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        paragraph.appendElement("br");
      }
      Element inline = raised ? raisedIn(paragraph) : paragraph;
      boolean bold = properties.isBold() && !lines[i].isBlank();
      (bold ? inline.appendElement("b") : inline).appendText(lines[i]);
    }
  }

  /** What is raised stands in one element, however many runs it was written in. */
  private static Element raisedIn(Element paragraph) {
    return paragraph.lastChild() instanceof Element last && last.nameIs("sup")
        ? last
        : paragraph.appendElement("sup");
  }

  /** Tells whether the words that come next are raised. */
  void raised(boolean isRaised) {
    raised = isRaised;
  }

  @Override
  public void hyperlinkStart(@Nullable String link) {
    DocxContainer container = inParagraph();
    Element target = new Element("a").attr("href", link == null ? "" : link);
    container.beginLink(target);
  }

  @Override
  public void hyperlinkEnd() {
    inParagraph().endLink();
  }

  @Override
  public void startTable() {
    containers.element().endLists();
    tables.push(containers.element().element().appendElement("table"));
  }

  @Override
  public void startTableRow() {
    tables.element().appendElement("tr");
  }

  @Override
  public void startTableCell() throws SAXException {
    Element row = tables.element().lastElementChild();
    Element cell = (row == null ? tables.element() : row).appendElement("td");
    open(cell);
  }

  @Override
  public void endTableCell() {
    boolean ended = false;
    while (!ended && containers.size() > 1) {
      // What was open in the cell ends with it.
      ended = containers.pop().element().nameIs("td");
    }
  }

  @Override
  public void endTable() {
    tables.pop();
  }

  @Override
  public void endTableRow() {}

  @Override
  public void startSDT() {}

  @Override
  public void endSDT() {}

  @Override
  public void startEditedSection(String editor, Date date, EditType type) {}

  @Override
  public void endEditedSection() {}

  @Override
  public boolean isIncludeDeletedText() {
    return false;
  }

  @Override
  public boolean isIncludeMoveFromText() {
    return false;
  }

  @Override
  public void footnoteReference(String id) {}

  @Override
  public void endnoteReference(String id) {}

  @Override
  public void embeddedOLERef(String id) {}

  @Override
  public void linkedOLERef(String id) {}

  @Override
  public void embeddedPicRef(String file, String description) {}

  @Override
  public void startBookmark(String id, String name) {}

  @Override
  public void endBookmark(String id) {}
}
