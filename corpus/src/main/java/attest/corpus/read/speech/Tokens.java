package attest.corpus.read.speech;

import java.util.List;
import java.util.StringTokenizer;

/** The words that white space parts, found without patterns: readers ask for them at each line. */
final class Tokens {
  private static final String SPACES = " \t\n\u000B\f\r";

  private Tokens() {}

  /** How many there are. */
  static int count(String words) {
    return parted(words).countTokens();
  }

  /** How many there are in all lines. */
  static long count(List<String> lines) {
    return lines.stream().mapToLong(Tokens::count).sum();
  }

  /** All of them. */
  static String[] of(String words) {
    StringTokenizer parted = parted(words);
    String[] tokens = new String[parted.countTokens()];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = parted.nextToken();
    }
    return tokens;
  }

  private static StringTokenizer parted(String words) {
    return new StringTokenizer(words.strip(), SPACES);
  }
}
