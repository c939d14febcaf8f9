package attest.index.finding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The letters and digits of a quote, by which the same words are told. Copies of one text in
 * several formats differ in quotation marks, hyphens and spaces, and say the same all the same. So
 * they do where one has the name of a part of an abstract in front of its words and the other above
 * them, or the sign of who is quoted behind them and the other nowhere.
 */
public final class QuoteLetters {
  /** So many words two people may still say alike by chance, or as a saying. */
  private static final int FEW = 11;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** No other labels: the same words may stand in one text as a barrier and as an aim. */
  private static final Pattern PART_OF_ABSTRACT =
      Pattern.compile(
          "^\\P{L}*(?:backgrounds?|introduction|objectives?|aims?|purpose|methods?|results?|findings?"
              + "|discussion|conclusions?)\\s*:(?=.*\\p{L})",
          Pattern.DOTALL);

  /** As {@code (N)} or {@code (P12)}, behind a mark that ends a quotation. */
  private static final Pattern WHO =
      Pattern.compile("(?<=\\p{L}[.!?…]?[\"”’»'])\\s*\\(\\p{L}{1,2}\\d{0,3}\\)\\W*$");

  private QuoteLetters() {}

  /** Those of a quote, in lower case and without ligatures. */
  public static String of(String quote) {
    String words = Normalizer.normalize(quote, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(words.length());
    WHO.matcher(PART_OF_ABSTRACT.matcher(words).replaceFirst(""))
        .replaceFirst("")
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
