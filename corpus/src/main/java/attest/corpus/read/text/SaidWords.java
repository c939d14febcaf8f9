package attest.corpus.read.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text says outside of its quotations, to tell the pull quotes among these: words that
 * magazines and newsletters set beside the text a second time.
 */
public final class SaidWords {
  /** Shorter quotations may be said twice. */
  private static final int LEAST_WORDS = 8;

  /** The same of those that their file calls pull quotes. */
  private static final int LEAST_WORDS_NAMED = 4;

  private static final int MOST_WORDS = 100;

  /** A text that has more quotations quotes other people. */
  private static final int MOST_QUOTES = 200;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?])[”’\"')]*\\s+|…|\\.{3}|\\[[^\\]]{0,9}]|\\n");

  /** Who said it, below. */
  private static final Pattern ATTRIBUTION = Pattern.compile("\\n\\s*[—–―~-]\\s*[^\\n]*");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final StringBuilder bare;

  /** Those of a text, its quotations left out. */
  public SaidWords(String words) {
    bare = new StringBuilder(bare(words));
  }

  /** Whether any of so many quotations of a text may be pull quotes. */
  public static boolean canRepeat(int quotes) {
    return quotes > 0 && quotes <= MOST_QUOTES;
  }

  /** Whether a quotation is short enough for a pull quote. */
  public static boolean isShort(String quote) {
    return count(quote) <= MOST_WORDS;
  }

  /**
   * Whether all sentences of a quotation stand in the text.
   *
   * @param named whether its file calls it a pull quote
   */
  public boolean holdAll(String quote, boolean named) {
    String said = ATTRIBUTION.matcher("\n" + quote.strip()).replaceAll("\n");
    return count(said) >= (named ? LEAST_WORDS_NAMED : LEAST_WORDS)
        && SENTENCE_END
            .splitAsStream(said)
            .map(SaidWords::bare)
            .allMatch(sentence -> sentence.isBlank() || bare.indexOf(sentence) >= 0);
  }

  /** Adds a quotation that is part of the text. */
  public void add(String quote) {
    bare.append(bare(quote));
  }

  private static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /** The words alone, each between spaces. */
  private static String bare(String text) {
    return " " + NO_WORD.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT) + " ";
  }
}
