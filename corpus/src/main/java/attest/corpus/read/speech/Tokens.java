package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.List;

/** The words that white space parts, found without patterns: readers ask for them at each line. */
final class Tokens {
  private static final String SPACES = " \t\n\u000B\f\r";

  private Tokens() {}

  /** How many there are. */
  static int count(String words) {
    String bare = words.strip();
    int count = 0;
    for (int i = 0; i < bare.length(); i++) {
      boolean opens = i == 0 || isSpace(bare, i - 1);
      count += opens && !isSpace(bare, i) ? 1 : 0;
    }
    return count;
  }

  /** All of them. */
  static String[] of(String words) {
    String bare = words.strip();
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= bare.length(); i++) {
      if (i == bare.length() || isSpace(bare, i)) {
        if (i > start) {
          tokens.add(bare.substring(start, i));
        }
        start = i + 1;
      }
    }
    return tokens.toArray(String[]::new);
  }

  private static boolean isSpace(String words, int at) {
    return SPACES.indexOf(words.charAt(at)) >= 0;
  }
}
