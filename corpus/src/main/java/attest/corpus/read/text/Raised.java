package attest.corpus.read.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Numbers that are raised above their line. In plain words they would run into the number before
 * them and make another one of it, so they are written in the digits that Unicode has for them:
 * {@code 10⁶}, {@code 10⁻³}.
 */
public final class Raised {
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(?<sign>[+\\u2212–‐‑-]?)\\d{1,4}(?:\\s?[.,;/–-]\\s?\\d{1,4}){0,20}\\s*");

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** What is raised behind these goes on with a list of marks. */
  private static final Set<String> MARKS = Set.of("a", "sup", "xref");

  /** What gives words no more than a look; what it starts with stands behind what is before it. */
  private static final Set<String> LOOKS =
      Set.of("b", "bold", "em", "i", "italic", "span", "strong", "u");

  private Raised() {}

  /**
   * Raised words as they are written: those that are a number behind another, or one with a sign,
   * in raised digits; all others as they are.
   *
   * @param before the words before them
   */
  public static String of(String raised, CharSequence before) {
    var number = NUMBER.matcher(raised);
    if (!number.matches() || (number.group("sign").isEmpty() && !endsInDigit(before))) {
      return raised;
    }
    StringBuilder written = new StringBuilder(raised);
    for (int i = 0; i < raised.length(); i++) {
      char c = raised.charAt(i);
      if (c >= '0' && c <= '9') {
        written.setCharAt(i, DIGITS.charAt(c - '0'));
      } else if (i == number.start("sign") && i < number.end("sign")) {
        written.setCharAt(i, c == '+' ? '⁺' : '⁻');
      }
    }
    return written.toString();
  }

  private static boolean endsInDigit(CharSequence words) {
    int end = words.length();
    while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) {
      end--;
    }
    return end > 0 && Character.isDigit(words.charAt(end - 1));
  }

  /** Whether a tag of HTML opens an element whose words are raised. */
  public static boolean isOpenedBy(String tag) {
    return tag.regionMatches(true, 0, "<sup", 0, "<sup".length());
  }

  /** Writes the powers and fractions so that are in a tree of HTML, JATS or MathML. */
  public static void in(Element tree) {
    for (Element element : tree.getAllElements()) {
      String name = element.normalName();
      switch (name.substring(name.indexOf(':') + 1)) {
        case "sup" -> raise(element);
        case "msup" -> part(element, "^");
        case "mfrac" -> part(element, "/");
        default -> {
          // Nothing in it stands above the line.
        }
      }
    }
  }

  private static void raise(Element sup) {
    if (sup.selectFirst("a, xref") != null) {
      return;
    }
    String written = of(sup.wholeText(), before(sup));
    int at = 0;
    for (TextNode words : sup.nodeStream(TextNode.class).toList()) {
      int end = at + words.getWholeText().length();
      words.text(written.substring(at, end));
      at = end;
    }
  }

  /** The words beside an element that it is raised behind. */
  private static String before(Element sup) {
    Node raised = sup;
    while (raised.previousSibling() == null
        && raised.parent() instanceof Element look
        && LOOKS.contains(look.normalName())) {
      raised = look;
    }
    Node node = raised.previousSibling();
    while (node instanceof TextNode blank && blank.isBlank()) {
      node = node.previousSibling();
    }
    if (node instanceof TextNode words) {
      return words.getWholeText();
    }
    return node instanceof Element element && !MARKS.contains(element.normalName())
        ? element.wholeText()
        : "";
  }

  /** Presentation MathML, whose parts would run into each other as words. */
  private static void part(Element formula, String sign) {
    formula.children().stream()
        .skip(1)
        .flatMap(part -> part.nodeStream(TextNode.class).filter(words -> !words.isBlank()).limit(1))
        .forEach(words -> words.text(sign + words.getWholeText().stripLeading()));
  }
}
