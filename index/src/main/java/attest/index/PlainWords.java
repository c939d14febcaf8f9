package attest.index;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Queries of plain words, and questions among them. */
public final class PlainWords {
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’\\-\u2010\u2011]*");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  /** What makes a query a question, if nothing but words stand in it. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?iu)\\s*(?:what|when|where|which|who|whom|whose|why|how|is|are|was|were|do|does|did|can"
              + "|could|should|would|will|may|might|must|has|have|had)\\b[^\"()\\[\\]{}:*?~^\\\\/]*"
              + "\\?+\\s*");

  /** What a question has beside the words that it is about; the common ones are in no index. */
  private static final Set<String> ASKING =
      Set.of(
          "what", "when", "where", "which", "who", "whom", "whose", "why", "how", "were", "do",
          "does", "did", "can", "could", "should", "would", "may", "might", "must", "has", "have",
          "had", "i", "we", "you");

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "NEAR");

  private PlainWords() {}

  /** The words that only ask, in the order of their letters. */
  public static List<String> asking() {
    return ASKING.stream().sorted().toList();
  }

  /** A question without the words that only ask, if it has others; any other query as it is. */
  static String ofQuestion(String query) {
    if (!QUESTION.matcher(query).matches()) {
      return query;
    }
    String about =
        String.join(
            " ",
            SPACE
                .splitAsStream(query.strip().replaceAll("[?\\s]+$", ""))
                .filter(word -> !ASKING.contains(word.toLowerCase(Locale.ROOT)))
                .toList());
    return about.isBlank() ? query : about;
  }

  /**
   * The words that a query asks for, all of them and nothing else: those that only ask and those
   * that are too common left out.
   *
   * @return none, if it asks for anything but plain words
   */
  public static List<String> of(String query) {
    List<String> words = SPACE.splitAsStream(ofQuestion(query).strip()).toList();
    boolean isPlain =
        words.stream().allMatch(w -> WORDS.matcher(w).matches() && !OPERATORS.contains(w));
    return isPlain ? words.stream().filter(word -> !isCommon(word)).distinct().toList() : List.of();
  }

  /** Whether the index has no such word, as it is analysed: The and it's are the and it there. */
  private static boolean isCommon(String word) {
    String plain = POSSESSIVE.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
    return Fields.STOP_WORDS.contains(plain);
  }
}
