package attest.corpus.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Tells what on a page is no part of its text: navigation, notices, offers, comments. */
final class PageFurniture {
  private static final Set<String> ELEMENTS = Set.of("form", "dialog", "footer");

  private static final Set<String> ROLES =
      Set.of(
          "banner contentinfo search dialog alertdialog complementary menu menubar toolbar"
              .split(" "));

  /** Words of class names and ids; each has to stand alone or between hyphens. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|respond|disqus|related|share|sharing|sharedaddy|socials?|cookies?"
              + "|consent|gdpr|newsletters?\\w*|subscribe|signup|mc4wp|mailchimp|mc_embed_signup"
              + "|(?:email|mailing-list)-(?:signup|sign-up|form|box|capture|optin)|sidebar|breadcrumbs?|pagination|pager"
              + "|promo|advert|advertisement|ads?|sponsor|sponsored|popup|modal|menu|navbar|nav"
              + "|navigation|toc|footer|prev-next|byline|postmeta|tagcloud|skip-link|noprint"
              + "|mw-editsection|jp-relatedposts|editsection|reflist|references|footnotes?|endnotes?"
              + "|boilerplate|catlinks|hatnote|navbox|sitesub|ambox|printfooter|most-(?:read|viewed)"
              + "|subscription-widget|page-header-icon)"
              + "(?:[\\s_-]|$)");

  /** Words of class names and ids of what may come after the text without being a part of it. */
  private static final Pattern OFFERS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:authors?|bio|about|more|next|prev|previous|recommended|recommendations"
              + "|popular|latest|recent|trending|teasers?|cards?|cta|donate|subscription|login"
              + "|signin|tags?|meta|copyright|legal|banner|contacts?|feedback|print|widgets?)(?:[\\s_-]|$)");

  /** Words of class names and ids of what is told of an author between or below paragraphs. */
  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          "(?:^|[\\s_-])(?:(?:author|contributor|writer)s?[_-]{1,2}(?:bio|biography|blurb|box|card"
              + "|profile|description|about)|about[_-](?:the[_-])?authors?|biography[_-]box)(?:[\\s_-]|$)");

  /** A byline is shorter. */
  private static final int LEAST_BIOGRAPHY = 60;

  /** What stands in front of a link to another article in the midst of one. */
  private static final Pattern TEASER =
      Pattern.compile(
          "(?:read (?:also|more|next|this)|also read|see also|more (?:on this|like this)"
              + "|related(?: (?:articles?|content|coverage|news|posts?|reading|stor(?:y|ies)))?"
              + "|(?:you )?(?:may|might) also (?:like|enjoy)|recommended(?: reading)?|up next"
              + "|don['’]t miss)(\\s*[:»→|]|\\s+[–—-])?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_TEASER = 200;

  /** Of an element's characters, how many may be those of links in text. */
  private static final double MOST_LINKED = 0.5;

  /** What stands alone and is shorter, such as {@code Read more}, says nothing. */
  private static final int SHORT_LINK = 25;

  /** What follows a page's text is a part of it only if it has more characters. */
  private static final int LONG_AFTER_TEXT = 400;

  /** How many characters an element holds, and how many of them in links. */
  private static final class Measure {
    private int characters;
    private int linked;
    private boolean survives;
  }

  private final Set<Element> survivors;
  private final Map<Element, Measure> measures = new HashMap<>();

  /**
   * A judge of a page.
   *
   * @param survivors what Readability takes for text
   */
  PageFurniture(Document page, Set<Element> survivors) {
    this.survivors = survivors;
    page.getAllElements().forEach(element -> measures.put(element, new Measure()));
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            measure(node);
          }
        },
        page);
  }

  private void measure(Node node) {
    Element parent = node.parent() instanceof Element above ? above : null;
    if (parent == null) {
      return;
    }
    Measure sum = measure(parent);
    if (node instanceof TextNode text) {
      sum.characters += text.text().strip().length();
    } else if (node instanceof Element element && !HtmlElement.isLeftOut(element)) {
      Measure part = measure(element);
      sum.characters += part.characters;
      // A heading that is a link, as those above teasers are, is a heading all the same.
      boolean isHeading = HtmlElement.headingLevel(element).isPresent();
      sum.linked += element.nameIs("a") ? part.characters : isHeading ? 0 : part.linked;
      sum.survives |= part.survives || survivors.contains(element);
    }
  }

  private Measure measure(Element element) {
    return measures.getOrDefault(element, new Measure());
  }

  /** How many characters of text an element holds, those of its furniture and links not counted. */
  int text(Element root) {
    int[] sum = new int[1];
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element element && isFurniture(element, root)) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          sum[0] += node instanceof TextNode text ? text.text().strip().length() : 0;
          return NodeFilter.FilterResult.CONTINUE;
        },
        root);
    return sum[0];
  }

  /** Hides what is short, comes after the text and looks like an offer: what to read next. */
  void hideOffersAfter(Element text, Element root) {
    for (Element above = text;
        !above.equals(root) && above.parent() != null;
        above = above.parent()) {
      for (Element after : above.nextElementSiblings()) {
        Measure measure = measure(after);
        if (measure.characters - measure.linked < LONG_AFTER_TEXT && isOffer(after, measure)) {
          after.attr("hidden", "");
        }
      }
    }
  }

  private static boolean isOffer(Element element, Measure measure) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return isNamedSo(element)
        || element.nameIs("aside")
        || OFFERS.matcher(names).find()
        || measure.linked > MOST_LINKED * measure.characters
        || element.selectFirst("form, input, button, :is(h2,h3,h4,h5,h6) a[href]:not([href^=#])")
            != null;
  }

  /** Hides the furniture in an element, and headings under which nothing else was. */
  void hide(Element root) {
    Deque<Element> headings = new ArrayDeque<>();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element element) {
            return hide(element, root, headings);
          }
          if (node instanceof TextNode text && !text.isBlank()) {
            headings.clear();
          }
          return NodeFilter.FilterResult.CONTINUE;
        },
        root);
    headings.forEach(PageFurniture::hideHeading);
  }

  private NodeFilter.FilterResult hide(Element element, Element root, Deque<Element> headings) {
    if (isFurniture(element, root)) {
      element.attr("hidden", "");
    }
    if (HtmlElement.isLeftOut(element)) {
      return NodeFilter.FilterResult.SKIP_ENTIRELY;
    }
    Optional<Integer> level = HtmlElement.headingLevel(element);
    if (level.isEmpty() || measure(element).characters == 0) {
      return NodeFilter.FilterResult.CONTINUE;
    }
    while (!headings.isEmpty()
        && HtmlElement.headingLevel(headings.element()).orElse(0) >= level.get()) {
      hideHeading(headings.pop());
    }
    headings.push(element);
    return NodeFilter.FilterResult.SKIP_ENTIRELY;
  }

  private static void hideHeading(Element heading) {
    if (!heading.nameIs("h1")) {
      heading.attr("hidden", "");
    }
  }

  private boolean isFurniture(Element element, Element root) {
    Measure measure = measure(element);
    if (element.equals(root) || !HtmlElement.isBlock(element)) {
      return element.nameIs("a") && isShortLink(element, measure);
    }
    // What holds most of the text is not furniture, whatever it is called.
    boolean large = 2 * measure.characters > measure(root).characters;
    return isNavigation(element)
        || (!large && (isNamedSo(element) || isBiography(element, measure)))
        || (!large && isTeaser(element, measure))
        || (isJudgedByLinks(element)
            && (isShortLink(element, measure)
                || (!measure.survives
                    && !survivors.contains(element)
                    && measure.linked > MOST_LINKED * measure.characters)));
  }

  private static boolean isNavigation(Element element) {
    return element.nameIs("nav") || element.attr("role").equals("navigation");
  }

  private static boolean isNamedSo(Element element) {
    return ELEMENTS.contains(element.normalName())
        || ROLES.contains(element.attr("role"))
        || NAMES
            .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
            .find();
  }

  private static boolean isBiography(Element element, Measure measure) {
    return measure.characters >= LEAST_BIOGRAPHY
        && (element.attr("itemprop").equals("author")
            || BIOGRAPHY
                .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
                .find());
  }

  /** Whether it is a link with {@code Read also:} in front, within the link or before it. */
  private static boolean isTeaser(Element element, Measure measure) {
    if (measure.linked == 0 || measure.characters > LONGEST_TEASER || !isJudgedByLinks(element)) {
      return false;
    }
    String words = element.text().strip();
    Matcher teaser = TEASER.matcher(words);
    return teaser.lookingAt()
        && teaser.end() < words.length()
        && (measure.linked == measure.characters
            ? teaser.group(1) != null
            : measure.linked >= words.length() - teaser.end());
  }

  /** An item or a cell goes or stays with the others. */
  private static boolean isJudgedByLinks(Element element) {
    return HtmlElement.headingLevel(element).isEmpty()
        && switch (element.normalName()) {
          case "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot" -> false;
          default -> true;
        };
  }

  private boolean isShortLink(Element element, Measure measure) {
    return measure.characters > 0
        && (measure.linked == measure.characters || element.nameIs("a"))
        && HtmlElement.standsAlone(element)
        && measure.characters < SHORT_LINK
        && (element.parent() == null || measure(element.parent()).characters > measure.characters)
        && element.text().codePoints().allMatch(c -> Character.isLetter(c) || c == ' ');
  }
}
