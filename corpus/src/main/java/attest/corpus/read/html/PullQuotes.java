package attest.corpus.read.html;

import attest.corpus.read.text.SaidWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Words of a text that magazines and newsletters set in large type beside it a second time: they
 * are left out where all of their sentences stand in the text.
 */
public final class PullQuotes implements NodeFilter {
  private static final Pattern NAMED =
      Pattern.compile("pull[-_]?quote|blockquote-alt", Pattern.CASE_INSENSITIVE);

  private static final Set<String> SAYERS = Set.of("cite", "figcaption", "footer");

  private final StringBuilder words = new StringBuilder();
  private final List<Element> quotes = new ArrayList<>();
  private final boolean inQuote;

  private PullQuotes(boolean inQuote) {
    this.inQuote = inQuote;
  }

  /** Hides those in the elements that hold a text. */
  public static void hide(List<Element> roots) {
    PullQuotes found = new PullQuotes(false);
    roots.forEach(root -> NodeTraversor.filter(found, root));
    if (!SaidWords.canRepeat(found.quotes.size())) {
      return;
    }
    SaidWords text = new SaidWords(found.words.toString());
    for (Element quote : found.quotes) {
      if (repeats(quote, text)) {
        quote.attr("hidden", "");
      } else {
        text.add(quote.text());
      }
    }
  }

  private static boolean repeats(Element quote, SaidWords text) {
    PullQuotes inner = new PullQuotes(true);
    NodeTraversor.filter(inner, quote);
    boolean named = isNamed(quote) || quote.children().stream().anyMatch(PullQuotes::isNamed);
    return text.holdAll(inner.words.toString(), named);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (HtmlElement.isLeftOut(element) || (inQuote && SAYERS.contains(element.normalName()))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (!inQuote && isQuote(element)) {
        quotes.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      part(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      part(element);
    }
    return FilterResult.CONTINUE;
  }

  private void part(Element element) {
    if (element.nameIs("br") || HtmlElement.isBlock(element)) {
      words.append('\n');
    }
  }

  private static boolean isQuote(Element element) {
    boolean may =
        element.nameIs("blockquote")
            || element.nameIs("aside")
            || (isNamed(element) && HtmlElement.isBlock(element));
    return may && SaidWords.isShort(element.text());
  }

  private static boolean isNamed(Element element) {
    return NAMED.matcher(element.className()).find();
  }
}
