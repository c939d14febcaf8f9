package attest.corpus.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** Shorter ones may be said twice; what is not named a pull quote has to be longer. */
  private static final int LEAST_WORDS = 4;

  private static final int LEAST_WORDS_UNNAMED = 8;

  private static final int MOST_WORDS = 100;

  /** A page that has more of them quotes other people. */
  private static final int MOST = 200;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?])[”’\"')]*\\s+|…|\\.{3}|\\[[^\\]]{0,9}]|\\n");

  /** Who said it, below. */
  private static final Pattern ATTRIBUTION = Pattern.compile("\\n\\s*[—–―~-]\\s*[^\\n]*");

  private static final Set<String> SAYERS = Set.of("cite", "figcaption", "footer");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    if (found.quotes.isEmpty() || found.quotes.size() > MOST) {
      return;
    }
    StringBuilder text = new StringBuilder(bare(found.words.toString()));
    for (Element quote : found.quotes) {
      if (repeats(quote, text)) {
        quote.attr("hidden", "");
      } else {
        text.append(bare(quote.text()));
      }
    }
  }

  private static boolean repeats(Element quote, StringBuilder text) {
    PullQuotes inner = new PullQuotes(true);
    NodeTraversor.filter(inner, quote);
    String said = ATTRIBUTION.matcher("\n" + inner.words.toString().strip()).replaceAll("\n");
    boolean named = isNamed(quote) || quote.children().stream().anyMatch(PullQuotes::isNamed);
    return count(said) >= (named ? LEAST_WORDS : LEAST_WORDS_UNNAMED)
        && SENTENCE_END
            .splitAsStream(said)
            .map(PullQuotes::bare)
            .allMatch(sentence -> sentence.isBlank() || text.indexOf(sentence) >= 0);
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
    return may && count(element.text()) <= MOST_WORDS;
  }

  private static boolean isNamed(Element element) {
    return NAMED.matcher(element.className()).find();
  }

  private static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /** The words alone, each between spaces. */
  private static String bare(String text) {
    return " " + NO_WORD.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT) + " ";
  }
}
