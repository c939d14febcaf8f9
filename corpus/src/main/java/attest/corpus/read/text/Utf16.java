package attest.corpus.read.text;

/** Text that every encoding can write: half of a surrogate pair that stands alone is none. */
public final class Utf16 {
  private static final int REPLACEMENT = 0xFFFD;

  private Utf16() {}

  /** The text with U+FFFD for each half that stands alone, as escapes in JSON and YAML have it. */
  public static String wellFormed(String text) {
    return text.codePoints()
        .map(Utf16::wellFormed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** That code point, or U+FFFD if it is half of a pair. */
  static int wellFormed(int c) {
    return Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
  }
}
