package attest.corpus.read.plain;

import attest.corpus.read.text.BelowArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An article of Medium, Substack or Ghost that was copied as text or saved as Markdown, with the
 * buttons and counts around it: as a web page it has classes that tell these, here it has lines.
 */
final class SavedArticle {
  /** What only such articles have, as a line of its own. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?:[^.?!]{0,40}[—·•∙|] ?)?\\d{1,3} min read(?:\\s*[·•∙|].{0,40})?"
              + "|(?:Thanks|Thank you) for reading .{1,80}[.!] (?:Subscribe for free to|This post is public).*"
              + "|.{1,80} is a reader-supported publication\\. To (?:receive|support).*"
              + "|Press enter or click to view image in full size"
              + "|Discussion about this post.{0,20}");

  private static final Pattern BUTTON =
      Pattern.compile(
          "(?:Follow(?:ing)?|Listen|Share(?: this post)?|More|Likes?|Comments?|Leave a comment"
              + "|Subscribed?(?: now)?|Sign (?:up|in)|Restacks?|Save|Copy link|Open in app|Get the app"
              + "|Member-only story|Top highlight|Previous|Next|PreviousNext|Upgrade to paid|∙ Paid"
              + "|Give a gift subscription|Start Writing|Read more|Type your email(?:\\.{3}|…)"
              + "|Enter your email|\\[|\\\\?-{1,2}|]|\\d[\\d,.]{0,6}K?"
              + "|\\d[\\d,.]{0,6}K? (?:[Ll]ikes?|[Rr]estacks?|[Ff]ollowers?|[Ff]ollowing"
              + "|[Ss]ubscribers?|[Cc]omments?|[Cc]laps?))");

  /** A link of a few words, or its end. */
  private static final Pattern LONE_LINK =
      Pattern.compile("[·∙]?(?:\\[[\\p{L} ]{1,24})?]\\(\\S{0,500}\\)[·∙]?");

  private static final Pattern LINK = Pattern.compile("\\[?([^\\[\\]]*)]\\([^()\\s]{0,500}\\)");

  private static final Pattern AROUND = Pattern.compile("^#{1,6}\\s+|^[·∙]\\s*(?=\\d)|[·∙]$");

  /** A line of the text itself has so many characters, as no line above it has. */
  private static final int TEXT_CHARS = 80;

  /** Longer lines are text. */
  private static final int MOST_CHARS = 400;

  /** How many lines behind one may say what it is. */
  private static final int NEAR = 40;

  private SavedArticle() {}

  /** As many lines; those that are no text are empty, if the lines are such an article. */
  static List<String> withoutFurniture(List<String> lines) {
    if (lines.stream().noneMatch(SavedArticle::isMark)) {
      return lines;
    }
    List<String> text = new ArrayList<>();
    boolean begun = false;
    boolean ended = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      ended = ended || (begun && isEnd(lines, i));
      boolean kept = !ended && !isFurniture(line);
      begun |= kept && bare(line).length() >= TEXT_CHARS;
      text.add(kept ? lines.get(i) : "");
    }
    return text;
  }

  private static boolean isMark(String line) {
    // Nearly all lines of nearly all files have none of these.
    return line.length() <= MOST_CHARS
        && (line.contains("min read")
            || line.contains("for reading")
            || line.contains("reader-supported")
            || line.contains("view image")
            || line.contains("about this post"))
        && MARK.matcher(bare(line)).matches();
  }

  private static boolean isFurniture(String line) {
    return line.length() <= MOST_CHARS
        && (isMark(line)
            || LONE_LINK.matcher(line).matches()
            // Under a heading there is something.
            || (line.indexOf('#') != 0 && isButton(line)));
  }

  private static boolean isEnd(List<String> lines, int at) {
    if (lines.get(at).length() > MOST_CHARS) {
      return false;
    }
    List<String> next =
        lines.subList(at + 1, Math.min(lines.size(), at + 1 + NEAR)).stream()
            .filter(line -> line.length() <= MOST_CHARS)
            .map(SavedArticle::bare)
            .toList();
    return BelowArticle.begins(bare(lines.get(at)), next);
  }

  /** Whether a line is a button or a count, or a dot that parts them. */
  private static boolean isButton(String line) {
    String words = bare(line);
    return words.isEmpty() || BUTTON.matcher(words).matches();
  }

  /** The words of a line without marks of Markdown. */
  private static String bare(String line) {
    String words = line.indexOf("](") < 0 ? line : LINK.matcher(line).replaceAll("$1");
    return AROUND.matcher(words.strip()).replaceAll("").strip();
  }
}
