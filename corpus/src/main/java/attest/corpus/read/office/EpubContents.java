package attest.corpus.read.office;

import attest.corpus.RejectedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The table of contents of an electronic book: its navigation document in EPUB 3, or the NCX of
 * EPUB 2.
 *
 * @param entries by the part of the book that they lead to
 */
record EpubContents(Map<String, List<Entry>> entries) {
  private static final String BLOCKS = "p, div, h1, h2, h3, h4, h5, h6";

  private static final String LINKS =
      "nav:not([epub:type=page-list], [epub:type=landmarks]) li > a[href]";

  private static final int DEEPEST = 6;

  /** An entry: what it says, the part and the element in it that it leads to, and its level. */
  record Entry(String label, String part, String id, int level) {
    /** An entry of a table that lies in that part. */
    static Entry of(String label, String table, String reference, int level) {
      String[] target = reference.split("#", 2);
      return new Entry(
          plain(label),
          EpubPackage.path(EpubPackage.folder(table), target[0]),
          target.length > 1 ? target[1] : "",
          level);
    }
  }

  /**
   * A part of the book.
   *
   * @param order the place of each element
   * @param blocks those that hold no others, by their words
   */
  private record Text(
      Document part, Map<Element, Integer> order, Map<String, List<Element>> blocks) {
    static Text of(Document part) {
      Map<Element, Integer> order = new HashMap<>();
      Map<String, List<Element>> blocks = new HashMap<>();
      part.getAllElements().forEach(element -> order.put(element, order.size()));
      for (Element block : part.select(BLOCKS)) {
        if (block.selectFirst("* > :is(" + BLOCKS + ")") == null) {
          blocks.computeIfAbsent(plain(block.text()), words -> new ArrayList<>()).add(block);
        }
      }
      return new Text(part, order, blocks);
    }

    /** The paragraph that an entry is about; none if that is a heading, or not to be found. */
    Optional<Element> paragraph(Entry entry) {
      Element target = entry.id().isEmpty() ? null : part.getElementById(entry.id());
      Element from = target == null ? part : target.closest("p");
      int first = order.getOrDefault(from == null ? target : from, 0);
      return blocks.getOrDefault(entry.label(), List.of()).stream()
          .filter(block -> order.getOrDefault(block, 0) >= first)
          .findFirst()
          .filter(block -> block.nameIs("p") || block.nameIs("div"));
    }
  }

  /**
   * That of a book.
   *
   * @param opf its package document
   * @param folder where that lies
   */
  static EpubContents of(OfficePackage parts, Document opf, String folder)
      throws RejectedException {
    Optional<String> nav = item("item[href][properties*=nav]", opf, folder);
    Optional<String> ncx = item("item[href][media-type=application/x-dtbncx+xml]", opf, folder);
    List<Entry> entries = new ArrayList<>();
    if (nav.isPresent()) {
      parts.xml(nav.get()).select(LINKS).stream()
          .map(link -> Entry.of(link.text(), nav.get(), link.attr("href"), depth(link, "li")))
          .forEach(entries::add);
    } else if (ncx.isPresent()) {
      parts.xml(ncx.get()).select("navLabel + content[src]").stream()
          .map(
              target ->
                  Entry.of(label(target), ncx.get(), target.attr("src"), depth(target, "navpoint")))
          .forEach(entries::add);
    }
    return new EpubContents(
        entries.stream()
            .filter(entry -> !entry.label().isEmpty())
            .collect(Collectors.groupingBy(Entry::part)));
  }

  /** The part that the package document names so. */
  private static Optional<String> item(String query, Document opf, String folder) {
    return Optional.ofNullable(opf.selectFirst(query))
        .map(item -> EpubPackage.path(folder, item.attr("href")));
  }

  /** Makes headings of the paragraphs of a part that entries lead to; whether there are some. */
  boolean head(String path, Document part) {
    List<Entry> leading = entries.getOrDefault(path, List.of());
    if (leading.isEmpty()) {
      return false;
    }
    Text text = Text.of(part);
    boolean changed = false;
    for (Entry entry : leading) {
      Optional<Element> paragraph = text.paragraph(entry);
      paragraph.ifPresent(p -> p.tagName("h" + Math.min(DEEPEST, entry.level())));
      changed |= paragraph.isPresent();
    }
    return changed;
  }

  private static String label(Element target) {
    Element label = target.previousElementSibling();
    return label == null ? "" : label.text();
  }

  private static int depth(Element element, String name) {
    return (int) element.parents().stream().filter(above -> above.nameIs(name)).count();
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s\\u00A0\\uFEFF]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
