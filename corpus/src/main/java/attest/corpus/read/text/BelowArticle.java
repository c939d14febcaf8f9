package attest.corpus.read.text;

import java.util.List;
import java.util.regex.Pattern;

/** The words that sites put below an article: what to read next, who wrote it, what others say. */
public final class BelowArticle {
  private static final Pattern NEVER_IN_ONE =
      Pattern.compile(
          "Discussion about this post.{0,20}|Responses \\(\\d{1,5}\\)|No responses yet"
              + "|Recommended from Medium|Sign up for more like this\\.?"
              + "|(?:Others|People) also (?:viewed|read|liked)|You (?:may|might) also (?:like|enjoy)"
              + "|(?:Sign up|Subscribe) (?:for|to) (?:our|the|my) newsletter[.!]?");

  /**
   * The same words may be a heading of a text, such as a handbook's chapter on {@code Comments}.
   */
  private static final Pattern SELDOM_IN_ONE =
      Pattern.compile(
          "\\d{1,5} (?:[Cc]omments?|[Rr]esponses?|[Rr]eplies)|Comments(?: \\(\\d{1,5}\\))?"
              + "|More (?:articles |stories )?(?:from|by) .{2,80}|Written by .{2,60}"
              + "|About the [Aa]uthors?|(?:Related|Recommended) (?:[Aa]rticles|[Pp]osts|[Rr]eading)"
              + "|(?:Read|Up) [Nn]ext|Keep [Rr]eading|Ready for more\\?");

  /** No part of the text where what has to be there follows closely. */
  private static final Pattern OFFER = Pattern.compile("Written by .{2,60}|Ready for more\\?");

  private static final Pattern FOLLOWS =
      Pattern.compile("(?:\\d[\\d.,]*K? )?[Ff]ollowers?|Subscribe");

  private static final int CLOSELY = 8;

  private BelowArticle() {}

  /**
   * Whether a line begins what is no part of an article, wherever it stands.
   *
   * @param next the lines that follow, which say more of some
   */
  public static boolean begins(String line, List<String> next) {
    return NEVER_IN_ONE.matcher(line).matches()
        || (OFFER.matcher(line).matches()
            && next.stream()
                .filter(words -> !words.isEmpty())
                .limit(CLOSELY)
                .anyMatch(words -> FOLLOWS.matcher(words).matches()));
  }

  /** Whether a line does so where it stands outside of what a page calls its article. */
  public static boolean beginsOutside(String line) {
    return NEVER_IN_ONE.matcher(line).matches() || SELDOM_IN_ONE.matcher(line).matches();
  }
}
