package attest.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Analyses the words of queries as those of the index, with their synonyms beside them. Synonyms
 * are stemmed as all words are, so that one form of a word stands for all its forms.
 */
final class SynonymWords extends AnalyzerWrapper {
  private static final Set<String> STEMMED =
      Set.of(Fields.QUOTE, Fields.LABEL, Fields.HEADING, Fields.TITLE, Fields.CAUSE, Fields.EFFECT);

  private final Analyzer words;
  private final SynonymMap synonyms;

  private SynonymWords(Analyzer words, SynonymMap synonyms) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.words = words;
    this.synonyms = synonyms;
  }

  static Analyzer analyzer(Synonyms synonyms) {
    Analyzer words = Fields.analyzer();
    if (synonyms.groups().isEmpty()) {
      return words;
    }
    try {
      return new SynonymWords(words, map(words, synonyms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SynonymMap map(Analyzer words, Synonyms synonyms) throws IOException {
    SynonymMap.Builder map = new SynonymMap.Builder(true);
    for (List<String> group : synonyms.groups()) {
      List<CharsRef> stemmed = new ArrayList<>();
      for (String phrase : group) {
        stemmed.add(stemmed(words, phrase));
      }
      for (CharsRef one : stemmed) {
        for (CharsRef other : stemmed) {
          if (!one.equals(other)) {
            map.add(one, other, true);
          }
        }
      }
    }
    return map.build();
  }

  private static CharsRef stemmed(Analyzer words, String phrase) {
    return SynonymMap.Builder.join(
        stems(words, phrase).toArray(String[]::new), new CharsRefBuilder());
  }

  /** The stems of a phrase, without stop words. */
  static List<String> stems(Analyzer words, String phrase) {
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = words.tokenStream(Fields.QUOTE, Compounds.parted(phrase))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return words;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return STEMMED.contains(field)
        ? new TokenStreamComponents(
            components.getSource(),
            new SynonymGraphFilter(components.getTokenStream(), synonyms, false))
        : components;
  }
}
