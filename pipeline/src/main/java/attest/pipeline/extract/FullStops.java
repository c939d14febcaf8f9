package attest.pipeline.extract;

import attest.corpus.Span;
import java.util.regex.Pattern;

/**
 * Tells whether a full stop at which OpenNLP's model would cut ends a sentence, or belongs to an
 * abbreviation, an initial or a reference that goes on.
 */
final class FullStops {
  /** What stands before a full stop is looked at so far, in characters. */
  private static final int MOST_BEFORE_STOP = 30;

  /** And so far what stands behind: a passage may be a whole book. */
  private static final int MOST_BEHIND_STOP = 30;

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|.*[\\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|vs|etc|e\\.?g|i\\.?e|cf|approx|Inc|Ltd|Co|Dept"
              + "|Rev|Hon|(?:[A-Z]\\.)+[A-Z])\\.",
          Pattern.DOTALL);

  /**
   * These end a sentence as often as not, unless what follows shows that it goes on. Other capitals
   * with full stops are somebody's initials, which the name follows.
   */
  private static final Pattern MAY_END =
      Pattern.compile(
          "(?:^|.*\\s)(?:etc|Inc|Ltd|Co|U\\.(?:S|K|N|S\\.A|A\\.E)|E\\.U|D\\.C|L\\.A|N\\.Y|[AP]\\.M"
              + "|B\\.C|A\\.D|[BM]\\.A|M\\.D)\\.",
          Pattern.DOTALL);

  /** An initial follows a name or what names somebody; other letters are names of things. */
  private static final Pattern INITIAL =
      Pattern.compile(
          "(?:^|.*[(]|.*(?<!\\S)(?:\\p{Lu}\\S*|by|with|from|of|and|to|for|&)\\s+)[A-Z]\\.",
          Pattern.DOTALL);

  /** These are short for something before a number only. */
  private static final Pattern BEFORE_NUMBER =
      Pattern.compile("(?:^|.*[\\s(])(?:No|Nos|Vol|Fig|pp?)\\.", Pattern.DOTALL);

  /** What the year or the rest of a reference follows. */
  private static final Pattern AND_OTHERS = Pattern.compile(".*\\bal\\.", Pattern.DOTALL);

  private static final Pattern REST_OF_REFERENCE = Pattern.compile("[(\\[\\d,;:)\\]]");

  /** What a recogniser of speech writes where a speaker stops and where one starts again. */
  private static final Pattern STOP = Pattern.compile("\\p{L}{3}[.?!]$");

  private static final Pattern STARTS_AGAIN =
      Pattern.compile("(?:uh|um|and|but|so|because|if|when|you|we|i|it|they|let's|that's)\\b");

  private FullStops() {}

  /**
   * Whether a sentence ends there.
   *
   * @param sentence what stands before in those words, with the full stop
   * @param next where the first character behind stands
   * @param spoken whether a recogniser may have written it, which stops anywhere
   */
  static boolean end(String words, Span sentence, int next, boolean spoken) {
    int last = sentence.end() - 1;
    while (last >= sentence.start() && Character.isWhitespace(words.charAt(last))) {
      last--;
    }
    if (last < sentence.start()) {
      return false;
    }
    String end = words.substring(Math.max(sentence.start(), last - MOST_BEFORE_STOP), last + 1);
    String rest = words.substring(next, Math.min(words.length(), next + MOST_BEHIND_STOP));
    if (Character.isLowerCase(rest.codePointAt(0))) {
      return spoken && STOP.matcher(end).find() && STARTS_AGAIN.matcher(rest).lookingAt();
    }
    if (BEFORE_NUMBER.matcher(end).matches()) {
      return !Character.isDigit(rest.codePointAt(0));
    }
    if (AND_OTHERS.matcher(end).matches()) {
      return !REST_OF_REFERENCE.matcher(rest).lookingAt();
    }
    return !INITIAL.matcher(end).matches()
        && (!ABBREVIATION.matcher(end).matches() || MAY_END.matcher(end).matches());
  }
}
