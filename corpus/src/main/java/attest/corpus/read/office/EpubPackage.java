package attest.corpus.read.office;

import attest.corpus.RejectedException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The parts of an electronic book: EPUB 3.3, and EPUB 2.
 *
 * @param parts the package
 */
record EpubPackage(OfficePackage parts) {
  private static final String CONTAINER = "META-INF/container.xml";

  /** The code of translators among MARC's relators. */
  private static final String TRANSLATOR = "trl";

  /** What programs write for a title or an author that nobody told them. */
  private static final Pattern NOTHING = Pattern.compile("Unknown(?: (?:Title|Author))?");

  /**
   * The book without what its package document names but does not hold, which would make Tika give
   * up all of it, without translators and nobody among its creators, and with headings and bold
   * type where its table of contents and its styles have them.
   */
  byte[] repaired(byte[] book) throws RejectedException {
    Element root = parts.xml(CONTAINER).selectFirst("rootfile[full-path]");
    if (root == null) {
      return book;
    }
    String path = root.attr("full-path");
    Document opf = parts.xml(path);
    String folder = folder(path);
    EpubContents contents = EpubContents.of(parts, opf, folder);
    EpubStyles styles = EpubStyles.of(parts, opf, folder);
    Map<String, byte[]> repaired = new HashMap<>();
    for (Element item : opf.select("item[href][media-type=application/xhtml+xml]")) {
      String name = path(folder, item.attr("href"));
      Document text = parts.xml(name);
      boolean headed = contents.head(name, text);
      if (styles.embolden(text) || headed) {
        repaired.put(name, bytes(text));
      }
    }
    boolean changed = repairItems(opf, folder);
    List<Element> nobody =
        opf.getAllElements().stream()
            .filter(
                element ->
                    (element.normalName().equals("dc:creator")
                            && role(opf, element).equals(TRANSLATOR))
                        || NOTHING.matcher(element.ownText()).matches())
            .toList();
    nobody.forEach(Element::remove);
    if (changed || !nobody.isEmpty()) {
      repaired.put(path, bytes(opf));
    }
    return repaired.isEmpty() ? book : parts.with(repaired);
  }

  /** A part as it was changed. */
  static byte[] bytes(Document part) {
    part.outputSettings().prettyPrint(false);
    return part.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  /** The folder that a part lies in, with a slash behind it. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private boolean repairItems(Document opf, String folder) {
    boolean changed = false;
    for (Element item : opf.select("item[href]")) {
      String href = item.attr("href");
      Optional<String> found = found(folder, href);
      if (found.isEmpty()) {
        opf.getElementsByAttributeValue("idref", item.id()).forEach(Element::remove);
        item.remove();
      } else {
        item.attr("href", found.get());
      }
      changed |= found.filter(href::equals).isEmpty();
    }
    return changed;
  }

  /** The reference in the form that Tika finds its part by; none if there is no such part. */
  private Optional<String> found(String folder, String href) {
    String decoded = decoded(href);
    if (parts.has(folder + href) || parts.has(folder + decoded)) {
      return Optional.of(href);
    }
    String path = path(folder, href);
    return parts.has(path)
        ? Optional.of(path.startsWith(folder) ? path.substring(folder.length()) : href)
        : Optional.empty();
  }

  /** The part that a reference leads to out of a folder. */
  static String path(String folder, String href) {
    return OfficePackage.path(folder, decoded(href));
  }

  private static String decoded(String href) {
    try {
      return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A per cent sign that somebody wrote as it is.
      return href;
    }
  }

  private static String role(Document opf, Element creator) {
    return opf.getElementsByAttributeValue("refines", "#" + creator.id()).stream()
        .filter(meta -> !creator.id().isEmpty() && meta.attr("property").equals("role"))
        .map(Element::text)
        .findFirst()
        .orElse(creator.attr("opf:role"));
  }
}
