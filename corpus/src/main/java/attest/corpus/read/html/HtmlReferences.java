package attest.corpus.read.html;

import attest.corpus.read.text.Label;
import attest.corpus.read.text.ReferenceList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes lists of works cited out of a tree of HTML: their headings, and all that is under them. */
final class HtmlReferences implements NodeFilter {
  /** How many nodes of words after a heading show what it announces. */
  private static final int SAMPLE = 12;

  /** A heading and the words under it. */
  private record Section(int level, List<TextNode> heading, List<TextNode> words) {
    Section(int level) {
      this(level, new ArrayList<>(), new ArrayList<>());
    }

    boolean announcesReferences() {
      return ReferenceList.isAnnouncedBy(joined(heading), joined(words));
    }

    private static String joined(List<TextNode> nodes) {
      return nodes.stream().limit(SAMPLE).map(TextNode::text).collect(Collectors.joining()).strip();
    }

    void empty() {
      heading.forEach(node -> node.text(""));
      words.forEach(node -> node.text(""));
    }
  }

  private final List<Section> sections = new ArrayList<>(List.of(new Section(0)));
  private boolean inHeading;

  private HtmlReferences() {}

  /** Empties all such lists in an element. */
  static void empty(Element root) {
    HtmlReferences references = new HtmlReferences();
    NodeTraversor.filter(references, root);
    int level = 0;
    for (Section section : references.sections) {
      if (level == 0 || section.level() <= level) {
        level = section.announcesReferences() ? section.level() : 0;
      }
      if (level > 0) {
        section.empty();
      }
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text && !text.isBlank()) {
      Section section = sections.get(sections.size() - 1);
      (inHeading ? section.heading() : section.words()).add(text);
    } else if (node instanceof Element element) {
      if (HtmlElement.isLeftOut(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      level(element)
          .ifPresent(
              level -> {
                sections.add(new Section(level));
                inHeading = true;
              });
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    inHeading &= !(node instanceof Element element && level(element).isPresent());
    return FilterResult.CONTINUE;
  }

  private static Optional<Integer> level(Element element) {
    boolean bold =
        element.nameIs("p")
            && element.childrenSize() == 1
            && element.ownText().isBlank()
            && HtmlElement.isBold(element.child(0));
    return HtmlElement.headingLevel(element)
        .or(() -> bold ? Optional.of(Label.HEADING_LEVEL) : Optional.empty());
  }
}
