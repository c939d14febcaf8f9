package attest.corpus.read.text;

/**
 * Knows characters that are not shown and tell nothing: soft hyphens, spaces and joiners without
 * width, byte-order marks, marks of direction.
 *
 * <p>Behind a digit, a soft hyphen is the dash of {@code 14–18} in files that were converted to
 * Latin-1, and is written as a hyphen: else people would see one number.
 */
public final class Unseen {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String OTHERS =
      "\u200B\u2060\uFEFF\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  /** The first of the others; nearly all characters of nearly all texts come before it. */
  private static final char FIRST_OTHER = '\u200B';

  private Unseen() {}

  /** A text without them. */
  public static String leftOut(String text) {
    int first = 0;
    while (first < text.length() && !isOne(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.substring(0, first));
    for (char c : text.substring(first).toCharArray()) {
      char before = seen.isEmpty() ? ' ' : seen.charAt(seen.length() - 1);
      if (!is(c, before)) {
        seen.append((char) seen(c));
      }
    }
    return seen.toString();
  }

  /**
   * Whether it is such a character.
   *
   * @param before the character before it in its word, or a space
   */
  static boolean is(int c, char before) {
    return isOne(c) && !(c == SOFT_HYPHEN && Character.isDigit(before));
  }

  /** What is written of a character that is none of them where it stands. */
  static int seen(int c) {
    return c == SOFT_HYPHEN ? '-' : c;
  }

  private static boolean isOne(int c) {
    return c == SOFT_HYPHEN || (c >= FIRST_OTHER && OTHERS.indexOf(c) >= 0);
  }
}
