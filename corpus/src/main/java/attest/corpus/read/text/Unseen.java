package attest.corpus.read.text;

import java.util.regex.Pattern;

/**
 * Knows characters that are not shown and tell nothing: soft hyphens, spaces and joiners without
 * width, byte-order marks, marks of direction.
 */
public final class Unseen {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String OTHERS =
      "\u200B\u2060\uFEFF\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  /** The first of the others; nearly all characters of nearly all texts come before it. */
  private static final char FIRST_OTHER = '\u200B';

  private static final Pattern ALL_OTHERS = Pattern.compile("[" + OTHERS + "]");

  private Unseen() {}

  /** A text without them, soft hyphens aside. */
  public static String leftOut(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOther(text.charAt(i))) {
        return ALL_OTHERS.matcher(text).replaceAll("");
      }
    }
    return text;
  }

  /**
   * Whether it is such a character.
   *
   * @param before the character before it in its word, or a space: behind a digit, a soft hyphen is
   *     the dash of {@code 14–18} in files that were converted to Latin-1
   */
  static boolean is(int c, char before) {
    return c == SOFT_HYPHEN ? !Character.isDigit(before) : isOther(c);
  }

  private static boolean isOther(int c) {
    return c >= FIRST_OTHER && OTHERS.indexOf(c) >= 0;
  }
}
