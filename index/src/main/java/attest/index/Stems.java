package attest.index;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;

/**
 * The words of texts for searches that run without Lucene: runs of letters and digits, and those
 * that hyphens join as one word, too; in lower case, common words left out, and each cut to the
 * stem that its forms share (M. F. Porter, <i>An algorithm for suffix stripping</i>, 1980).
 *
 * <p>Safe for use by several threads.
 */
public final class Stems implements AutoCloseable {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int WHOLE = 0;

  private final Analyzer analyzer = new Words();

  /** The stems of a text, each once, in the order of their letters. */
  public SortedSet<String> of(String text) {
    SortedSet<String> stems = new TreeSet<>();
    // Writers of Porter's rules differ in when a last y becomes an i; here it always does.
    SynonymWords.stems(analyzer, Compounds.withJoined(text))
        .forEach(stem -> stems.add(stem.replaceFirst("y$", "i")));
    return stems;
  }

  /** The words that are left out, in the order of their letters. */
  public static List<String> common() {
    return Fields.STOP_WORDS.stream().map(word -> String.valueOf((char[]) word)).sorted().toList();
  }

  @Override
  public void close() {
    analyzer.close();
  }

  private static final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new PatternTokenizer(WORD, WHOLE);
      TokenStream known = new StopFilter(new LowerCaseFilter(words), Fields.STOP_WORDS);
      return new TokenStreamComponents(words, new PorterStemFilter(known));
    }
  }
}
