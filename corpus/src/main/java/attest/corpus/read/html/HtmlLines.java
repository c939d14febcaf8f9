package attest.corpus.read.html;

import attest.corpus.read.speech.HangingNames;
import attest.corpus.read.speech.TranscriptTable;
import attest.corpus.read.text.CanonicalText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The lines of a tree of HTML as people see them, with an empty one behind each paragraph, to look
 * for a transcript in.
 *
 * <p>Headings have the signs of Markdown; a table or list of who says what and when, and stamps and
 * names that only the style of the page sets apart, are written as transcripts have them.
 */
public final class HtmlLines implements NodeFilter {
  private static final Pattern STAMP =
      Pattern.compile("[\\[(]?(\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?)[\\])]?");

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:^|[\\s_-])speaker[_-]?(?:name|label)?(?:[\\s_-]|$)", Pattern.CASE_INSENSITIVE);

  /** What can be a name: a few words, and no sentence. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[^?!:;]{0,58}[^?!:;.,]");

  /** How many elements may lie around the words of a stamp. */
  private static final int MOST_AROUND_STAMP = 3;

  private final List<String> lines = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final BitSet bold = new BitSet();
  private final StringBuilder open = new StringBuilder();
  private boolean begun;
  private int number = CanonicalText.NO_LINE;
  private String sign = "";
  private boolean inPre;
  private int boldElements;
  private boolean onlyBold;

  private HtmlLines() {}

  /** Those of some elements, one after the other. */
  public static HtmlLines of(List<Element> roots) {
    HtmlLines lines = new HtmlLines();
    for (Element root : roots) {
      lines.root(root);
    }
    return lines;
  }

  private void root(Element root) {
    HtmlReferences.empty(root);
    NodeTraversor.filter(this, root);
    paragraph();
  }

  /** The lines. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The line of the file, if it has lines, that the one of that index starts on. */
  public int number(int index) {
    return numbers.get(index);
  }

  /** The indexes of the lines that are in bold type as a whole, headings aside. */
  public BitSet bold() {
    return (BitSet) bold.clone();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      words(words);
    } else if (node instanceof Element element) {
      return head(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult head(Element element) {
    boolean isBlock = HtmlElement.isBlock(element);
    Optional<String> stamp = isBlock ? Optional.empty() : stamp(element);
    if (stamp.isPresent()) {
      begin(element.sourceRange());
      open.append(stamp.get());
      return FilterResult.SKIP_ENTIRELY;
    }
    if (HtmlElement.isLeftOut(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    boldElements += HtmlElement.isBold(element) ? 1 : 0;
    if (element.nameIs("br")) {
      line();
    } else if (isBlock) {
      paragraph();
      if (isTurns(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      inPre |= element.nameIs("pre");
      sign =
          HtmlElement.headingLevel(element)
              .map(level -> "#".repeat(Math.min(6, level)) + " ")
              .orElse(sign);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    boldElements -= HtmlElement.isBold(element) ? 1 : 0;
    if (isSpeaker(element)) {
      open.append(": ");
    }
    if (HtmlElement.isBlock(element)) {
      paragraph();
      inPre &= !element.nameIs("pre");
      sign = HtmlElement.headingLevel(element).isPresent() ? "" : sign;
    }
    return FilterResult.CONTINUE;
  }

  /** Whether it holds a name, behind which only the style of the page may put a colon. */
  private boolean isSpeaker(Element element) {
    return SPEAKER.matcher(element.className()).find()
        && NAME.matcher(element.text().strip()).matches()
        && last() != ':';
  }

  /** The last character of the open line that is no space. */
  private char last() {
    int end = open.length() - 1;
    while (end > 0 && Character.isWhitespace(open.charAt(end))) {
      end--;
    }
    return end < 0 ? ' ' : open.charAt(end);
  }

  /**
   * The time that is all an element holds, in brackets that set it apart as its style does, and
   * linked to where it leads if that is a full address.
   */
  private Optional<String> stamp(Element element) {
    Node inner = element;
    for (int i = 0; i < MOST_AROUND_STAMP && inner.childNodeSize() == 1; i++) {
      inner = inner.childNode(0);
    }
    var time = STAMP.matcher(inner instanceof TextNode text ? text.text().strip() : "");
    if (!time.matches()) {
      return Optional.empty();
    }
    String address = element.attr("href");
    boolean inBrackets = "([".indexOf(last()) >= 0;
    return Optional.of(
        inBrackets
            ? time.group(1)
            : " ["
                + time.group(1)
                + "]"
                + (address.startsWith("http") ? "(" + address + ")" : "")
                + " ");
  }

  /** Whether an element is a table or list of turns, all of which are written then. */
  private boolean isTurns(Element element) {
    List<List<Element>> rows = rows(element);
    Optional<List<String>> turns =
        TranscriptTable.lines(
            rows.stream().map(row -> row.stream().map(this::cell).toList()).toList());
    if (turns.isEmpty()) {
      return false;
    }
    for (Element caption : element.select("caption")) {
      number = number(caption.sourceRange());
      add(caption.text());
      add("");
    }
    int heads = rows.size() - turns.get().size() / 2;
    for (int i = 0; i < turns.get().size(); i++) {
      number = number(rows.get(heads + i / 2).get(0).sourceRange());
      add(turns.get().get(i));
    }
    return true;
  }

  private String cell(Element cell) {
    return Optional.of(cell.children())
        .filter(inner -> inner.size() == 1 && inner.text().equals(cell.text()))
        .flatMap(inner -> stamp(inner.get(0)))
        .map(String::strip)
        .orElse(cell.text());
  }

  /** The rows of a table, or the pairs of a list of names and what they say, as their cells. */
  private static List<List<Element>> rows(Element element) {
    return switch (element.normalName()) {
      case "table" ->
          element.selectFirst("table table") == null
              ? element.select("tr").stream().<List<Element>>map(Element::children).toList()
              : List.of();
      case "dl" ->
          element.selectFirst("dl dl") == null ? pairs(element.select("dt, dd")) : List.of();
      default -> List.of();
    };
  }

  /** Names and what they say by turns; none if these are none. */
  private static List<List<Element>> pairs(List<Element> cells) {
    List<List<Element>> pairs = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += 2) {
      if (i + 1 == cells.size() || !cells.get(i).nameIs("dt") || !cells.get(i + 1).nameIs("dd")) {
        return List.of();
      }
      pairs.add(cells.subList(i, i + 2));
    }
    return pairs;
  }

  private void words(TextNode node) {
    boolean isHtml = node.sourceRange().isTracked();
    // A tab in HTML is a space like any other.
    String words = isHtml ? node.getWholeText().replace('\t', ' ') : node.getWholeText();
    if (!words.isBlank()) {
      begin(node.sourceRange());
      onlyBold &= boldElements > 0;
    }
    // What was parsed from no HTML has line feeds only where a line ends.
    if (!inPre && isHtml) {
      open.append(words);
      return;
    }
    String[] broken = words.split("\n", -1);
    for (int i = 0; i < broken.length; i++) {
      if (i > 0) {
        line();
        number += number == CanonicalText.NO_LINE ? 0 : 1;
      }
      open.append(broken[i]);
    }
  }

  private void begin(Range range) {
    if (!begun) {
      begun = true;
      onlyBold = true;
      number = number(range);
    }
  }

  private static int number(Range range) {
    return range.isTracked() ? range.start().lineNumber() : CanonicalText.NO_LINE;
  }

  /** Ends a line, which is an empty one where nothing stands in it. */
  private void line() {
    String words = HangingNames.spaced(open.toString());
    open.setLength(0);
    begun = false;
    if (!words.isEmpty() || (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty())) {
      bold.set(lines.size(), onlyBold && !words.isEmpty() && sign.isEmpty());
      add(words.isEmpty() ? "" : sign + words);
    }
  }

  private void add(String line) {
    lines.add(line);
    numbers.add(number);
  }

  private void paragraph() {
    line();
    line();
  }
}
