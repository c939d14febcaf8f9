package attest.corpus.read.office;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Tables of RTF. Tika's parser tells their cells as paragraphs like any other; marks at the ends of
 * these, which pass through it, say where cells and rows end.
 */
final class RtfTables {
  /** What ends there; the signs are characters that stand in no text. */
  enum Mark {
    PARAGRAPH('\uFDD0'),
    FIRST_CELL('\uFDD1'),
    CELL('\uFDD2');

    final char sign;

    Mark(char sign) {
      this.sign = sign;
    }
  }

  private static final Pattern SIGN = Pattern.compile("[\uFDD0-\uFDD2]");

  private Element table = new Element("table");
  private Element row = new Element("tr");
  private Element cell = new Element("td");

  private RtfTables() {}

  /** Makes tables of the marked elements of a body, and takes the marks out. */
  static void in(Element body) {
    RtfTables tables = new RtfTables();
    for (Element block : body.children()) {
      Optional<Mark> mark = mark(block);
      if (mark.isPresent()) {
        tables.add(block, mark.get());
      } else if (block.hasText()) {
        tables.table = new Element("table");
      }
    }
  }

  private static Optional<Mark> mark(Element block) {
    Optional<Mark> mark = Optional.empty();
    for (Element element : block.getAllElements()) {
      for (TextNode node : element.textNodes()) {
        String words = node.getWholeText();
        for (Mark possible : Mark.values()) {
          mark = words.indexOf(possible.sign) < 0 ? mark : Optional.of(possible);
        }
        node.text(SIGN.matcher(words).replaceAll(""));
      }
    }
    return mark;
  }

  private void add(Element block, Mark mark) {
    if (table.parent() == null) {
      block.before(table);
      row = table.appendElement("tr");
      cell = new Element("td");
    }
    cell.appendChild(block);
    if (mark == Mark.PARAGRAPH) {
      return;
    }
    if (mark == Mark.FIRST_CELL && row.childrenSize() > 0) {
      row = table.appendElement("tr");
    }
    row.appendChild(cell);
    cell = new Element("td");
  }
}
