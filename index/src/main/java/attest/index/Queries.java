package attest.index;

import attest.corpus.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries in Lucene's classic syntax. All words must be there unless OR says otherwise;
 * single words are found in all their forms, "quoted phrases" and wildcard* words as they stand.
 *
 * <p>Safe for use by several threads.
 */
final class Queries {
  private static final int MOST_CHARACTERS = 10_000;

  /** More of them, one in the other, are too deep for the parser. */
  private static final int MOST_BRACKETS = 50;

  /** A longer word with a wildcard, or one that is to be found misspelt, is too much for Lucene. */
  private static final int LONGEST_PATTERN = 100;

  private static final String TOO_MUCH = "has wildcards or numbers that are too much to search for";
  private static final Pattern COLUMN = Pattern.compile("line \\d+, column (\\d+)");
  private static final List<String> STEMMED =
      List.of(
          Fields.LABEL,
          Fields.HEADING,
          Fields.TITLE,
          Fields.SPEAKER,
          Fields.CAUSE,
          Fields.EFFECT,
          Fields.DIRECTION,
          Fields.VIEW);

  private final Analyzer analyzer;
  private final Function<String, Query> types;

  private Queries(Analyzer analyzer, Function<String, Query> types) {
    this.analyzer = analyzer;
    this.types = types;
  }

  /** Reads queries in which each word means itself alone, such as those of themes. */
  Queries(Analyzer analyzer) {
    this(analyzer, type -> new TermQuery(new Term(Fields.TYPE, type)));
  }

  /** Reads queries of people, who mean the synonyms of their words, too. */
  static Queries with(Synonyms synonyms) {
    return new Queries(SynonymWords.analyzer(synonyms));
  }

  /** The same, with the types that people gave. */
  Queries reviewedBy(ReviewedFindings reviewed) {
    return new Queries(analyzer, reviewed::type);
  }

  /** How the words of queries are analysed. */
  Analyzer analyzer() {
    return analyzer;
  }

  /**
   * The query that a text asks for; all, if it is blank.
   *
   * @param name what to call it in messages, such as {@code the query}
   * @throws UsageException if it is malformed, saying where
   */
  Query parse(String name, String text) {
    if (text.isBlank()) {
      return new MatchAllDocsQuery();
    }
    if (text.length() > MOST_CHARACTERS) {
      throw new UsageException(name + " is longer than " + MOST_CHARACTERS + " characters");
    }
    if (text.chars().filter(c -> c == '(').count() > MOST_BRACKETS) {
      throw new UsageException(name + " has more than " + MOST_BRACKETS + " brackets");
    }
    String line = text.replaceAll("\\s", " ");
    try {
      return new Parser(analyzer, types).parse(line);
    } catch (ParseException e) {
      throw new UsageException(name + " '" + shown(line) + "' " + fault(e), e);
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      throw new UsageException(name + " '" + shown(line) + "' " + TOO_MUCH, e);
    }
  }

  private static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static String fault(ParseException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof IndexSearcher.TooManyClauses) {
      return "has too many words";
    }
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof TokenMgrError) {
      return "has a quotation mark, bracket or / that is not closed";
    }
    Matcher column = COLUMN.matcher(message);
    if (column.find()) {
      return "goes wrong at character "
          + (Integer.parseInt(column.group(1)) + 1)
          + "; put words with special characters in quotation marks";
    }
    return message.lines().findFirst().orElse("is malformed");
  }

  /** Files that a glob names: whole paths, or the last part of them. */
  static Query source(String glob) {
    try {
      return new BooleanQuery.Builder()
          .add(new WildcardQuery(new Term(Fields.PATH, glob)), Occur.SHOULD)
          .add(new WildcardQuery(new Term(Fields.PATH, "*/" + glob)), Occur.SHOULD)
          .build();
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      throw new UsageException("the source '" + shown(glob) + "' " + TOO_MUCH, e);
    }
  }

  /** The document of a path, and its findings. */
  static Query path(String path) {
    return new TermQuery(new Term(Fields.PATH, path));
  }

  /** What stands in a document, or in any other of an origin. */
  static Query near(String origin, String path) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.ORIGIN, origin)), Occur.SHOULD)
        .add(new TermQuery(new Term(Fields.PATH, path)), Occur.SHOULD)
        .build();
  }

  static Query findings() {
    return new TermQuery(new Term(Fields.KIND, Fields.FINDING));
  }

  static Query candidates() {
    return new TermQuery(new Term(Fields.READING, Fields.CANDIDATE));
  }

  /** Lucene's parser, taught which field answers what. One for each text: it keeps state. */
  private static final class Parser extends QueryParser {
    private static final Set<String> WHOLE =
        Set.of(Fields.ORIGIN, Fields.TYPE, Fields.PATH, Fields.READING);

    private final Function<String, Query> types;

    Parser(Analyzer analyzer, Function<String, Query> types) {
      super(Fields.QUOTE, analyzer);
      this.types = types;
      setDefaultOperator(Operator.AND);
      setAllowLeadingWildcard(false);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      check(field);
      if (field.equals(Fields.TYPE)) {
        return types.apply(text);
      }
      if (WHOLE.contains(field)) {
        return new TermQuery(new Term(field, text));
      }
      return super.getFieldQuery(quoted ? exact(field) : field, text, quoted);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
      // The parser's own method comes back to the one above, which then knows the field already.
      check(field);
      return super.getFieldQuery(field, text, slop);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
      check(field);
      return text.equals("*")
          ? new MatchAllDocsQuery()
          : super.getWildcardQuery(exact(field), notLong(noLeading(text)));
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
      check(field);
      return super.getPrefixQuery(exact(field), notLong(text));
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity)
        throws ParseException {
      check(field);
      return super.getFuzzyQuery(exact(field), notLong(text), similarity);
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
      throw new ParseException("holds a /pattern/; write words, or words with * at the end");
    }

    @Override
    protected Query getRangeQuery(
        String field, String from, String to, boolean includesFrom, boolean includesTo)
        throws ParseException {
      throw new ParseException(
          "holds a [range]; ranges of dates and moments are options of their own");
    }

    /** What is only told not to be asks for all the rest; Lucene would find nothing. */
    @Override
    protected @Nullable Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
      Query query = super.getBooleanQuery(clauses);
      if (query == null || clauses.stream().anyMatch(clause -> !clause.isProhibited())) {
        return query;
      }
      List<BooleanClause> rest = new ArrayList<>(clauses);
      rest.add(new BooleanClause(new MatchAllDocsQuery(), Occur.MUST));
      return super.getBooleanQuery(rest);
    }

    private static String notLong(String text) throws ParseException {
      if (text.length() > LONGEST_PATTERN) {
        throw new ParseException(
            "holds a word of more than " + LONGEST_PATTERN + " characters with a * ? or ~");
      }
      return text;
    }

    private static String noLeading(String text) throws ParseException {
      if (text.startsWith("*") || text.startsWith("?")) {
        throw new ParseException(
            "holds '" + text + "', which starts with a wildcard; start it with a letter");
      }
      return text;
    }

    private static String exact(String field) {
      return field.equals(Fields.QUOTE) ? Fields.EXACT : field;
    }

    private static void check(String field) throws ParseException {
      if (!field.equals(Fields.QUOTE) && !STEMMED.contains(field) && !WHOLE.contains(field)) {
        throw new ParseException(
            "asks for a field '"
                + field
                + "'; there are heading, title, speaker, origin, type and path, and a colon in a"
                + " word needs quotation marks");
      }
    }
  }
}
