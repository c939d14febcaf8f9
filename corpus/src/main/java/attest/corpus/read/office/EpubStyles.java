package attest.corpus.read.office;

import attest.corpus.RejectedException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What the style sheets of an electronic book set in bold type.
 *
 * @param bold names of classes
 */
record EpubStyles(Set<String> bold) {
  private static final Pattern RULE = Pattern.compile("([^{}]{1,2000})\\{([^{}]{0,2000})}");
  private static final Pattern WEIGHT = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");

  /** Of one class, wherever it stands; a comment may end in front of it. */
  private static final Pattern SELECTOR =
      Pattern.compile("(?:^|[,/])\\s*(?:p|div|span)?\\.([\\w-]+)\\s*(?=,|$)");

  /** Copies, so that it does not change. */
  EpubStyles {
    bold = Set.copyOf(bold);
  }

  /**
   * Those of a book.
   *
   * @param opf its package document
   * @param folder where that lies
   */
  static EpubStyles of(OfficePackage parts, Document opf, String folder) throws RejectedException {
    Set<String> bold = new HashSet<>();
    for (Element item : opf.select("item[href][media-type=text/css]")) {
      Optional<byte[]> sheet = parts.part(EpubPackage.path(folder, item.attr("href")));
      Matcher rule =
          RULE.matcher(sheet.map(css -> new String(css, StandardCharsets.UTF_8)).orElse(""));
      while (rule.find()) {
        if (WEIGHT.matcher(rule.group(2)).find()) {
          SELECTOR.matcher(rule.group(1)).results().forEach(named -> bold.add(named.group(1)));
        }
      }
    }
    return new EpubStyles(bold);
  }

  /** Sets in bold type what these styles do; whether there was something. */
  boolean embolden(Document text) {
    if (bold.isEmpty()) {
      return false;
    }
    List<Element> found =
        text.select("p[class], div[class], span[class]").stream()
            .filter(element -> element.classNames().stream().anyMatch(bold::contains))
            .toList();
    for (Element element : found) {
      if (element.nameIs("span")) {
        element.tagName("b");
      } else if (element.selectFirst("* > :is(p, div, ul, ol, table)") == null) {
        List<Node> inner = List.copyOf(element.childNodes());
        element.appendElement("b").insertChildren(0, inner);
      }
    }
    return !found.isEmpty();
  }
}
