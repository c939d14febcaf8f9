package attest.corpus.read;

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

/**
 * Makes a tree of HTML of what Tika reads in the main part of a Word document.
 *
 * <p>Tika's own XHTML writes the numbers and bullets of lists into their text, loses which list
 * lies in which, and runs the paragraphs of a cell together; so this listens to its events.
 */
final class DocxTree implements XWPFBodyContentsHandler {
  /** Word has nine levels, counted from 0. */
  private static final int DEEPEST_LIST = 8;

  private final DocxStyles styles;
  private final Element body = new Element("body");

  /** The body, cells and text boxes that are open, the innermost first. */
  private final Deque<Container> containers = new ArrayDeque<>();

  private final Deque<Element> tables = new ArrayDeque<>();

  /** Where blocks go, and what is open in it. */
  private static final class Container {
    private final Element element;
    private final Deque<Element> lists = new ArrayDeque<>();
    private Optional<Element> paragraph = Optional.empty();
    private Optional<Element> link = Optional.empty();

    private Container(Element element) {
      this.element = element;
    }

    /** A new item, in as many lists as its level asks for. */
    private Element item(int level) {
      while (lists.size() > level + 1) {
        lists.pop();
      }
      while (lists.size() < level + 1) {
        Element outer = lists.isEmpty() ? element : lastItem();
        lists.push(outer.appendElement("ul"));
      }
      return lists.element().appendElement("li");
    }

    private Element lastItem() {
      Element list = lists.element();
      Element last = list.lastElementChild();
      return last == null ? list : last;
    }
  }

  DocxTree(DocxStyles styles) {
    this.styles = styles;
    containers.push(new Container(body));
  }

  /** All of the document. */
  Element body() {
    return body;
  }

  @Override
  public void startParagraph(ParagraphProperties properties) {
    if (containers.element().paragraph.isPresent()) {
      // A paragraph in a paragraph stands in a text box, which is anchored there.
      containers.push(new Container(containers.element().element.appendElement("aside")));
    }
    Container container = containers.element();
    String style = properties.getStyleID() == null ? "" : properties.getStyleID();
    Element paragraph = paragraph(container, properties, style);
    container.paragraph = Optional.of(paragraph);
    if (styles.repeats(style)) {
      paragraph.attr("hidden", "");
    }
    if (styles.isTitle(style)) {
      paragraph.addClass("title");
    }
  }

  private Element paragraph(Container container, ParagraphProperties properties, String style) {
    Optional<Integer> heading = styles.headingLevel(style);
    if (heading.isPresent()) {
      return container.element.appendElement("h" + Math.min(6, heading.get()));
    }
    int number = properties.getNumId();
    Optional<Integer> level =
        number < 0
            ? styles.listLevel(style)
            : Optional.of(Math.max(0, properties.getIlvl())).filter(l -> number > 0);
    if (level.isPresent()) {
      return container.item(Math.min(DEEPEST_LIST, level.get()));
    }
    boolean continues = !container.lists.isEmpty() && styles.continuesItem(style);
    return (continues ? container.lastItem() : container.element).appendElement("p");
  }

  @Override
  public void endParagraph() {
    Container container = inParagraph();
    container.paragraph.ifPresent(paragraph -> end(container, paragraph));
    container.paragraph = Optional.empty();
    container.link = Optional.empty();
  }

  private static void end(Container container, Element paragraph) {
    // Empty paragraphs are there for the space between items.
    Element parent = paragraph.parent();
    boolean inItem = paragraph.nameIs("li") || (parent != null && parent.nameIs("li"));
    if (!inItem && paragraph.hasText()) {
      container.lists.clear();
    }
  }

  /** The container whose paragraph goes on; text boxes in it have ended. */
  private Container inParagraph() {
    while (containers.element().paragraph.isEmpty()
        && containers.element().element.nameIs("aside")) {
      containers.pop();
    }
    return containers.element();
  }

  @Override
  public void run(RunProperties properties, String contents) {
    Container container = inParagraph();
    Element paragraph = container.link.or(() -> container.paragraph).orElse(container.element);
    String[] lines = contents.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        paragraph.appendElement("br");
      }
      Element inline =
          properties.isBold() && !lines[i].isBlank() ? paragraph.appendElement("b") : paragraph;
      inline.appendText(lines[i]);
    }
  }

  @Override
  public void hyperlinkStart(@Nullable String link) {
    Container container = inParagraph();
    Element target = new Element("a").attr("href", link == null ? "" : link);
    container.paragraph.ifPresent(paragraph -> paragraph.appendChild(target));
    container.link = container.paragraph.map(paragraph -> target);
  }

  @Override
  public void hyperlinkEnd() {
    containers.element().link = Optional.empty();
  }

  @Override
  public void startTable() {
    containers.element().lists.clear();
    tables.push(containers.element().element.appendElement("table"));
  }

  @Override
  public void startTableRow() {
    tables.element().appendElement("tr");
  }

  @Override
  public void startTableCell() {
    Element row = tables.element().lastElementChild();
    Element cell = (row == null ? tables.element() : row).appendElement("td");
    containers.push(new Container(cell));
  }

  @Override
  public void endTableCell() {
    boolean ended = false;
    while (!ended && containers.size() > 1) {
      // What was open in the cell ends with it.
      ended = containers.pop().element.nameIs("td");
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
