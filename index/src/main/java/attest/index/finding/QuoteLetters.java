package attest.index.finding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The letters and digits of a quote, by which the same words are told. Copies of one text in
 * several formats differ in quotation marks, hyphens and spaces, and say the same all the same.
 */
public final class QuoteLetters {
  /** So many words two people may still say alike by chance, or as a saying. */
  private static final int FEW = 11;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

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

  /** Whether nobody else says so many words alike, unless he has them from elsewhere. */
  public static boolean isLong(String quote) {
    return WORD.matcher(quote).results().count() > FEW;
  }

  private static boolean isPartOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
