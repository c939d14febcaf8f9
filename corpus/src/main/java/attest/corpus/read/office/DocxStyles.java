package attest.corpus.read.office;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the styles of a Word document mean: ECMA-376 part 1, section 17.7. */
final class DocxStyles {
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final Pattern LIST = Pattern.compile("list (?:bullet|number)(?: ([2-5]))?");

  /** Paragraphs of these names repeat what stands elsewhere. */
  private static final Pattern REPEATING =
      Pattern.compile("(?:toc \\d|toc heading|table of (?:figures|authorities)|index \\d).*");

  /**
   * Paragraphs of these names are works cited: those of Word, and of programs that fill them in.
   */
  private static final Pattern CITING =
      Pattern.compile("(?:endnote )?bibliography(?: title)?|references?(?: list)?");

  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final Map<String, Element> styles = new HashMap<>();

  /**
   * The styles of a document.
   *
   * @param xml its part {@code styles.xml}
   */
  DocxStyles(Document xml) {
    for (Element style : xml.getElementsByTag("w:style")) {
      styles.put(style.attr("w:styleId"), style);
    }
  }

  /** The level of a heading, from 1; none if the style is none of a heading. */
  Optional<Integer> headingLevel(String id) {
    return chain(id).stream().flatMap(style -> heading(style).stream()).findFirst();
  }

  private static Optional<Integer> heading(Element style) {
    Matcher heading = HEADING.matcher(name(style));
    if (heading.matches()) {
      return Optional.of(Integer.parseInt(heading.group(1)));
    }
    if (name(style).equals("title")) {
      return Optional.of(1);
    }
    // Body text has the level 9.
    return value(style, "w|outlineLvl").filter(level -> level < 9).map(level -> level + 1);
  }

  /** The level of a list, from 0; none if the style makes no items. */
  Optional<Integer> listLevel(String id) {
    return chain(id).stream().flatMap(style -> item(style).stream()).findFirst();
  }

  private static Optional<Integer> item(Element style) {
    Matcher list = LIST.matcher(name(style));
    if (list.matches()) {
      return Optional.of(list.group(1) == null ? 0 : Integer.parseInt(list.group(1)) - 1);
    }
    return value(style, "w|numPr > w|numId")
        .filter(number -> number > 0)
        .map(number -> value(style, "w|numPr > w|ilvl").orElse(0));
  }

  /** Whether the style goes on with what an item says. */
  boolean continuesItem(String id) {
    return chain(id).stream()
        .anyMatch(
            style ->
                name(style).equals("list paragraph") || name(style).startsWith("list continue"));
  }

  /** Whether what has the style stands elsewhere, too, as in a table of contents. */
  boolean repeats(String id) {
    return chain(id).stream().anyMatch(style -> REPEATING.matcher(name(style)).matches());
  }

  /** Whether what has the style is a work cited, or heads a list of them. */
  boolean cites(String id) {
    return chain(id).stream().anyMatch(style -> CITING.matcher(name(style)).matches());
  }

  /** Whether the style is that of the document's title. */
  boolean isTitle(String id) {
    return chain(id).stream().anyMatch(style -> name(style).equals("title"));
  }

  /** Whether the style sets its words in bold type; captions head nothing and are not told so. */
  boolean isBold(String id) {
    Set<Element> chain = chain(id);
    return chain.stream().noneMatch(style -> name(style).equals("caption"))
        && chain.stream()
            .flatMap(style -> Optional.ofNullable(style.selectFirst("> w|rPr > w|b")).stream())
            .findFirst()
            .filter(bold -> isOn(bold.hasAttr("w:val") ? bold.attr("w:val") : "1"))
            .isPresent();
  }

  /** Whether a property that is there or not is there. */
  static boolean isOn(String value) {
    return !OFF.contains(value);
  }

  /** A style and those that it is based on. */
  private Set<Element> chain(String id) {
    Set<Element> chain = new LinkedHashSet<>();
    Element style = styles.get(id);
    while (style != null && chain.add(style)) {
      Element base = style.selectFirst("w|basedOn");
      style = base == null ? null : styles.get(base.attr("w:val"));
    }
    return chain;
  }

  private static String name(Element style) {
    Element name = style.selectFirst("w|name");
    return name == null ? "" : name.attr("w:val").toLowerCase(Locale.ROOT);
  }

  private static Optional<Integer> value(Element style, String query) {
    return Optional.ofNullable(style.selectFirst(query))
        .map(element -> element.attr("w:val"))
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Integer::valueOf);
  }
}
