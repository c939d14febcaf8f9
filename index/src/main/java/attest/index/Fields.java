package attest.index;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The fields of the index, and how the words of each are analysed. */
final class Fields {
  /** Whether an entry is a {@link #FINDING} or a {@link #DOCUMENT}: both live in one index. */
  static final String KIND = "kind";

  static final String FINDING = "finding";
  static final String DOCUMENT = "document";

  /** The quote and its label, stemmed: for words, so that "trusted" finds "trust". */
  static final String QUOTE = "quote";

  /**
   * The same, unstemmed and with stop words: for phrases and wildcards, which stems would break.
   */
  static final String EXACT = "exact";

  /** The headings above, stemmed: {@code heading:barriers}. */
  static final String HEADING = "heading";

  /** The work's title, stemmed: {@code title:library}. */
  static final String TITLE = "title";

  /** Who speaks: {@code speaker:smith}. */
  static final String SPEAKER = "speaker";

  /** What brings something about, and what is brought about, stemmed: {@code cause:trust}. */
  static final String CAUSE = "cause";

  static final String EFFECT = "effect";

  /** What the cause does to the effect, in words: {@code direction:undermines}. */
  static final String DIRECTION = "direction";

  /** How the quote is to be read: {@code reading:hedged}, {@code reading:negated}. */
  static final String READING = "reading";

  /** A quote whose type is not sure enough for a report has this {@link #READING}. */
  static final String CANDIDATE = "candidate";

  /** Whose view it is, where it is not simply the author's: {@code view:critics}. */
  static final String VIEW = "view";

  /** The witness, whole: {@code origin:"youtube:GLjKn61fJBw"}; counted, too. */
  static final String ORIGIN = "origin";

  /** The type, whole: a filter, and counted. */
  static final String TYPE = "type";

  /** The file, whole: a filter by glob, and counted. */
  static final String PATH = "path";

  /** From the first to the last day that the date can mean: a partial date is a range of days. */
  static final String DAYS = "days";

  /** The first day, to sort by. */
  static final String DAY = "day";

  /** From the quote's first to its last millisecond in the recording: a filter by range. */
  static final String MOMENTS = "moments";

  /** The first millisecond, to sort by. */
  static final String MOMENT = "moment";

  /** How sure the type is, in thousandths: the surest quotes come first in reports. */
  static final String SCORE = "score";

  /** The place among all findings of the ledger, so that ties and exports have a fixed order. */
  static final String PLACE = "place";

  /** A whole finding, or a document's whole text: kept, not searched. */
  static final String STORED = "stored";

  private Fields() {}

  /** How the words of each field are found, in texts and in queries alike. */
  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), Map.of(EXACT, new Exact()));
  }

  /** Words as they stand, in lower case. */
  private static final class Exact extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new LowerCaseFilter(in);
    }
  }
}
