package attest.corpus.read.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** What an element of HTML is to somebody who reads the page. */
final class HtmlElement {
  /** What a table is for. */
  enum Table {
    /** Rows of cells that belong together. */
    DATA,
    /** A frame around some text. */
    BOX,
    /** Columns of a page. */
    LAYOUT
  }

  private static final Set<String> NO_TEXT =
      Set.of(
          "script style template noscript svg head title iframe object embed audio video canvas map"
              .concat(
                  " select datalist button input textarea annotation rt rp frameset del s strike")
              .split(" "));

  /** What formulas in MathML are made of. */
  private static final Set<String> FORMULA =
      Set.of(
          "mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup"
              .concat(" munder mover munderover mmultiscripts mtable mtr mtd mi mn mo ms mtext")
              .concat(" mspace semantics")
              .split(" "));

  /** Word's lists have their bullets as words, and tell that these are to be ignored. */
  private static final Pattern INVISIBLE =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-list\\s*:\\s*ignore");

  private static final Pattern FOR_SCREEN_READERS =
      Pattern.compile("(?:^|\\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\\s|$)");

  private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");

  private static final Pattern TITLE = Pattern.compile("(?:^|[\\s_-])title(?:\\s|$)");

  private static final Pattern BOX =
      Pattern.compile("(?:^|\\s)(?:admonition|callout|note-box)(?:\\s|$)");

  /** The roles of DPUB-ARIA 1.1 for notes; EPUB 3 has the same names. */
  private static final Pattern NOTES =
      Pattern.compile("(?:^|\\s)(?:doc-)?(?:footnotes?|endnotes?|rearnotes?)(?:\\s|$)");

  private static final Pattern NOTE_MARK = Pattern.compile("[\\[(]?(?:\\d{1,3}|[a-z*†‡§])[])]?");

  private static final Pattern NOTE_TARGET =
      Pattern.compile("#_?(?:fn|ftn|edn|(?:sd)?(?:foot|end)note|cite_note|cmnt)[\\w:.-]*$");

  /** Notes as LibreOffice puts them at the end of a page. */
  private static final Pattern NOTE_ID = Pattern.compile("sd(?:foot|end)note\\d+");

  /**
   * What machines put among the words: numbers of printed pages, marks of notes, offers to edit.
   */
  private static final Pattern INSERTION =
      Pattern.compile(
          "(?:^|\\s)(?:pagenum|pageno|page-?number|pagebreak|mw-editsection|editsection"
              + "|inline-template|footnote-anchor|footnote-ref|footnote-back|fnref|fnanchor)(?:\\s|$)");

  private static final int LONGEST_INSERTION = 30;

  private static final int LONGEST_BOX = 4000;

  private HtmlElement() {}

  /** Whether nothing in the element is there to be read as a part of the text. */
  static boolean isLeftOut(Element element) {
    return NO_TEXT.contains(element.normalName())
        || isHidden(element)
        || isNotes(element)
        || isInsertion(element)
        || isMark(element);
  }

  private static boolean isInsertion(Element element) {
    return element.attributesSize() > 0
        && !isBlock(element)
        && (epubType(element).equals("pagebreak")
            || element.attr("role").equals("doc-pagebreak")
            || INSERTION.matcher(element.className().toLowerCase(Locale.ROOT)).find())
        && element.text().length() <= LONGEST_INSERTION;
  }

  /** Whether the element is not shown. */
  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found"))
        // Blocks are hidden from screen readers while a dialogue lies over them.
        || (element.attr("aria-hidden").equals("true") && !isBlock(element))
        || INVISIBLE.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()
        || FOR_SCREEN_READERS.matcher(element.className()).find();
  }

  /** What EPUB 3 says of an element; Tika leaves the prefix away. */
  private static String epubType(Element element) {
    return element.hasAttr("epub:type") ? element.attr("epub:type") : element.attr("type");
  }

  /** Whether it holds footnotes or endnotes. */
  static boolean isNotes(Element element) {
    return NOTES.matcher(element.attr("role") + " " + epubType(element)).find()
        || NOTE_ID.matcher(element.id()).matches();
  }

  /** The mark of a note, or the sign that links to a heading: no part of the sentence. */
  private static boolean isMark(Element element) {
    boolean raised = element.nameIs("sup");
    if (!raised && !element.nameIs("a")) {
      return false;
    }
    if (element.attr("role").equals("doc-noteref") || epubType(element).equals("noteref")) {
      return true;
    }
    Optional<Element> link =
        raised ? Optional.ofNullable(element.selectFirst("a[href]")) : Optional.of(element);
    if (link.filter(a -> a.attr("href").contains("#")).isEmpty()) {
      return false;
    }
    String words = element.text().strip();
    boolean toNote =
        link.filter(a -> NOTE_TARGET.matcher(a.attr("href").toLowerCase(Locale.ROOT)).find())
            .isPresent();
    return (raised || toNote)
        ? NOTE_MARK.matcher(words).matches()
        : !words.isEmpty() && words.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Whether the element stands on lines of its own. One that HTML does not know does so unless it
   * stands among words, and a formula only where it says so.
   */
  static boolean isBlock(Element element) {
    if (element.nameIs("math")) {
      return element.attr("display").equals("block");
    }
    if (FORMULA.contains(element.normalName())) {
      return false;
    }
    if (element.tag().isKnownTag()) {
      return element.isBlock();
    }
    return !hasWords(element.previousSibling()) && !hasWords(element.nextSibling());
  }

  private static boolean hasWords(@Nullable Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }

  /** Whether neither words nor other inline elements stand beside the element. */
  static boolean standsAlone(Element element) {
    return !hasWords(element.previousSibling())
        && !hasWords(element.nextSibling())
        && isBreak(element.previousElementSibling())
        && isBreak(element.nextElementSibling());
  }

  private static boolean isBreak(@Nullable Element element) {
    return element == null || element.isBlock();
  }

  /** The level of a heading; none if the element is none. */
  static Optional<Integer> headingLevel(Element element) {
    String name = element.normalName();
    if (name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6') {
      return Optional.of(name.charAt(1) - '0');
    }
    if (!element.attr("role").equals("heading")) {
      return Optional.empty();
    }
    String level = element.attr("aria-level");
    return Optional.of(level.matches("[1-9]") ? level.charAt(0) - '0' : 2);
  }

  /** Whether the element sets its words in bold. */
  static boolean isBold(Element element) {
    return switch (element.normalName()) {
      case "b", "strong" -> true;
      case "span" -> BOLD.matcher(element.attr("style")).find();
      default -> false;
    };
  }

  /** Whether the element is the title of the box that it stands in. */
  static boolean isTitle(Element element) {
    return TITLE.matcher(element.className()).find();
  }

  /** Whether the element boxes off what is in it. */
  static boolean isBox(Element element) {
    return element.attr("role").equals("note") || BOX.matcher(element.className()).find();
  }

  /** What a table is for. */
  static Table table(Element table) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none")) {
      return Table.LAYOUT;
    }
    if (table.selectFirst("table table, h1, h2, h3, h4, h5, h6, article, main, form") != null) {
      return Table.LAYOUT;
    }
    Elements rows = table.select("tr");
    int most = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
    if (most > 1) {
      return rows.size() > 1 || table.selectFirst("th") != null ? Table.DATA : Table.LAYOUT;
    }
    return table.text().length() <= LONGEST_BOX ? Table.BOX : Table.LAYOUT;
  }
}
