package attest.corpus.read.office;

import attest.corpus.read.text.ReferenceList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Hides lists of works cited whose heading is a paragraph like any other. */
final class PlainReferences {
  private PlainReferences() {}

  static void hide(Element body) {
    for (Element line : body.select("p")) {
      // Only below such a line are the works looked for, since they may be many.
      if (ReferenceList.isHeading(line.text())) {
        List<Element> works = worksBelow(line);
        if (!works.isEmpty()) {
          line.attr("hidden", "");
          works.forEach(work -> work.attr("hidden", ""));
        }
      }
    }
  }

  /** The works that follow at once; what comes after the last of them is text again. */
  private static List<Element> worksBelow(Element line) {
    return line.nextElementSiblings().stream()
        .filter(Element::hasText)
        .takeWhile(PlainReferences::isWorks)
        .toList();
  }

  private static boolean isWorks(Element element) {
    return switch (element.normalName()) {
      case "p" -> ReferenceList.isWork(element.text());
      case "ul", "ol" -> element.children().stream().allMatch(e -> ReferenceList.isWork(e.text()));
      default -> false;
    };
  }
}
