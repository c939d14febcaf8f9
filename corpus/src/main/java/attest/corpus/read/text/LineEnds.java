package attest.corpus.read.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins lines, and decides by the words of the whole document which hyphens at their ends stay. */
public final class LineEnds {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)*+");

  /** Parts that are often written with a hyphen, though they are no words. */
  private static final Set<String> PREFIXES =
      Set.of("co", "non", "self", "cross", "multi", "semi", "well", "ex", "e", "pre", "post");

  private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|doi\\.");

  /** What an address that has to go on ends in. */
  private static final String OPEN_ENDS = "/.=&?_-";

  /** No word and no address is longer; joined lines may be one without end. */
  private static final int LONGEST_WORD = 300;

  /** Parts that are often written with a hyphen in front. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "based",
          "centred",
          "centered",
          "driven",
          "focused",
          "led",
          "level",
          "making",
          "oriented",
          "related",
          "solving",
          "specific",
          "term",
          "wide");

  /** Words that are hardly ever the first part of another that is written with a hyphen. */
  private static final Set<String> NEVER_FIRST =
      Set.of(
          "an", "any", "be", "can", "every", "for", "further", "her", "him", "how", "it", "more",
          "never", "our", "some", "there", "them", "to", "what", "when", "where", "who", "with",
          "your");

  private final Map<String, Integer> words = new HashMap<>();
  private final Set<String> secondParts = new HashSet<>(SUFFIXES);

  /** Learns the words of a line, apart from those at its ends, which may be parts of words. */
  public void learn(String line) {
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      if (word.end() < line.length() - 1) {
        String key = key(word.group());
        words.merge(key, 1, Integer::sum);
        int hyphen = key.lastIndexOf('-');
        if (hyphen > 0) {
          secondParts.add(key.substring(hyphen + 1));
        }
      }
    }
  }

  /** Adds a line to those that it goes on with. */
  public void join(StringBuilder text, String line) {
    int end = text.length();
    if (end == 0 || line.isEmpty()) {
      text.append(line);
      return;
    }
    // White space at the end of a line says nothing of what comes next.
    while (end > 1 && Character.isWhitespace(text.charAt(end - 1))) {
      text.setLength(--end);
    }
    char last = text.charAt(end - 1);
    boolean hyphen = end > 1 && "-‐\u00AD".indexOf(last) >= 0;
    if (hyphen
        && Character.isLetter(text.charAt(end - 2))
        && Character.isLowerCase(line.charAt(0))) {
      hyphenated(text, line, last);
    } else if (isOpen(text, hyphen && Character.isLetterOrDigit(line.charAt(0)))) {
      text.append(line);
    } else {
      text.append(' ').append(line);
    }
  }

  /** Whether a line ends in the middle of a word, an address, or words that a stroke joins. */
  private static boolean isOpen(StringBuilder text, boolean hyphen) {
    int end = text.length();
    char last = text.charAt(end - 1);
    char before = end > 1 ? text.charAt(end - 2) : ' ';
    return (hyphen && Character.isLetterOrDigit(before))
        || last == '/'
        || (last == '—' && before != ' ')
        || (OPEN_ENDS.indexOf(last) >= 0 && ADDRESS.matcher(lastWord(text)).find());
  }

  private void hyphenated(StringBuilder text, String line, char hyphen) {
    String before = lastWord(text);
    String after = firstWord(line);
    if (after.equals("and") || after.equals("or")) {
      text.append(' ').append(line);
      return;
    }
    if (hyphen == '\u00AD' || !staysHyphenated(before, after)) {
      text.setLength(text.length() - 1);
    }
    text.append(line);
  }

  /**
   * Whether two parts of a word are joined by a hyphen elsewhere in the document too; if neither
   * form is seen there, whether both parts are words.
   */
  private boolean staysHyphenated(String before, String after) {
    String first = before.substring(0, before.length() - 1);
    int open = count(first + "-" + after);
    int closed = count(first + after);
    if (open > 0 || closed > 0) {
      return open > closed;
    }
    return first.contains("-")
        || first.contains("/")
        || secondParts.contains(key(after))
        || (count(after) > 0 && isFirstPart(key(first)));
  }

  private boolean isFirstPart(String word) {
    return PREFIXES.contains(word) || (count(word) > 0 && !NEVER_FIRST.contains(word));
  }

  private int count(String word) {
    return words.getOrDefault(key(word), 0);
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace('‐', '-');
  }

  /** The last word, its hyphen included, without brackets and quotation marks in front. */
  private static String lastWord(CharSequence text) {
    int start = text.length();
    int least = Math.max(0, start - LONGEST_WORD);
    while (start > least
        && !Character.isWhitespace(text.charAt(start - 1))
        && "([“\"‘".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.subSequence(start, text.length()).toString();
  }

  private static String firstWord(String line) {
    Matcher word = WORD.matcher(line);
    return word.lookingAt() ? word.group() : "";
  }
}
