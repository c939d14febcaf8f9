package attest.corpus.read.html;

import attest.corpus.Passage;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jsoup.nodes.Element;

/** An element that says what the passages in it are, and what was written in it so far. */
final class HtmlScope {
  private final Element element;
  private final Passage.Kind kind;
  private final int depth;
  private Optional<Integer> leadIn;
  private Optional<Integer> first = Optional.empty();
  private Optional<Integer> last = Optional.empty();

  private HtmlScope(Element element, Passage.Kind kind, int depth, Optional<Integer> leadIn) {
    this.element = element;
    this.kind = kind;
    this.depth = depth;
    this.leadIn = leadIn;
  }

  /** Running text. */
  static HtmlScope root(Element element) {
    return new HtmlScope(element, Passage.Kind.PARAGRAPH, 0, Optional.empty());
  }

  Element element() {
    return element;
  }

  Passage.Kind kind() {
    return kind;
  }

  int depth() {
    return depth;
  }

  Optional<Integer> leadIn() {
    return leadIn;
  }

  /** Tells of a passage that was written in it. */
  void wrote(int passage) {
    first = first.or(() -> Optional.of(passage));
    last = Optional.of(passage);
  }

  /** Tells that what was written last is the title of the rest. */
  void titled() {
    leadIn = last;
  }

  /**
   * The scope of an element in this one.
   *
   * @param words the words of a passage
   * @return none if the element says nothing about the passages in it
   */
  Optional<HtmlScope> of(Element child, IntFunction<String> words) {
    return switch (child.normalName()) {
      case "ul", "ol", "menu", "dir", "dl" ->
          scope(child, kind, depth + 1, aboveNested().or(() -> announced(words)).or(() -> leadIn));
      case "li", "dt" -> scope(child, Passage.Kind.LIST_ITEM, Math.max(1, depth), leadIn);
      case "dd" ->
          scope(child, Passage.Kind.LIST_ITEM, Math.max(1, depth) + 1, last.or(() -> leadIn));
      case "blockquote", "aside", "figcaption", "caption" ->
          scope(child, Passage.Kind.BOX, depth, leadIn);
      case "table" -> table(child, words);
      case "tr" -> inTable() ? scope(child, kind, depth, first.or(() -> leadIn)) : none();
      case "td", "th" -> inTable() ? scope(child, kind, depth, first.or(() -> leadIn)) : none();
      default -> HtmlElement.isBox(child) ? scope(child, Passage.Kind.BOX, depth, leadIn) : none();
    };
  }

  /** Tells that an element in it has ended. */
  void ended(HtmlScope child) {
    if (child.element.nameIs("caption")) {
      leadIn = child.first;
      return;
    }
    first = first.or(() -> child.first);
    switch (child.element.normalName()) {
      case "li", "dt" -> last = child.first;
      case "dd" -> {}
      default -> last = Optional.empty();
    }
  }

  private boolean inTable() {
    return kind == Passage.Kind.TABLE_CELL;
  }

  /** In an item, or between items where a list has no place but people put it, that item. */
  private Optional<Integer> aboveNested() {
    return switch (element.normalName()) {
      case "li", "dd" -> first;
      case "ul", "ol", "dl" -> last;
      default -> Optional.empty();
    };
  }

  private Optional<Integer> announced(IntFunction<String> words) {
    return last.filter(passage -> words.apply(passage).endsWith(":"));
  }

  private Optional<HtmlScope> table(Element table, IntFunction<String> words) {
    return switch (HtmlElement.table(table)) {
      case LAYOUT -> none();
      case BOX -> scope(table, Passage.Kind.BOX, depth, leadIn);
      case DATA -> scope(table, Passage.Kind.TABLE_CELL, 0, announced(words).or(() -> leadIn));
    };
  }

  private static Optional<HtmlScope> scope(
      Element element, Passage.Kind kind, int depth, Optional<Integer> leadIn) {
    return Optional.of(new HtmlScope(element, kind, depth, leadIn));
  }

  private static Optional<HtmlScope> none() {
    return Optional.empty();
  }
}
