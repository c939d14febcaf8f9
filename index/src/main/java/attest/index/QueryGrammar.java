package attest.index;

import attest.corpus.FindingType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's parser, taught which field answers what, and what is too much to ask. One for each text:
 * it keeps state.
 */
final class QueryGrammar extends JoiningParser {
  /** A longer word with a wildcard, or one that is to be found misspelt, is too much for Lucene. */
  private static final int LONGEST_PATTERN = 100;

  /** Each of them is looked up among all words of the base. */
  private static final int MOST_PATTERNS = 200;

  /** Each of them takes some milliseconds for each quote that is shown. */
  private static final int MOST_MISSPELT = 10;

  private static final List<String> WHOLE = List.of(Fields.ORIGIN, Fields.PATH);

  /** What other programs take for an operator, among words that stand in no quotation marks. */
  private static final Pattern NEAR = Pattern.compile("(?:^|\\s)NEAR(?:\\s|$)");

  private static final Pattern BETWEEN = Pattern.compile("\\S\\s+NEAR\\s+\\S");

  private static final List<String> READINGS =
      List.of(Fields.CANDIDATE, Fields.NEGATED, Fields.HEDGED);

  private final String line;
  private final QueryFaults faults;
  private final Function<String, Query> types;

  /** The fields that were asked for words that are in no index. */
  private final Set<String> vanished = new LinkedHashSet<>();

  private int patterns;
  private int misspelt;

  /**
   * A parser.
   *
   * @param line what it is going to parse
   * @param types the query for a type
   */
  QueryGrammar(String line, Analyzer analyzer, Function<String, Query> types) {
    super(Fields.QUOTE, analyzer);
    this.line = line;
    this.faults = new QueryFaults(line);
    this.types = types;
    setAllowLeadingWildcard(false);
  }

  /** Reads the whole text, and sees that each field that it names is asked for something. */
  @Override
  public Query parse(String text) throws ParseException {
    Query query = super.parse(text);
    Set<String> asked = Queries.fields(query);
    for (String field : vanished) {
      if (!asked.contains(field) && !asked.contains(Fields.exact(field))) {
        throw faults.noWordOf(field);
      }
    }
    return query;
  }

  @Override
  protected @Nullable Query getFieldQuery(String field, String text, boolean quoted)
      throws ParseException {
    check(field);
    if (field.equals(Fields.TYPE)) {
      return types.apply(type(text));
    }
    if (field.equals(Fields.READING)) {
      return new TermQuery(new Term(field, reading(text)));
    }
    if (!quoted && NEAR.matcher(text).find() && BETWEEN.matcher(line).find()) {
      throw faults.near();
    }
    if (quoted && text.indexOf('*') >= 0) {
      throw faults.at(text, "a * stands for itself in quotation marks; take it out of them");
    }
    if (WHOLE.contains(field)) {
      return new TermQuery(new Term(field, text));
    }
    Query query =
        quoted
            ? super.getFieldQuery(Fields.exact(field), Compounds.parted(text), true)
            : words(field, text);
    if (query == null && Fields.NAMED.contains(field)) {
      vanished.add(field);
    }
    return query;
  }

  /**
   * Words in all their forms, and compounds in either spelling. Several words that mean one thing
   * are looked for as such, too, so that {@code public-private partnership} has its synonyms.
   */
  private @Nullable Query words(String field, String text) throws ParseException {
    if (!Compounds.isIn(text)) {
      return super.getFieldQuery(field, text, false);
    }
    List<String> words = List.of(text.strip().split("\\s+"));
    List<String> plain = words.stream().filter(word -> !Compounds.isIn(word)).toList();
    List<Query> all = new ArrayList<>();
    if (!plain.isEmpty()) {
      all.add(super.getFieldQuery(field, String.join(" ", plain), false));
    }
    for (String word : words) {
      if (Compounds.isIn(word)) {
        all.add(
            joined(
                Occur.SHOULD,
                super.getFieldQuery(field, Compounds.joined(word), false),
                together(field, word)));
      }
    }
    Query each = joined(Occur.MUST, all.toArray(Query[]::new));
    // The parser takes clauses out of what it is given for several words, and asks for each.
    return joined(
        Occur.MUST, words.size() == 1 ? each : joined(Occur.SHOULD, each, together(field, text)));
  }

  /** Words one after the other, as they stand where some of them are too common to be stemmed. */
  private @Nullable Query together(String field, String text) throws ParseException {
    String words = Compounds.parted(text);
    boolean isExact = Stream.of(words.split("\\s+")).anyMatch(Fields.STOP_WORDS::contains);
    return super.getFieldQuery(isExact ? Fields.exact(field) : field, words, true);
  }

  private static Query joined(Occur occur, @Nullable Query... queries) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    for (Query query : queries) {
      if (query != null) {
        joined.add(query, occur);
      }
    }
    return joined.build();
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
    if (text.equals("*")) {
      return anything(field);
    }
    if (text.startsWith("*") || text.startsWith("?")) {
      if (field.equals(Fields.PATH)) {
        throw faults.files(field);
      }
      throw faults.at(text, "'" + text + "' starts with a wildcard; start it with a letter");
    }
    patternable(field, text);
    return WHOLE.contains(field)
        ? new WildcardQuery(new Term(field, pattern(text)))
        : super.getWildcardQuery(Fields.exact(field), pattern(Compounds.joined(text)));
  }

  @Override
  protected Query getPrefixQuery(String field, String text) throws ParseException {
    check(field);
    patternable(field, text + "*");
    return WHOLE.contains(field)
        ? new PrefixQuery(new Term(field, pattern(text)))
        : super.getPrefixQuery(Fields.exact(field), pattern(Compounds.joined(text)));
  }

  /** What has anything in a field; each finding has words, a type, an origin and a path. */
  private static Query anything(String field) {
    if (Fields.NAMED.contains(field)) {
      return new PrefixQuery(new Term(Fields.exact(field), ""));
    }
    return field.equals(Fields.READING)
        ? new PrefixQuery(new Term(field, ""))
        : new MatchAllDocsQuery();
  }

  /** Types and readings have few values, of which people may have given others than the index. */
  private void patternable(String field, String text) throws ParseException {
    if (field.equals(Fields.TYPE)) {
      type(text);
    } else if (field.equals(Fields.READING)) {
      reading(text);
    }
  }

  @Override
  protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
    check(field);
    patternable(field, text + "~");
    if (WHOLE.contains(field)) {
      throw faults.at(
          text + "~", "'" + field + ":' is found as it stands, not misspelt; take out the ~");
    }
    misspelt++;
    if (misspelt > MOST_MISSPELT) {
      throw faults.at(text + "~", "there are more than " + MOST_MISSPELT + " words with a ~");
    }
    return super.getFuzzyQuery(Fields.exact(field), pattern(Compounds.joined(text)), similarity);
  }

  @Override
  protected Query getRegexpQuery(String field, String text) throws ParseException {
    if (field.equals(Fields.PATH)) {
      throw faults.files(field);
    }
    throw faults.at("/" + text, "there is a /pattern/; write words, or words with * at the end");
  }

  @Override
  protected Query getRangeQuery(
      String field, String from, String to, boolean includesFrom, boolean includesTo)
      throws ParseException {
    throw faults.at(
        includesFrom ? "[" : "{",
        "there is a [range]; dates and moments are asked for beside the words");
  }

  private String pattern(String text) throws ParseException {
    if (text.length() > LONGEST_PATTERN) {
      throw faults.at(
          text, "there is a word of more than " + LONGEST_PATTERN + " characters with a * ? or ~");
    }
    patterns++;
    if (patterns > MOST_PATTERNS) {
      throw faults.at(text, "there are more than " + MOST_PATTERNS + " words with a * ? or ~");
    }
    return text;
  }

  private String type(String text) throws ParseException {
    try {
      return FindingType.of(text).label();
    } catch (IllegalArgumentException e) {
      throw faults.at(text, String.valueOf(e.getMessage()));
    }
  }

  private String reading(String text) throws ParseException {
    String reading = text.toLowerCase(Locale.ROOT);
    if (!READINGS.contains(reading)) {
      throw faults.at(text, "no reading '" + text + "'; there are " + String.join(", ", READINGS));
    }
    return reading;
  }

  private void check(String field) throws ParseException {
    boolean ours = field.equals(Fields.TYPE) || field.equals(Fields.READING);
    if (!ours
        && !field.equals(Fields.QUOTE)
        && !Fields.NAMED.contains(field)
        && !WHOLE.contains(field)) {
      throw faults.noField(field);
    }
  }
}
