package attest.corpus.read.jats;

import attest.corpus.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks the blocks of a JATS article and writes each as a passage. */
final class JatsBlocks {
  /** What stands between paragraphs; anything else is part of a line. */
  private static final Set<String> BLOCKS =
      Set.of(
          ("abstract app app-group array boxed-text caption def def-item def-list disp-quote fig"
                  + " fig-group floats-group glossary list list-item p preformat sec speech"
                  + " statement table table-wrap table-wrap-group tbody td term tfoot th thead title"
                  + " tr trans-abstract verse-group verse-line")
              .split(" "));

  /** What floats on a page, and so may stand in the middle of a sentence. */
  private static final Set<String> FLOATS =
      Set.of("boxed-text", "fig", "fig-group", "table-wrap", "table-wrap-group");

  /** The passages of an element: the first, and the last where it may announce a list. */
  private record Written(Optional<Integer> first, Optional<Integer> last) {
    static final Written NOTHING = new Written(Optional.empty(), Optional.empty());

    Written then(Written next) {
      return new Written(first.or(next::first), next.last);
    }
  }

  private final JatsParagraphs paragraphs;
  private final JatsLanguage language;
  private final JatsTable table = new JatsTable((cell, place) -> flow(cell, place).first());

  JatsBlocks(JatsParagraphs paragraphs, JatsLanguage language) {
    this.paragraphs = paragraphs;
    this.language = language;
  }

  /** Whether an element is no part of a line. */
  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /** Writes all that stands in an element under a heading of that depth. */
  void write(Element parent, int section) {
    flow(parent, JatsPlace.under(section));
  }

  /** Writes a section, unless it only tells of the making of the article. */
  void section(Element section, JatsPlace place) {
    if (JatsBoilerplate.is(section)) {
      return;
    }
    Optional<Element> label = take(section, "label");
    Optional<Element> title = take(section, "title").filter(t -> !t.text().isBlank());
    if (title.isEmpty()) {
      flow(section, place);
    } else if (place.kind() == Passage.Kind.PARAGRAPH && place.section() > 0) {
      paragraphs.heading(label, title.get(), place.section() + 1);
      flow(section, JatsPlace.under(place.section() + 1));
      paragraphs.leaveHeadings(place.section() + 1);
    } else {
      // A heading in a box heads nothing behind the box.
      paragraphs.label(label);
      Optional<Integer> head = paragraphs.write(title.get().childNodes(), place);
      flow(section, place.on(head));
    }
  }

  private Written flow(Element parent, JatsPlace place) {
    Written written = Written.NOTHING;
    List<Node> run = new ArrayList<>();
    List<Element> floats = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      if (!(node instanceof Element element) || !parts(element)) {
        run.add(node);
      } else if (FLOATS.contains(element.normalName()) && !isBlank(run)) {
        floats.add(element);
      } else {
        written = flush(run, floats, place, written);
        written = written.then(block(element, place, announcer(parent, place, written)));
      }
    }
    return flush(run, floats, place, written);
  }

  /** Ends a line of words; what floated in it comes behind it. */
  private Written flush(List<Node> run, List<Element> floats, JatsPlace place, Written before) {
    Written written = before;
    if (!isBlank(run)) {
      Optional<Integer> passage = paragraphs.write(run, place);
      written = written.then(new Written(passage, passage));
    }
    for (Element element : floats) {
      block(element, place, Optional.empty());
    }
    run.clear();
    floats.clear();
    return written;
  }

  /** The passage that a list at this point hangs on. */
  private Optional<Integer> announcer(Element parent, JatsPlace place, Written written) {
    if (place.kind() == Passage.Kind.LIST_ITEM && written.first().isPresent()) {
      return written.first();
    }
    return written
        .last()
        .filter(last -> parent.normalName().equals("p") || paragraphs.announces(last))
        .or(place::leadIn);
  }

  private Written block(Element element, JatsPlace place, Optional<Integer> announcer) {
    String outer = language.enter(element);
    Written written = Written.NOTHING;
    switch (element.normalName()) {
      case "sec", "app", "glossary" -> section(element, place);
      case "list" -> list(element, place.item(announcer));
      case "def-list" -> definitions(element, place.item(announcer));
      case "boxed-text" -> box(element, place);
      case "disp-quote", "preformat", "verse-group" ->
          flow(element, place.in(Passage.Kind.BOX, place.leadIn()));
      case "fig", "fig-group", "table-wrap", "table-wrap-group" ->
          figure(element, place.in(Passage.Kind.PARAGRAPH, Optional.empty()).withoutHeadings());
      case "statement" -> figure(element, place);
      case "table", "array" -> table.write(element, place);
      case "speech" ->
          flow(element, place.spokenBy(take(element, "speaker").map(JatsInlines::plain)));
      default -> written = flow(element, place);
    }
    language.leave(outer);
    return written;
  }

  private void list(Element list, JatsPlace outside) {
    JatsPlace place =
        outside.on(take(list, "title").flatMap(t -> paragraphs.write(t.childNodes(), outside)));
    for (Element item : list.children()) {
      if (isBlock(item)) {
        take(item, "label");
        block(item, place, Optional.empty());
      }
    }
  }

  private void definitions(Element list, JatsPlace place) {
    for (Element item : list.children()) {
      Optional<Element> term = take(item, "term");
      take(item, "label");
      Optional<Integer> named = term.flatMap(t -> paragraphs.write(t.childNodes(), place));
      flow(item, place.on(named));
    }
  }

  /** Boxed text; its title is a passage of its own, on which the rest hangs. */
  private void box(Element box, JatsPlace outside) {
    JatsPlace place = outside.in(Passage.Kind.BOX, outside.leadIn());
    paragraphs.label(take(box, "label"));
    Optional<Element> caption = take(box, "caption");
    Optional<Integer> title =
        caption
            .flatMap(c -> take(c, "title"))
            .or(() -> take(box, "title"))
            .flatMap(t -> paragraphs.write(t.childNodes(), place));
    caption.ifPresent(c -> flow(c, place.on(title)));
    flow(box, place.on(title));
    paragraphs.label(Optional.empty());
  }

  /** A figure or table under its caption. */
  private void figure(Element figure, JatsPlace place) {
    paragraphs.label(take(figure, "label"));
    take(figure, "attrib");
    take(figure, "title").ifPresent(title -> paragraphs.write(title.childNodes(), place));
    take(figure, "caption").ifPresent(caption -> flow(caption, place));
    if (!figure.normalName().equals("statement")) {
      paragraphs.label(Optional.empty());
    }
    flow(figure, place);
    paragraphs.label(Optional.empty());
  }

  /** Takes a child out of an element that is written in another way than the rest. */
  private static Optional<Element> take(Element parent, String name) {
    Optional<Element> child =
        parent.children().stream().filter(c -> c.normalName().equals(name)).findFirst();
    child.ifPresent(Node::remove);
    return child;
  }

  /** Whether an element parts the words before it from those behind it. */
  private static boolean parts(Element element) {
    return !JatsInlines.LEFT_OUT.contains(element.normalName())
        && (isBlock(element) || element.children().stream().anyMatch(JatsBlocks::isBlock));
  }

  private static boolean isBlank(List<Node> run) {
    return run.stream()
        .allMatch(
            node ->
                node instanceof TextNode words
                    ? words.isBlank()
                    : !(node instanceof Element element)
                        || JatsInlines.LEFT_OUT.contains(element.normalName()));
  }
}
