package attest.reports.write;

import attest.corpus.UsageException;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Checks a piece of HTML: well formed, and nothing in it runs or is fetched. What comes out is not
 * what was read, but what the parser that checked it writes anew: so a browser, which may read the
 * same signs in another way, is given none that were not understood here.
 */
final class Preface {
  private static final Safelist TAKEN =
      new Safelist()
          .addTags("div", "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "br", "hr")
          .addTags("b", "i", "em", "strong", "a", "img", "span", "sup", "sub", "small")
          .addTags("table", "thead", "tbody", "tr", "th", "td")
          .addAttributes(":all", "class", "id", "lang", "width", "height", "colspan", "rowspan")
          .addAttributes("a", "href")
          .addAttributes("img", "src", "alt")
          .addProtocols("a", "href", "#", "http", "https", "mailto")
          .addProtocols("img", "src", "data");

  private final String name;

  private Preface(String name) {
    this.name = name;
  }

  /**
   * The same HTML, if it is fine, without its comments.
   *
   * @throws UsageException if it is not, naming the line and the fault
   */
  static String checked(String name, String text) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setTrackErrors(1);
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    List<Node> nodes = parser.parseFragmentInput(text, page.body(), "");
    nodes.forEach(page.body()::appendChild);
    Preface preface = new Preface(name);
    page.body().children().forEach(preface::check);
    for (ParseError error : parser.getErrors()) {
      String line = error.getCursorPos().split(":", -1)[0];
      throw new UsageException(
          name + ", line " + line + ": not well formed: " + error.getErrorMessage());
    }
    return new Cleaner(TAKEN).clean(page).body().html();
  }

  private void check(Element top) {
    for (Element element : top.getAllElements()) {
      String tag = element.normalName();
      require(TAKEN.isSafeTag(tag), element, "<" + tag + ">");
      // A copy, since the list of what is safe may write addresses anew.
      for (Attribute attribute : element.attributes().clone()) {
        require(
            TAKEN.isSafeAttribute(tag, element, attribute),
            element,
            attribute.getKey() + "=" + attribute.getValue());
      }
    }
  }

  private void require(boolean fine, Element at, String what) {
    if (!fine) {
      throw new UsageException(
          name
              + ", line "
              + at.sourceRange().start().lineNumber()
              + ": a report cannot take "
              + what
              + " (see attest report --help)");
    }
  }
}
