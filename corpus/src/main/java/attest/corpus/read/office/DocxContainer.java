package attest.corpus.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The body, a cell or a text box of a Word document, and what is open in it. */
final class DocxContainer {
  private final Element element;
  private final Deque<Element> lists = new ArrayDeque<>();
  private Optional<Element> paragraph = Optional.empty();
  private Optional<Element> link = Optional.empty();

  DocxContainer(Element element) {
    this.element = element;
  }

  Element element() {
    return element;
  }

  Optional<Element> paragraph() {
    return paragraph;
  }

  /** Where words go. */
  Element inline() {
    return link.or(() -> paragraph).orElse(element);
  }

  boolean inList() {
    return !lists.isEmpty();
  }

  void endLists() {
    lists.clear();
  }

  void begin(Element opened) {
    paragraph = Optional.of(opened);
  }

  void beginLink(Element target) {
    inline().appendChild(target);
    link = Optional.of(target);
  }

  void endLink() {
    link = Optional.empty();
  }

  /** Ends the paragraph, and the lists above it if it is of none of them. */
  void end() {
    // Empty paragraphs are there for the space between items.
    boolean ends =
        paragraph.filter(ended -> ended.hasText() && ended.closest("li") == null).isPresent();
    if (ends) {
      lists.clear();
    }
    paragraph = Optional.empty();
    link = Optional.empty();
  }

  /** A new item, in as many lists as its level, counted from 0, asks for. */
  Element item(int level) {
    while (lists.size() > level + 1) {
      lists.pop();
    }
    while (lists.size() < level + 1) {
      Element outer = lists.isEmpty() ? element : lastItem();
      lists.push(outer.appendElement("ul"));
    }
    return lists.element().appendElement("li");
  }

  /** The item that goes on. */
  Element lastItem() {
    Element list = lists.element();
    Element last = list.lastElementChild();
    return last == null ? list : last;
  }
}
