package attest.corpus.read.office;

import attest.corpus.read.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What Tika tells of a document, as a tree of HTML that people's ways of writing are undone in.
 *
 * @param body the tree; {@link #tidy} changes it
 */
record OfficeTree(Element body) {
  /** What Tika makes of notes and comments, and of the contents of books. */
  private static final String NOTES = "p.note, .annotation, nav, div.embedded, div.package-entry";

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  /** Words that end as a sentence does; a heading may ask something. */
  private static final Pattern SENTENCE = Pattern.compile("(?:\\S+ ){4,}\\S+[.!][”’\"')]?");

  private static final int MOST_TITLE_LINES = 3;

  /** A line at the top that is no longer may be the title. */
  private static final int LONGEST_TITLE = 120;

  /** Hides what repeats other parts, and gives lists and headings that were typed their names. */
  void tidy() {
    body.select(NOTES).attr("hidden", "");
    body.select("p, li, dt").stream()
        .filter(OfficeTree::isContentsLine)
        .forEach(line -> line.attr("hidden", ""));
    PlainReferences.hide(body);
    TypedList.in(body);
    body.select("ul").stream().filter(OfficeTree::isHeading).forEach(OfficeTree::promote);
  }

  /** Whether the first line is bold. */
  boolean startsBold() {
    return body.select("p").stream()
        .filter(Element::hasText)
        .findFirst()
        .filter(OfficeTree::isBold)
        .isPresent();
  }

  /** What is set in the style of titles. */
  Optional<String> title() {
    return body.select("h1.title").stream().filter(Element::hasText).map(Element::text).findFirst();
  }

  /** A list of one item, all bold, is a numbered heading. */
  private static boolean isHeading(Element list) {
    return list.childrenSize() == 1
        && list.hasText()
        && isBold(list)
        && Label.isHeading(list.text().strip());
  }

  private static void promote(Element list) {
    list.tagName("div");
    list.children().forEach(item -> item.tagName("p"));
  }

  private static boolean isBold(Element element) {
    return letters(element).equals(bold(element));
  }

  private static String bold(Element element) {
    return element.select("b").stream().map(OfficeTree::letters).collect(Collectors.joining());
  }

  /** The text without spaces, since those between bold words need not be bold. */
  private static String letters(Element element) {
    return SPACE.matcher(element.wholeText()).replaceAll("");
  }

  /** A line of a table of contents is nothing but a link into the document, and no sentence. */
  private static boolean isContentsLine(Element line) {
    Element link = line.selectFirst("a[href]");
    return link != null
        && !link.attr("href").isEmpty()
        && link.attr("href").indexOf(':') < 0
        && !SENTENCE.matcher(line.text().strip()).matches()
        && link.text().strip().equals(line.text().strip());
  }

  /** The first line, if it may be a title, with the bold lines that follow it at once. */
  Optional<String> topLines() {
    List<Element> lines =
        body.select("p, h1, h2, h3, h4, h5, h6, li, td").stream()
            .dropWhile(line -> !line.hasText())
            .takeWhile(line -> line.nameIs("p") && line.hasText())
            .limit(MOST_TITLE_LINES + 1L)
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Element> bold = lines.stream().takeWhile(OfficeTree::isBold).toList();
    // Right above running text, the last of several bold lines is the heading of that text.
    int most = bold.size() < lines.size() ? bold.size() - 1 : MOST_TITLE_LINES;
    String title =
        lines.stream()
            .limit(bold.isEmpty() ? 1 : Math.max(1, Math.min(most, bold.size())))
            .map(line -> line.text().strip())
            .collect(Collectors.joining(" "));
    return Optional.of(title).filter(line -> line.length() <= LONGEST_TITLE && !line.endsWith("."));
  }
}
