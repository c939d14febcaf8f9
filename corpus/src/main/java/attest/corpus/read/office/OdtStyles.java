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
 * The styles of words in an OpenDocument text that are bold by their names or by those that they
 * are based on: OpenDocument 1.3 part 3, section 16.2. Tika knows of no style but those that the
 * content describes in full.
 */
final class OdtStyles {
  private static final String START = "<office:automatic-styles>";

  private static final String END = "</office:automatic-styles>";

  private static final String NONE = "<office:automatic-styles/>";

  private static final String BOLD =
      "<style:style style:name=\"%s\" style:family=\"text\">"
          + "<style:text-properties fo:font-weight=\"bold\"/></style:style>";

  private static final Pattern NAME = Pattern.compile("[\\w.-]{1,200}");

  private static final Pattern IS_BOLD = Pattern.compile("bold|[6-9]00");

  private final Map<String, Element> styles = new HashMap<>();

  private OdtStyles() {}

  /**
   * The content with all bold styles of words described in it.
   *
   * @param named the part {@code styles.xml}
   */
  static String described(String content, Document named) {
    String xml = content.replace(NONE, START + END);
    int start = xml.indexOf(START);
    int end = xml.indexOf(END, Math.max(0, start));
    if (start < 0 || end < 0) {
      return content;
    }
    OdtStyles all = new OdtStyles();
    all.add(named);
    all.add(Jsoup.parse(xml.substring(start, end + END.length()), "", Parser.xmlParser()));
    String bold =
        all.styles.keySet().stream()
            .filter(name -> NAME.matcher(name).matches() && all.isBold(name))
            .sorted()
            .map(BOLD::formatted)
            .collect(Collectors.joining());
    return xml.substring(0, end) + bold + xml.substring(end);
  }

  private void add(Document part) {
    for (Element style : part.getElementsByTag("style:style")) {
      if (style.attr("style:family").equals("text")) {
        styles.put(style.attr("style:name"), style);
      }
    }
  }

  private boolean isBold(String name) {
    Map<String, Element> chain = new LinkedHashMap<>();
    Element style = styles.get(name);
    while (style != null && chain.put(style.attr("style:name"), style) == null) {
      style = styles.get(style.attr("style:parent-style-name"));
    }
    return chain.values().stream()
        .flatMap(one -> weight(one).stream())
        .findFirst()
        .filter(weight -> IS_BOLD.matcher(weight).matches())
        .isPresent();
  }

  private static Optional<String> weight(Element style) {
    return style.getElementsByTag("style:text-properties").stream()
        .map(properties -> properties.attr("fo:font-weight"))
        .filter(weight -> !weight.isEmpty())
        .findFirst();
  }
}
