package attest.index.finding;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The letters and digits of a quote, by which the same words are told. Copies of one text in
 * several formats differ in quotation marks, hyphens and spaces, and say the same all the same.
 */
public final class QuoteLetters {
  private QuoteLetters() {}

  /** Those of a quote, in lower case and without ligatures. */
  public static String of(String quote) {
    StringBuilder letters = new StringBuilder(quote.length());
    Normalizer.normalize(quote, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(QuoteLetters::isPartOfWord)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isPartOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
