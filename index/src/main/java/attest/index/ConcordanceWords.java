package attest.index;

import attest.corpus.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Reads what a concordance is asked for: words that follow each other, some only begun. */
final class ConcordanceWords {
  private static final int MOST_WORDS = 20;

  /** So many different words may start with what stands before a {@code *}. */
  private static final int MOST_EXPANSIONS = 1_000;

  private ConcordanceWords() {}

  /**
   * The query for words.
   *
   * @throws UsageException if there are none or too many, or too many start as one does, or a
   *     {@code *} stands elsewhere
   */
  static Query query(String words, IndexReader reader) throws IOException {
    List<IntervalsSource> sources = new ArrayList<>();
    for (String word : words.strip().split("\\s+", -1)) {
      sources.addAll(sources(word, reader));
    }
    if (sources.isEmpty() || sources.size() > MOST_WORDS) {
      throw new UsageException(
          "a concordance is of 1 to "
              + MOST_WORDS
              + " words, such as trust, 'collab*' or shared language; not of '"
              + words
              + "'");
    }
    return new IntervalQuery(
        Fields.TEXT, Intervals.phrase(sources.toArray(IntervalsSource[]::new)));
  }

  private static List<IntervalsSource> sources(String word, IndexReader reader) throws IOException {
    String start = word.replaceFirst("\\*$", "");
    boolean begun = !start.equals(word);
    if (start.indexOf('*') >= 0) {
      throw new UsageException(
          "'"
              + word
              + "' has a * before its end; a * stands after what words start with: 'collab*'");
    }
    List<String> terms = terms(start);
    List<IntervalsSource> sources = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      sources.add(
          begun && i == terms.size() - 1
              ? begun(terms.get(i), reader)
              : Intervals.term(terms.get(i)));
    }
    return sources;
  }

  private static IntervalsSource begun(String start, IndexReader reader) throws IOException {
    BytesRef prefix = new BytesRef(start);
    Terms words = MultiTerms.getTerms(reader, Fields.TEXT);
    if (words != null) {
      TermsEnum each = words.iterator();
      boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      for (int n = 1; more && StringHelper.startsWith(each.term(), prefix); n++) {
        if (n > MOST_EXPANSIONS) {
          throw new UsageException(
              String.format(
                  Locale.ROOT,
                  "more than %,d words start with '%s'; give more letters",
                  MOST_EXPANSIONS,
                  start));
        }
        more = each.next() != null;
      }
    }
    return Intervals.prefix(prefix, MOST_EXPANSIONS);
  }

  /** The words of a word: {@code co-creation} is two. */
  private static List<String> terms(String word) throws IOException {
    List<String> terms = new ArrayList<>();
    try (Analyzer analyzer = Fields.analyzer();
        TokenStream stream = analyzer.tokenStream(Fields.TEXT, word.toLowerCase(Locale.ROOT))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
