package attest.corpus.read.jats;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells the raised marks of citations and notes in JATS from words of the text. */
final class CitationMarks {
  /** What an {@code xref} of these types shows is a mark where it is short. */
  private static final Set<String> NOTES =
      Set.of("fn", "table-fn", "author-notes", "aff", "corresp", "contrib");

  private static final int LONGEST_NOTE_MARK = 4;

  /** A number that is raised by style sheets where nothing parts it from the word before. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){1,20}");

  /** What stands between raised marks: {@code ,}, {@code –}, {@code ),(}. */
  private static final Pattern RAISED_SEPARATOR = Pattern.compile("[\\s,;()\\[\\]–—-]*");

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;–—-]*");

  private CitationMarks() {}

  /**
   * Whether a node is a mark, or parts one from the next.
   *
   * @param nodes the node and those around it
   * @param at which of them it is
   * @param afterMark whether a mark was left out before it
   * @param before the last character that was kept before it
   */
  static boolean isLeftOut(List<Node> nodes, int at, boolean afterMark, char before) {
    Node node = nodes.get(at);
    if (node instanceof TextNode words) {
      return afterMark
          && !words.isBlank()
          && SEPARATOR.matcher(words.getWholeText()).matches()
          && next(nodes, at).filter(next -> isMark(next, before)).isPresent();
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    return isMark(element, isListed(nodes, at, afterMark) ? ' ' : before)
        || (element.normalName().equals("sup")
            && RAISED_SEPARATOR.matcher(element.wholeText()).matches()
            && (afterMark || next(nodes, at).filter(next -> isMark(next, before)).isPresent()));
  }

  /**
   * Whether it goes on with numbers that were kept: {@code [1,2]}, where a comma raises nothing.
   */
  private static boolean isListed(List<Node> nodes, int at, boolean afterMark) {
    return !afterMark
        && at > 1
        && nodes.get(at - 1) instanceof TextNode between
        && SEPARATOR.matcher(between.getWholeText()).matches()
        && nodes.get(at - 2) instanceof Element cited
        && cited.nameIs("xref");
  }

  private static Optional<Element> next(List<Node> nodes, int at) {
    for (Node node : nodes.subList(at + 1, nodes.size())) {
      if (node instanceof Element element) {
        return Optional.of(element);
      } else if (node instanceof TextNode words && !words.isBlank()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isMark(Element element, char before) {
    return switch (element.normalName()) {
      case "sup" -> isRaisedMark(element, before);
      case "xref" -> isMarkReference(element, before);
      default -> false;
    };
  }

  /** Raised numbers without a reference are powers, unless there are several or a word is over. */
  private static boolean isRaisedMark(Element sup, char before) {
    String words = sup.text().strip();
    return !sup.getElementsByTag("xref").isEmpty()
        || (NUMBERS.matcher(words).matches() && !Character.isDigit(before))
        || (NUMBER.matcher(words).matches() && ".,;:”’".indexOf(before) >= 0);
  }

  private static boolean isMarkReference(Element xref, char before) {
    String words = xref.text().strip();
    boolean raised =
        !xref.children().isEmpty()
            && xref.ownText().isBlank()
            && xref.children().stream().allMatch(child -> child.normalName().equals("sup"));
    boolean note = NOTES.contains(xref.attr("ref-type")) && words.length() <= LONGEST_NOTE_MARK;
    boolean tight = Character.isLetter(before) || ".,;:)”’".indexOf(before) >= 0;
    return raised
        || note
        || words.isEmpty()
        || (xref.attr("ref-type").equals("bibr") && tight && NUMBER.matcher(words).matches());
  }
}
