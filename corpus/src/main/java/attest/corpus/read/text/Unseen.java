package attest.corpus.read.text;

/**
 * Knows characters that are not shown and tell nothing: soft hyphens, spaces and joiners without
 * width, byte-order marks, marks of direction.
 */
final class Unseen {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String OTHERS = "\u200B\u2060\uFEFF\u200E\u200F";

  private Unseen() {}

  /**
   * Whether it is such a character.
   *
   * @param before the character before it in its word, or a space: behind a digit, a soft hyphen is
   *     the dash of {@code 14–18} in files that were converted to Latin-1
   */
  static boolean is(int c, char before) {
    return c == SOFT_HYPHEN ? !Character.isDigit(before) : OTHERS.indexOf(c) >= 0;
  }
}
