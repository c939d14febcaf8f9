package attest.index;

import attest.corpus.Reading;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The fields of the index, and how the words of each are analysed. */
final class Fields {
  /** Whether an entry is a {@link #FINDING} or a {@link #DOCUMENT}: both live in one index. */
  static final String KIND = "kind";

  static final String FINDING = "finding";
  static final String DOCUMENT = "document";

  /** The finding's id, whole. */
  static final String ID = "id";

  /** The quote and its label, stemmed: for words, so that "trusted" finds "trust". */
  static final String QUOTE = "quote";

  /** Its twin: see {@link #exact}. */
  static final String EXACT = "exact";

  /** The words in front of the passage that name it, stemmed: {@code label:fragmentation}. */
  static final String LABEL = "label";

  /** The headings above, stemmed: {@code heading:barriers}. */
  static final String HEADING = "heading";

  /** The work's title, stemmed: {@code title:library}; counted whole. */
  static final String TITLE = "title";

  /** Who speaks, unstemmed and without accents: {@code speaker:smith}; counted whole. */
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

  static final String NEGATED = "negated";
  static final String HEDGED = "hedged";

  /** Whose view it is, where it is not simply the author's: {@code view:critics}. */
  static final String VIEW = "view";

  /** The witness, whole: {@code origin:"youtube:GLjKn61fJBw"}; counted, too. */
  static final String ORIGIN = "origin";

  /** The type, whole: a filter, and counted. */
  static final String TYPE = "type";

  /** The file, whole: a filter by glob, and counted. */
  static final String PATH = "path";

  /** Format and voice of the source, whole: counted. */
  static final String SOURCE_KIND = "sourceKind";

  /** One to three words of the quote that stand together: what may be meant by a beginning. */
  static final String PHRASE = "phrase";

  /** The date as its source has it: counted by year and month. */
  static final String DATE = "date";

  /** The number of the file that an entry is of: what is taken out when the file changes. */
  static final String FILE = "file";

  /** From the first to the last day that the date can mean: a partial date is a range of days. */
  static final String DAYS = "days";

  /** The first day, to sort by. */
  static final String DAY = "day";

  /** The quote's first millisecond in the recording: a filter by range, and to sort by. */
  static final String MOMENT = "moment";

  /** How sure the type is, in thousandths: the surest quotes come first in reports. */
  static final String SCORE = "score";

  /** The place among all findings of the ledger, so that ties and exports have a fixed order. */
  static final String PLACE = "place";

  /** What the words of the quote come to, by which one quote of several findings is told. */
  static final String WORDS = "words";

  /** A document's text, unstemmed, with the characters where each word stands. */
  static final String TEXT = "text";

  /** All that is known of a document's source: kept, not searched. */
  static final String SOURCE = "source";

  /** The passages of a document: kept, not searched. */
  static final String PASSAGES = "passages";

  /** A whole finding, or a document's whole text: kept, not searched. */
  static final String STORED = "stored";

  /** The fields of words that a query can name, beside the quote. */
  static final List<String> NAMED =
      List.of(SPEAKER, HEADING, TITLE, LABEL, CAUSE, EFFECT, DIRECTION, VIEW);

  /** Words that are too common to be searched for. */
  static final CharArraySet STOP_WORDS = EnglishAnalyzer.getDefaultStopSet();

  private static final int LONGEST_PHRASE = 3;

  private Fields() {}

  /**
   * The twin of a field of words, which holds them unstemmed and with stop words: for phrases and
   * wildcards, which stems would break.
   */
  static String exact(String field) {
    return field.equals(QUOTE) ? EXACT : EXACT + '-' + field;
  }

  /** The names of the ways to read a quote. */
  static List<String> readings(Reading reading) {
    return Stream.of(
            reading.candidate() ? CANDIDATE : "",
            reading.negated() ? NEGATED : "",
            reading.hedged() ? HEDGED : "")
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * How the words of each field are found, in texts and in queries alike; queries ask for compounds
   * either whole or in parts.
   */
  static Analyzer analyzer() {
    Analyzer exact = new Exact();
    Map<String, Analyzer> others = new HashMap<>();
    others.put(EXACT, exact);
    others.put(TEXT, new Plain());
    others.put(PHRASE, new Phrases());
    NAMED.forEach(field -> others.put(exact(field), exact));
    Analyzer names = new Names();
    others.put(SPEAKER, names);
    others.put(exact(SPEAKER), names);
    return new PlainApostrophes(new PerFieldAnalyzerWrapper(new Stemmed(), others));
  }

  /** Finds don’t by don't, and the other way round: sources have either. */
  private static final class PlainApostrophes extends AnalyzerWrapper {
    private static final List<String> OTHERS = List.of("\u2018", "\u2019", "\u02BC", "\uFF07");

    private final Analyzer words;
    private final NormalizeCharMap plain;

    PlainApostrophes(Analyzer words) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.words = words;
      NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
      OTHERS.forEach(other -> map.add(other, "'"));
      this.plain = map.build();
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return words;
    }

    @Override
    protected Reader wrapReader(String field, Reader text) {
      return new MappingCharFilter(plain, text);
    }

    @Override
    protected Reader wrapReaderForNormalization(String field, Reader text) {
      return new MappingCharFilter(plain, text);
    }
  }

  /** Words as they stand, in lower case; the parts of compounds are words. */
  private static final class Plain extends Analyzer {
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

  /** Words of which compounds are told both whole and in parts. */
  private abstract static class Compounded extends Analyzer {
    @Override
    protected Reader initReader(String field, Reader text) {
      return Compounds.reader(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, told(words));
    }

    /** The words as they are found. */
    abstract TokenStream told(TokenStream words);
  }

  /** English words in all their forms, without common ones, as {@link EnglishAnalyzer} has them. */
  private static final class Stemmed extends Compounded {
    @Override
    TokenStream told(TokenStream words) {
      TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      return new PorterStemFilter(new Compounds(new StopFilter(lower, STOP_WORDS)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new LowerCaseFilter(in);
    }
  }

  /** Words as they stand, in lower case. */
  private static final class Exact extends Compounded {
    @Override
    TokenStream told(TokenStream words) {
      return new Compounds(new LowerCaseFilter(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new LowerCaseFilter(in);
    }
  }

  /**
   * Names as they stand, in lower case and without accents: Will is no common word, and Williams no
   * form of William.
   */
  private static final class Names extends Compounded {
    @Override
    TokenStream told(TokenStream words) {
      return new Compounds(normalize(SPEAKER, words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
  }

  /** One to three words that stand together, in lower case, with no stop word at either end. */
  private static final class Phrases extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      ShingleFilter together = new ShingleFilter(new LowerCaseFilter(words), 2, LONGEST_PHRASE);
      return new TokenStreamComponents(words, new Meaningful(together));
    }
  }

  /** Leaves out phrases that begin or end with a stop word. */
  private static final class Meaningful extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Meaningful(TokenStream in) {
      super(in);
    }

    @Override
    protected boolean accept() {
      int first = 0;
      while (first < term.length() && term.charAt(first) != ' ') {
        first++;
      }
      int last = term.length();
      while (last > 0 && term.charAt(last - 1) != ' ') {
        last--;
      }
      return !STOP_WORDS.contains(term.buffer(), 0, first)
          && !STOP_WORDS.contains(term.buffer(), last, term.length() - last);
    }
  }
}
