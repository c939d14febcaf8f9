package attest.index;

import attest.corpus.UsageException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Reads queries in Lucene's classic syntax. All words must be there, or one of those that OR joins;
 * single words are found in all their forms, "quoted phrases" and wildcard* words as they stand.
 *
 * <p>Safe for use by several threads.
 */
final class Queries {
  private static final int MOST_CHARACTERS = 10_000;

  /** More of them, one in the other, are too deep for the parser. */
  private static final int MOST_BRACKETS = 50;

  /** Characters of a query that tell in a message which one is meant. */
  private static final int SHOWN = 80;

  private static final String TOO_MUCH = "has wildcards or numbers that are too much to search for";

  /** A slash within words, such as and/or, which asks for no pattern. */
  private static final Pattern WITHIN = Pattern.compile("(?<=[\\p{L}\\p{N}])/(?=[\\p{L}\\p{N}])");

  /** The quotation marks that word processors and telephones put in place of plain ones. */
  private static final Pattern CURLY = Pattern.compile("[“”„‟]");

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

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

  /**
   * The query of somebody who looks for something; all, if it is blank.
   *
   * @throws UsageException if it is malformed, saying where, or has no word that can be looked for
   */
  Query asked(String text) {
    Query query = parse("the query", PlainWords.ofQuestion(text));
    if (query instanceof BooleanQuery words && words.clauses().isEmpty()) {
      throw new UsageException(
          "the query '"
              + shown(text.strip())
              + "' has "
              + (LETTER.matcher(text).find()
                  ? "only words that are too common to be looked for; \"exact words\" in quotation"
                      + " marks are found, however common"
                  : "no word; write one"));
    }
    return query;
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
    String line = straightened(text.replaceAll("\\s", " "));
    try {
      return new QueryGrammar(line, analyzer, types).parse(escaped(line));
    } catch (ParseException e) {
      String fault = new QueryFaults(line).of(e, place -> unescaped(line, place));
      throw new UsageException(name + " '" + shown(line) + "' " + fault, e);
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      throw new UsageException(name + " '" + shown(line) + "' " + TOO_MUCH, e);
    }
  }

  /** With plain quotation marks, if the others come in pairs, and none are within plain ones. */
  private static String straightened(String line) {
    return line.indexOf('"') < 0 && CURLY.matcher(line).results().count() % 2 == 0
        ? CURLY.matcher(line).replaceAll("\"")
        : line;
  }

  private static String escaped(String line) {
    return QueryFaults.isNearOfOthers(line) ? line : WITHIN.matcher(line).replaceAll("\\\\/");
  }

  private static String shown(String text) {
    boolean isShort = text.codePointCount(0, text.length()) <= SHOWN;
    return isShort ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** Where in a line stands what stands at a place, counted from 1, of the same line escaped. */
  private static int unescaped(String line, int place) {
    if (escaped(line).equals(line)) {
      return place;
    }
    Matcher slash = WITHIN.matcher(line);
    int escapes = 0;
    while (slash.find() && slash.start() + escapes + 1 < place) {
      escapes++;
    }
    return place - escapes;
  }

  /** The fields that a query looks into. */
  static Set<String> fields(Query query) {
    Set<String> fields = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            fields.add(field);
            return true;
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return fields;
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
}
