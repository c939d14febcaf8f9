package attest.corpus.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the source of a Svelte or Vue component into HTML: code and expressions go, components
 * become the elements that their names say they stand for. Lines keep their numbers.
 */
final class ComponentSource {
  private static final Pattern CODE = Pattern.compile("<(script|style)\\b");

  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Z][\\w.]*|template|svelte:\\w+)([^<>]*)>");

  private static final Pattern TITLE =
      Pattern.compile("\\b(?:title|heading|label)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private static final Map<String, String> NAMES =
      Map.of(
          "item", "li",
          "list", "ul",
          "title", "h2",
          "heading", "h2",
          "link", "a",
          "text", "p",
          "paragraph", "p",
          "quote", "blockquote");

  private final Deque<String> closings = new ArrayDeque<>();

  private ComponentSource() {}

  /**
   * The HTML of a component.
   *
   * @param opening what expressions start with: one brace in Svelte, two in Vue
   */
  static String html(String source, String opening) {
    return new ComponentSource().elements(withoutExpressions(withoutCode(source), opening));
  }

  private static String withoutCode(String source) {
    StringBuilder out = new StringBuilder(source.length());
    int from = 0;
    Matcher code = CODE.matcher(source);
    while (code.find(from)) {
      out.append(source, from, code.start());
      int end = source.indexOf("</" + code.group(1) + ">", code.end());
      from = end < 0 ? source.length() : end + code.group(1).length() + 3;
      out.append(lineFeeds(source.substring(code.start(), from)));
    }
    return out.append(source.substring(from)).toString();
  }

  private static String withoutExpressions(String markup, String opening) {
    StringBuilder out = new StringBuilder(markup.length());
    int from = 0;
    int start = markup.indexOf(opening);
    while (start >= 0) {
      int end = expressionEnd(markup, start);
      if (end < 0) {
        break;
      }
      out.append(markup, from, start);
      if (end < markup.length() && ".,;:!?)".indexOf(markup.charAt(end)) >= 0) {
        out.setLength(out.toString().stripTrailing().length());
      }
      out.append(start > 0 && markup.charAt(start - 1) == '=' ? "\"\"" : "");
      out.append(lineFeeds(markup.substring(start, end)));
      from = end;
      start = markup.indexOf(opening, end);
    }
    return out.append(markup, from, markup.length()).toString();
  }

  /** The index behind the brace that closes the one at {@code start}; -1 if none does. */
  private static int expressionEnd(String markup, int start) {
    int open = 0;
    for (int i = start; i < markup.length(); i++) {
      open += markup.charAt(i) == '{' ? 1 : markup.charAt(i) == '}' ? -1 : 0;
      if (open == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private String elements(String markup) {
    return TAG.matcher(markup).replaceAll(tag -> Matcher.quoteReplacement(element(tag)));
  }

  private String element(MatchResult tag) {
    String name = name(tag.group(2));
    if (name.isEmpty()) {
      return lineFeeds(tag.group());
    }
    if (!tag.group(1).isEmpty()) {
      return closings.isEmpty() ? "" : closings.pop();
    }
    boolean empty = tag.group(3).endsWith("/");
    String attributes = empty ? tag.group(3).substring(0, tag.group(3).length() - 1) : tag.group(3);
    String title = title(attributes);
    String closing = "</" + name + ">";
    if (!title.isEmpty()) {
      boolean list = name.equals("ul");
      // The title of a list is what its items are about: they hang on it.
      title = list ? "<li>" + title + "<ul>" : "<h3>" + title + "</h3>";
      closing = list ? "</ul></li></ul>" : closing;
    }
    if (!empty) {
      closings.push(closing);
    }
    return "<" + name + attributes + ">" + title + (empty ? closing : "");
  }

  /** The element that a component stands for; empty for one that shows nothing. */
  private static String name(String component) {
    String name = component.toLowerCase(Locale.ROOT);
    if (name.equals("svelte:head")) {
      return "";
    }
    return NAMES.entrySet().stream()
        .filter(entry -> name.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("div");
  }

  private static String title(String attributes) {
    Matcher title = TITLE.matcher(attributes);
    if (!title.find()) {
      return "";
    }
    return title.group(1) != null ? title.group(1) : title.group(2);
  }

  private static String lineFeeds(String text) {
    return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
  }
}
