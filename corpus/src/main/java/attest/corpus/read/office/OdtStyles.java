package attest.corpus.read.office;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The styles of words in an OpenDocument text that are bold or raised by their names or by those
 * that they are based on: OpenDocument 1.3 part 3, section 16.2. Tika knows of no style but those
 * that the content describes in full, and of nothing that is raised.
 */
final class OdtStyles {
  private static final String START = "<office:automatic-styles>";

  private static final String END = "</office:automatic-styles>";

  private static final String NONE = "<office:automatic-styles/>";

  private static final String NAMED = "NAME";
  private static final String BOLD =
      "<style:style style:name=\"NAME\" style:family=\"text\">"
          + "<style:text-properties fo:font-weight=\"bold\"/></style:style>";

  private static final Pattern NAME = Pattern.compile("[\\w.-]{1,200}");

  private static final Pattern IS_BOLD = Pattern.compile("bold|[6-9]00");

  /** A place above the line, told in a word or in percent: OpenDocument 1.3 part 3, 20.392. */
  private static final Pattern IS_RAISED =
      Pattern.compile("(?:super|(?!0+(?:\\.0*)?%)[0-9.]+%)(?: .*)?");

  private static final Pattern IS_HIDDEN = Pattern.compile("none");

  private static final Pattern WORDS =
      Pattern.compile(
          "(<text:span\\b[^<>]*\\btext:style-name=\"([^\"<>]*)\"[^<>]*(?<!/)>)([^<]*)(?=</text:span>)");

  /** The name of the style of titles; others are based on it. */
  private static final String TITLE = "Title";

  private final Map<String, Element> styles = new HashMap<>();

  /** Those of paragraphs, whose names may be the same. */
  private final Map<String, Element> paragraphs = new HashMap<>();

  private OdtStyles() {}

  /**
   * What is seen of the content, with all bold styles of words described in it, and marks around
   * what is raised and in paragraphs of boxes and titles.
   *
   * @param named the part {@code styles.xml}
   */
  static String described(String content, Document named) {
    String xml = content.replace(NONE, START + END);
    int start = xml.indexOf(START);
    int end = xml.indexOf(END, Math.max(0, start));
    OdtStyles all = new OdtStyles();
    all.add(named);
    if (start < 0 || end < 0) {
      // Without a place for styles, none can be described.
      return all.marked(OdtContent.seen(xml, all));
    }
    all.add(Jsoup.parse(xml.substring(start, end + END.length()), "", Parser.xmlParser()));
    String bold =
        all.styles.keySet().stream()
            .filter(name -> NAME.matcher(name).matches())
            .filter(name -> all.has(name, "fo:font-weight", IS_BOLD))
            .sorted()
            .map(name -> BOLD.replace(NAMED, name))
            .collect(Collectors.joining());
    return xml.substring(0, end) + bold + all.marked(OdtContent.seen(xml.substring(end), all));
  }

  /** Whether words of that style are not shown. */
  boolean isHidden(String name) {
    return has(name, "text:display", IS_HIDDEN);
  }

  /** Whether that style of words strikes them through, or says that it does not. */
  Optional<Boolean> strikesWords(String name) {
    return strikes(chain(name, styles));
  }

  /** Whether that style of paragraphs strikes all their words through. */
  boolean strikesParagraphs(String name) {
    return strikes(chain(name, paragraphs)).orElse(false);
  }

  /** OpenDocument 1.3 part 3, section 20.385. */
  private static Optional<Boolean> strikes(Map<String, Element> chain) {
    return chain.values().stream()
        .flatMap(style -> property(style, "style:text-line-through-style").stream())
        .findFirst()
        .map(line -> !line.equals("none"));
  }

  private String marked(String content) {
    return WORDS
        .matcher(content)
        .replaceAll(
            words ->
                has(words.group(2), "style:text-position", IS_RAISED)
                    ? "$1" + RaisedMarks.START + "$3" + RaisedMarks.END
                    : "$0");
  }

  private void add(Document part) {
    for (Element style : part.getElementsByTag("style:style")) {
      if (style.attr("style:family").equals("text")) {
        styles.put(style.attr("style:name"), style);
      } else if (style.attr("style:family").equals("paragraph")) {
        paragraphs.put(style.attr("style:name"), style);
      }
    }
  }

  /** Whether paragraphs of that style are the document's title. */
  boolean isTitle(String name) {
    return name.equals(TITLE)
        || chain(name, paragraphs).values().stream()
            .anyMatch(style -> style.attr("style:parent-style-name").equals(TITLE));
  }

  private boolean has(String name, String property, Pattern value) {
    return chain(name, styles).values().stream()
        .flatMap(one -> property(one, property).stream())
        .findFirst()
        .filter(found -> value.matcher(found).matches())
        .isPresent();
  }

  /** A style and those that it is based on, by their names. */
  private static Map<String, Element> chain(String name, Map<String, Element> styles) {
    Map<String, Element> chain = new LinkedHashMap<>();
    Element style = styles.get(name);
    while (style != null && chain.put(style.attr("style:name"), style) == null) {
      style = styles.get(style.attr("style:parent-style-name"));
    }
    return chain;
  }

  private static Optional<String> property(Element style, String name) {
    return style.getElementsByTag("style:text-properties").stream()
        .map(properties -> properties.attr(name))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
