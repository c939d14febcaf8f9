package attest.corpus.read.html;

import attest.corpus.Passage;
import attest.corpus.Span;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.FaqLabels;
import attest.corpus.read.text.Label;
import attest.corpus.read.text.Prompt;
import attest.corpus.read.text.Raised;
import attest.corpus.read.text.Unseen;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes the passages of a tree of HTML: paragraphs, headings, list items, boxes and cells, with
 * their links and timecodes.
 *
 * <p>The tree is walked without recursion, since pages nest as deep as they like.
 */
public final class HtmlPassages implements NodeFilter {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*(?=\\n)");

  private final CanonicalText text;
  private final TimedWords timed;
  private final int linesBefore;
  private final FaqLabels faq = new FaqLabels();
  private final Deque<HtmlScope> scopes = new ArrayDeque<>();

  private boolean open;
  private int line = CanonicalText.NO_LINE;
  private int start;
  private int boldEnd;
  private boolean onlyBold;
  private boolean asks;
  private int bold;
  private int breaks;
  private int linkStart;
  private boolean inPre;
  private Optional<Integer> headingLevel = Optional.empty();

  /**
   * A writer.
   *
   * @param linesBefore how many lines of the file stand before the HTML
   */
  public HtmlPassages(CanonicalText text, int linesBefore) {
    this.text = text;
    this.timed = new TimedWords(text);
    this.linesBefore = linesBefore;
  }

  /** Writes a piece of HTML. */
  public void write(String html) {
    Element body = Parser.htmlParser().setTrackPosition(true).parseInput(html, "").body();
    Raised.in(body);
    write(body);
  }

  /** Writes what is in an element. */
  public void write(Element root) {
    HtmlReferences.empty(root);
    scopes.push(HtmlScope.root(root));
    NodeTraversor.filter(this, root);
    close();
    scopes.pop();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      words(words);
    } else if (node instanceof Element element) {
      if (element.nameIs("a") && element.hasAttr("data-t")) {
        open(line);
        timed.anchor(element.attr("data-t"), line);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (HtmlElement.isLeftOut(element)) {
        text.leftOut();
        return FilterResult.SKIP_ENTIRELY;
      }
      head(element);
    }
    return FilterResult.CONTINUE;
  }

  private void head(Element element) {
    if (element.nameIs("br")) {
      lineBreak();
    } else if (HtmlElement.isBlock(element)) {
      close();
      inPre |= element.nameIs("pre");
      headingLevel = headingLevel.or(() -> HtmlElement.headingLevel(element));
      scope().of(element, text::words).ifPresent(scopes::push);
    } else if (element.nameIs("a")) {
      linkStart = open ? text.here() : 0;
    } else if (HtmlElement.isBold(element)) {
      bold++;
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (HtmlElement.isBlock(element)) {
      close();
      end(element);
    } else if (element.nameIs("a")) {
      if (open && !element.attr("href").isBlank()) {
        text.link(linkStart, element.attr("href"));
      }
    } else if (HtmlElement.isBold(element)) {
      bold--;
    }
    return FilterResult.CONTINUE;
  }

  private void end(Element block) {
    inPre &= !block.nameIs("pre");
    if (HtmlElement.headingLevel(block).isPresent()) {
      headingLevel = Optional.empty();
    }
    if (scopes.size() > 1 && scope().element().equals(block)) {
      HtmlScope ended = scopes.pop();
      scope().ended(ended);
    } else if (scope().kind() == Passage.Kind.BOX && HtmlElement.isTitle(block)) {
      scope().titled();
    }
  }

  private HtmlScope scope() {
    return scopes.element();
  }

  private void words(TextNode node) {
    String words = Unseen.leftOut(node.getWholeText());
    Range range = node.sourceRange();
    int at = range.isTracked() ? range.start().lineNumber() + linesBefore : CanonicalText.NO_LINE;
    if (!inPre) {
      words(words, at);
      return;
    }
    String[] paragraphs = BLANK_LINE.split(words, -1);
    for (int i = 0; i < paragraphs.length; i++) {
      // The first goes on with what is before the node, and the last may go on behind it.
      if (i > 0) {
        close();
      }
      words(paragraphs[i], at);
      at += at == CanonicalText.NO_LINE ? 0 : 1 + lineFeeds(paragraphs[i]);
    }
  }

  private void words(String written, int at) {
    Optional<FaqLabels.Labelled> labelled =
        open && breaks == 0 ? Optional.empty() : faq.in(written);
    if (labelled.isPresent()) {
      close();
      asks = labelled.get().asks();
    }
    String words = labelled.map(FaqLabels.Labelled::words).orElse(written);
    if (words.isBlank()) {
      text.words(open ? words : "");
      return;
    }
    String ahead = words.substring(0, words.length() - words.stripLeading().length());
    open(at == CanonicalText.NO_LINE ? at : at + lineFeeds(ahead));
    breaks = 0;
    onlyBold &= bold > 0;
    timed.write(words, line);
    boldEnd = onlyBold ? text.here() : boldEnd;
  }

  private static int lineFeeds(String words) {
    return (int) words.chars().filter(c -> c == '\n').count();
  }

  /** One break parts lines of an address; two in a row part paragraphs, and one an answer. */
  private void lineBreak() {
    breaks++;
    // Without a look at how long it is, each break of a page in bold would copy all of it.
    boolean asked =
        open && onlyBold && Prompt.mayBe(text.here() - start) && Prompt.is(text.passage());
    if ((breaks > 1 || asked) && headingLevel.isEmpty()) {
      close();
    } else if (open) {
      text.words(" ");
    }
  }

  private void open(int at) {
    if (open) {
      return;
    }
    text.begin();
    open = true;
    line = at;
    start = text.here();
    boldEnd = start;
    onlyBold = true;
    linkStart = Math.max(linkStart, start);
  }

  private void close() {
    breaks = 0;
    boolean heads = asks;
    asks = false;
    if (!open) {
      return;
    }
    open = false;
    String all = text.passage();
    String lead = all.substring(0, Math.min(all.length(), boldEnd - start)).strip();
    boolean isParagraph = scope().kind() == Passage.Kind.PARAGRAPH;
    Optional<Integer> level =
        isParagraph && ((heads && Prompt.is(all)) || (lead.equals(all) && Label.isHeading(lead)))
            ? headingLevel.or(() -> Optional.of(Label.HEADING_LEVEL))
            : headingLevel;
    Optional<Span> label = lead.isEmpty() ? Optional.empty() : Label.of(lead, all);
    Optional<Integer> written =
        level.isPresent()
            ? text.end(Passage.Kind.HEADING, line, level.get(), Optional.empty())
            : text.end(
                scope().kind(),
                line,
                scope().depth(),
                scope().leadIn(),
                label.map(text::inPassage),
                Optional.empty());
    written.ifPresent(scope()::wrote);
  }
}
