package attest.corpus.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Finds the parts of a page that hold its text rather than its navigation, notices and offers.
 *
 * <p>Readability (the reader view of browsers) says which elements hold the text. It works on a
 * copy, which it rewrites; its findings are carried back to the page itself, which keeps its words
 * and its lines. What it throws out of those elements, such as lists with some links, is judged
 * again by {@link PageFurniture}.
 */
final class PageContent {
  private static final String NUMBER = "data-attest";

  /**
   * Readability takes time by the square of how many nodes stand side by side; the sum of these
   * squares is at most this, which are one or two seconds. Larger pages are books, and go without.
   */
  private static final long MOST_WORK = 30_000_000;

  /**
   * It takes time by the square of how deep elements lie, too; pages of people have some dozens.
   */
  private static final int MOST_DEPTH = 500;

  /** If less of what the page calls its main part is found, it does not end with the finding. */
  private static final double LEAST_OF_MAIN = 0.6;

  /** If less of a page is found that has no such part, the finding is only a part of the text. */
  private static final double LEAST_OF_PAGE = 0.95;

  /** If less of a page is found, the finding does not even tell where the text ends. */
  private static final double LEAST_TO_END = 0.3;

  private final Document page;
  private final List<Element> all;
  private final Set<Element> survivors = new HashSet<>();

  private PageContent(Document page) {
    this.page = page;
    this.all = page.getAllElements();
  }

  /** The elements that hold the page's text, in order; what is not text in them is hidden. */
  static List<Element> of(Document page) {
    PageEnd.remove(page.body());
    PageContent content = new PageContent(page);
    boolean endless = content.work() > MOST_WORK || isDeep(page);
    List<Element> found = endless ? List.of() : content.byReadability();
    PageFurniture furniture = new PageFurniture(page, content.survivors);
    List<Element> roots = content.roots(found, furniture);
    roots.forEach(furniture::hide);
    return content.withTitle(roots);
  }

  private long work() {
    return all.stream().mapToLong(e -> (long) e.childNodeSize() * e.childNodeSize()).sum();
  }

  private static boolean isDeep(Document page) {
    boolean[] deep = new boolean[1];
    NodeTraversor.filter(
        (node, depth) -> {
          deep[0] = depth > MOST_DEPTH;
          return deep[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        },
        page);
    return deep[0];
  }

  /** What Readability takes for the text; empty if it finds none. */
  private List<Element> byReadability() {
    // A clone of the document would share the children that jsoup remembers of it.
    Document copy = page.shallowClone();
    page.childNodes().forEach(child -> copy.appendChild(child.clone()));
    List<Element> copies = copy.getAllElements();
    Map<String, Element> originals = new HashMap<>();
    for (int i = 0; i < copies.size(); i++) {
      copies.get(i).attr(NUMBER, String.valueOf(i));
      originals.put(String.valueOf(i), all.get(i));
    }
    List<Element> roots = new ArrayList<>();
    Element article;
    try {
      article = new Readability4J("", copy).parse().getArticleContent();
    } catch (RuntimeException e) {
      // A fault of the library's costs its opinion, not the page.
      return roots;
    }
    if (article == null) {
      return roots;
    }
    for (Element kept : article.getAllElements()) {
      Element original = originals.get(kept.attr(NUMBER));
      if (original != null
          && original.parents().contains(page.body())
          && original.closest("nav, [role=navigation]") == null
          && original.parents().stream().noneMatch(HtmlElement::isNotes)) {
        survivors.add(original);
        roots.add(withLooseText(original));
      }
    }
    Set<Element> distinct = new LinkedHashSet<>(roots);
    return distinct.stream()
        .filter(root -> root.parents().stream().noneMatch(distinct::contains))
        .toList();
  }

  /** An element, or the one above that has words of its own beside it. */
  private static Element withLooseText(Element element) {
    Element root = element;
    Element parent = root.parent();
    while (parent != null && parent.textNodes().stream().anyMatch(text -> !text.isBlank())) {
      root = parent;
      parent = root.parent();
    }
    return root;
  }

  /**
   * What the page calls its main part, since it has titles and introductions above what Readability
   * finds in it; else that finding, if it is nearly all there is; else all of the page.
   */
  private List<Element> roots(List<Element> found, PageFurniture furniture) {
    Optional<Element> main =
        Optional.ofNullable(page.selectFirst("main, [role=main]"))
            .or(
                () ->
                    Optional.of(page.select("article"))
                        .filter(a -> a.size() == 1)
                        .map(a -> a.get(0)))
            .filter(element -> furniture.text(element) > 0)
            .filter(element -> found.stream().allMatch(root -> root.parents().contains(element)));
    int text = found.stream().mapToInt(furniture::text).sum();
    double share = text / Math.max(1.0, furniture.text(main.orElse(page.body())));
    if (main.isEmpty() && share >= LEAST_OF_PAGE) {
      return withTables(found, furniture);
    }
    Element root = main.orElse(page.body());
    if (text > 0 && share >= (main.isPresent() ? LEAST_OF_MAIN : LEAST_TO_END)) {
      furniture.hideOffersAfter(found.get(found.size() - 1), root);
    }
    return List.of(root);
  }

  /** What was found, the tables whose cells nearly all were as a whole. */
  private static List<Element> withTables(List<Element> found, PageFurniture furniture) {
    Map<Element, Integer> cells = new HashMap<>();
    for (Element part : found) {
      Optional.ofNullable(part.closest("table"))
          .ifPresent(table -> cells.merge(table, furniture.text(part), Integer::sum));
    }
    cells.entrySet().removeIf(e -> e.getValue() < LEAST_OF_PAGE * furniture.text(e.getKey()));
    return found.stream()
        .map(
            part ->
                Optional.ofNullable(part.closest("table")).filter(cells::containsKey).orElse(part))
        .distinct()
        .toList();
  }

  /** With the page's title in front, which mostly stands above what holds the text. */
  private List<Element> withTitle(List<Element> roots) {
    List<Element> headings = page.select("h1");
    for (Element heading : headings) {
      boolean inside =
          roots.stream().anyMatch(root -> root.equals(heading) || heading.parents().contains(root));
      if (inside) {
        return roots;
      }
    }
    List<Element> withTitle = new ArrayList<>(roots);
    headings.stream()
        .filter(heading -> page.title().contains(heading.text().strip()))
        .findFirst()
        .ifPresent(title -> withTitle.add(0, title));
    return withTitle;
  }
}
