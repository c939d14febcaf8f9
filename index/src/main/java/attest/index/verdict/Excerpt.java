package attest.index.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a quote and of what stands around it: lower case, parted as UAX #29 says, so that
 * marks, spaces and the way in which accents are encoded do not count.
 *
 * @param quote the words of the quote
 * @param before those before it
 * @param after those behind it
 */
record Excerpt(List<String> quote, List<String> before, List<String> after) {
  private static final Set<String> NEGATIONS =
      Set.of(
          "no", "not", "never", "nor", "neither", "none", "nothing", "nobody", "cannot", "without");

  /** Made once: to make one takes longer than to part all words of a quote. */
  private static final Analyzer WORDS = new StandardAnalyzer();

  static Excerpt of(Anchor anchor) {
    return new Excerpt(words(anchor.exact()), words(anchor.prefix()), words(anchor.suffix()));
  }

  /**
   * How like two excerpts are, from 0 to 1: eight tenths for the quote, one for each side. Of each
   * part it is one less the edits from word to word (Levenshtein 1966) by the longer number of
   * words. What is said not to be so is not at all like what is said to be so.
   */
  double likeness(Excerpt other) {
    if (!negations(quote).equals(negations(other.quote))) {
      return 0;
    }
    return 0.8 * likeness(quote, other.quote)
        + 0.1 * likeness(before, other.before)
        + 0.1 * likeness(after, other.after);
  }

  private static double likeness(List<String> one, List<String> other) {
    int longer = Math.max(one.size(), other.size());
    return longer == 0 ? 1 : 1 - (double) edits(one, other) / longer;
  }

  private static int edits(List<String> one, List<String> other) {
    int[] row = new int[other.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.size()];
  }

  private static List<String> negations(List<String> words) {
    return words.stream()
        .map(word -> word.endsWith("n't") ? "not" : word)
        .map(word -> word.equals("cannot") ? "not" : word)
        .filter(NEGATIONS::contains)
        .sorted()
        .toList();
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'');
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = WORDS.tokenStream("", plain)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return words;
  }
}
