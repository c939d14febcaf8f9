package attest.corpus.read.office;

import attest.corpus.RejectedException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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

  /**
   * The book without what its package document names but does not hold, which would make Tika give
   * up all of it, and without translators among its creators.
   */
  byte[] repaired(byte[] book) throws RejectedException {
    Element root = parts.xml(CONTAINER).selectFirst("rootfile[full-path]");
    if (root == null) {
      return book;
    }
    String path = root.attr("full-path");
    Document opf = parts.xml(path);
    boolean changed = repairItems(opf, path.substring(0, path.lastIndexOf('/') + 1));
    List<Element> translators =
        opf.getAllElements().stream()
            .filter(element -> element.normalName().equals("dc:creator"))
            .filter(creator -> role(opf, creator).equals(TRANSLATOR))
            .toList();
    translators.forEach(Element::remove);
    if (!changed && translators.isEmpty()) {
      return book;
    }
    opf.outputSettings().prettyPrint(false);
    return parts.with(path, opf.outerHtml().getBytes(StandardCharsets.UTF_8));
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
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (folder + decoded).split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        steps.addLast(step);
      }
    }
    String path = String.join("/", steps);
    return parts.has(path)
        ? Optional.of(path.startsWith(folder) ? path.substring(folder.length()) : href)
        : Optional.empty();
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
