package attest.corpus.read.html;

import attest.corpus.read.text.BelowArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes away what stands below a page's article under a heading that says so, whatever its classes
 * are.
 *
 * <p>A heading outside the {@code article} that holds the text ends the page; elsewhere only what
 * stands under the heading goes, and only if no article has such a heading.
 */
final class PageEnd {
  /** A page with more such headings is a list of articles, and each look at one takes a while. */
  private static final int MOST = 50;

  private final Element root;

  private PageEnd(Element root) {
    this.root = root;
  }

  /** Takes it out of a page's body. */
  static void remove(Element root) {
    List<Element> headings =
        root.getAllElements().stream()
            .filter(element -> HtmlElement.headingLevel(element).isPresent())
            .filter(heading -> BelowArticle.beginsOutside(heading.text().strip()))
            .limit(MOST)
            .toList();
    PageEnd end = new PageEnd(root);
    for (Element heading : headings) {
      // One below another went with that.
      if (heading.parents().contains(root)) {
        end.removeFrom(heading);
      }
    }
  }

  private void removeFrom(Element heading) {
    List<Node> below = below(heading);
    int before = before(heading).stream().mapToInt(PageEnd::characters).sum();
    if (isOutsideArticle(heading, before)) {
      remove(below);
      return;
    }
    List<Node> section = section(heading);
    List<String> next = section.stream().flatMap(node -> lines(node).stream()).toList();
    if (BelowArticle.begins(heading.text().strip(), next)
        && section.stream().mapToInt(PageEnd::characters).sum() <= before) {
      remove(section);
    }
  }

  /** Whether an article that holds most of what is before the heading has ended there. */
  private boolean isOutsideArticle(Element heading, int before) {
    Element around = heading.closest("article");
    return root.select("article").stream()
        .filter(article -> around == null || article.parents().contains(around))
        .filter(article -> isBefore(article, heading))
        .anyMatch(article -> 2 * characters(article) > before);
  }

  private boolean isBefore(Element article, Element heading) {
    return before(heading).stream()
        .anyMatch(
            node ->
                node.equals(article)
                    || (node instanceof Element above && article.parents().contains(above)));
  }

  private List<Node> before(Element heading) {
    List<Node> before = new ArrayList<>();
    for (Node at = heading; !at.equals(root); at = parent(at)) {
      for (Node node = at.previousSibling(); node != null; node = node.previousSibling()) {
        before.add(node);
      }
    }
    return before;
  }

  /** A heading and all that follows it. */
  private List<Node> below(Element heading) {
    List<Node> below = new ArrayList<>(List.of(heading));
    for (Node at = heading; !at.equals(root); at = parent(at)) {
      for (Node node = at.nextSibling(); node != null; node = node.nextSibling()) {
        below.add(node);
      }
    }
    return below;
  }

  private Node parent(Node node) {
    return Optional.<Node>ofNullable(node.parent()).orElse(root);
  }

  /** What a heading begins: the element whose first words it is, or what follows until the next. */
  private List<Node> section(Element heading) {
    Element whole = heading;
    for (Element above = heading.parent();
        above != null && !above.equals(root) && above.text().startsWith(heading.text());
        above = above.parent()) {
      whole = above;
    }
    List<Node> section = new ArrayList<>(List.of(whole));
    if (whole.equals(heading)) {
      int level = HtmlElement.headingLevel(heading).orElse(1);
      for (Node node = heading.nextSibling(); node != null; node = node.nextSibling()) {
        if (node instanceof Element element
            && HtmlElement.headingLevel(element).filter(next -> next <= level).isPresent()) {
          break;
        }
        section.add(node);
      }
    }
    return section;
  }

  private static List<String> lines(Node node) {
    return node instanceof Element element
        ? element.getAllElements().stream().map(each -> each.text().strip()).toList()
        : List.of();
  }

  private static int characters(Node node) {
    return node instanceof Element element
        ? element.text().length()
        : node.outerHtml().strip().length();
  }

  private static void remove(List<Node> nodes) {
    nodes.forEach(Node::remove);
  }
}
