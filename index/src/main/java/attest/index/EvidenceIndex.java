package attest.index;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.corpus.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;

/**
 * Searches and counts the findings of a generation.
 *
 * <p>Safe for use by several threads. A base may be published anew meanwhile; this goes on showing
 * the generation that it was opened on.
 */
public final class EvidenceIndex implements AutoCloseable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Themes themes;
  private final Analyzer analyzer = Fields.analyzer();
  private final Highlights highlights = new Highlights(analyzer);
  private final JsonLines json = new JsonLines();
  private final Tally tally;

  /** What there is to be found: all findings, or the sure ones. */
  private final Query findings;

  private EvidenceIndex(Directory directory, Themes themes, Query findings) throws IOException {
    this.findings = findings;
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.themes = themes;
    this.tally = new Tally(reader);
  }

  /**
   * Opens the index of a generation, with all that it holds.
   *
   * @throws IOException if it cannot be read
   */
  public static EvidenceIndex open(Generation generation, Themes themes) throws IOException {
    return open(generation, themes, Queries.findings());
  }

  /**
   * Opens the index of a generation as if it held nothing but findings that are sure enough for a
   * report.
   *
   * @throws IOException if it cannot be read
   */
  public static EvidenceIndex openSure(Generation generation, Themes themes) throws IOException {
    return open(generation, themes, Queries.sureFindings());
  }

  private static EvidenceIndex open(Generation generation, Themes themes, Query findings)
      throws IOException {
    Directory directory = FSDirectory.open(generation.index());
    try {
      return new EvidenceIndex(directory, themes, findings);
    } catch (IOException | IllegalArgumentException e) {
      directory.close();
      throw new IOException("the index in " + generation.index() + " is damaged; run again", e);
    }
  }

  /**
   * Searches.
   *
   * @throws attest.corpus.UsageException if the words are malformed, or a theme is unknown
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    Query words = new Queries(analyzer).parse("the query", request.words());
    try {
      return search(request, words);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new UsageException(
          "the query and its themes ask for more than "
              + IndexSearcher.getMaxClauseCount()
              + " words together; ask for fewer",
          e);
    }
  }

  private SearchResult search(SearchRequest request, Query words) throws IOException {
    Query query = query(request, words);
    FixedBitSet matching = matching(query);
    int limit = Math.min(request.limit(), Math.max(1, matching.cardinality()));
    TopDocs top = searcher.search(query, limit, sort(request.order()));
    int[] docs = Arrays.stream(top.scoreDocs).mapToInt(hit -> hit.doc).toArray();
    Map<Integer, List<String>> themesOf = themesOf(docs);
    Query highlighted = highlighted(request, words);
    List<Hit> hits = new ArrayList<>();
    for (int doc : docs) {
      CitedFinding finding = finding(doc).in(themesOf.getOrDefault(doc, List.of()));
      hits.add(new Hit(finding, highlights.of(highlighted, finding)));
    }
    return new SearchResult(tally.count(matching), hits);
  }

  private Query query(SearchRequest request, Query words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words, Occur.MUST);
    query.add(findings, Occur.FILTER);
    if (!request.types().isEmpty()) {
      BooleanQuery.Builder types = new BooleanQuery.Builder();
      for (FindingType type : request.types()) {
        types.add(new TermQuery(new Term(Fields.TYPE, type.label())), Occur.SHOULD);
      }
      query.add(types.build(), Occur.FILTER);
    }
    for (String theme : request.themes()) {
      query.add(themes.query(theme), Occur.FILTER);
    }
    request.source().ifPresent(glob -> query.add(Queries.source(glob), Occur.FILTER));
    if (request.since().isPresent() || request.until().isPresent()) {
      query.add(days(request.since(), request.until()), Occur.FILTER);
    }
    if (request.from().isPresent() || request.to().isPresent()) {
      long[] from = EvidenceIndexer.range(request.from(), 0);
      long[] to = EvidenceIndexer.range(request.to(), Long.MAX_VALUE);
      query.add(LongRange.newIntersectsQuery(Fields.MOMENTS, from, to), Occur.FILTER);
    }
    return query.build();
  }

  private static Query days(Optional<PartialDate> since, Optional<PartialDate> until) {
    long first = since.map(date -> date.first().toEpochDay()).orElse(Long.MIN_VALUE);
    long last = until.map(date -> date.last().toEpochDay()).orElse(Long.MAX_VALUE);
    return LongRange.newIntersectsQuery(Fields.DAYS, new long[] {first}, new long[] {last});
  }

  private static Sort sort(SearchRequest.Order order) {
    SortField place = new SortField(Fields.PLACE, SortField.Type.LONG);
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, place);
      case TIME -> new Sort(missingLast(Fields.MOMENT), place);
      case DATE -> new Sort(missingLast(Fields.DAY), place);
    };
  }

  private static SortField missingLast(String field) {
    SortField sort = new SortField(field, SortField.Type.LONG);
    sort.setMissingValue(Long.MAX_VALUE);
    return sort;
  }

  /** What to show of a quote: the words asked for, or else those of the themes asked for. */
  private Query highlighted(SearchRequest request, Query words) {
    if (!request.words().isBlank()) {
      return words;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    request.themes().forEach(theme -> any.add(themes.query(theme), Occur.SHOULD));
    return any.build();
  }

  private CitedFinding finding(int doc) throws IOException {
    return json.finding(searcher.storedFields().document(doc).get(Fields.STORED));
  }

  /** The themes of some findings: each theme's query is run once, whatever their number. */
  private Map<Integer, List<String>> themesOf(int[] docs) throws IOException {
    int[] sorted = Arrays.stream(docs).sorted().toArray();
    Map<Integer, List<String>> found = new HashMap<>();
    for (Theme theme : themes.all()) {
      Weight weight =
          searcher.createWeight(
              searcher.rewrite(themes.query(theme.name())), ScoreMode.COMPLETE_NO_SCORES, 1);
      int next = 0;
      for (LeafReaderContext leaf : reader.leaves()) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        Scorer scorer = next < sorted.length && sorted[next] < end ? weight.scorer(leaf) : null;
        DocIdSetIterator matching = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        for (; next < sorted.length && sorted[next] < end; next++) {
          int target = sorted[next] - leaf.docBase;
          int at = matching.docID() < target ? matching.advance(target) : matching.docID();
          if (at == target) {
            found.computeIfAbsent(sorted[next], doc -> new ArrayList<>()).add(theme.name());
          }
        }
      }
    }
    return found;
  }

  private FixedBitSet matching(Query query) throws IOException {
    FixedBitSet matching = new FixedBitSet(Math.max(1, reader.maxDoc()));
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator docs = scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          matching.set(leaf.docBase + doc);
        }
      }
    }
    return matching;
  }

  /**
   * Counts the evidence by theme and type.
   *
   * @throws IOException if the index cannot be read
   */
  public Overview overview() throws IOException {
    FixedBitSet all = matching(findings);
    Map<FindingType, FixedBitSet> ofType = new EnumMap<>(FindingType.class);
    Map<FindingType, Counts> byType = new EnumMap<>(FindingType.class);
    for (FindingType type : FindingType.values()) {
      FixedBitSet typed = matching(new TermQuery(new Term(Fields.TYPE, type.label())));
      typed.and(all);
      ofType.put(type, typed);
      byType.put(type, tally.count(typed));
    }
    FixedBitSet rest = all.clone();
    List<ThemeCounts> counts = new ArrayList<>();
    for (Theme theme : themes.all()) {
      FixedBitSet matching = matching(themes.query(theme.name()));
      matching.and(all);
      rest.andNot(matching);
      Map<FindingType, Counts> types = new EnumMap<>(FindingType.class);
      ofType.forEach(
          (type, typed) -> {
            FixedBitSet both = matching.clone();
            both.and(typed);
            types.put(type, tally.count(both));
          });
      counts.add(new ThemeCounts(theme.name(), theme.title(), types, tally.count(matching)));
    }
    return new Overview(counts, byType, tally.count(all), tally.count(rest));
  }

  /**
   * The quotes that speak best for a theme and type: the surest of each independent origin, then
   * the second of each, and so on.
   *
   * @param most how many at most
   * @throws IOException if the index cannot be read
   */
  public List<CitedFinding> best(String theme, FindingType type, int most) throws IOException {
    FixedBitSet matching = matching(themes.query(theme));
    matching.and(matching(new TermQuery(new Term(Fields.TYPE, type.label()))));
    matching.and(matching(findings));
    List<CitedFinding> best = new ArrayList<>();
    for (int doc : tally.best(matching, most)) {
      best.add(finding(doc));
    }
    return best;
  }

  /**
   * Hands over all findings, in the order of the ledger.
   *
   * @throws IOException if the index cannot be read
   */
  public void forEach(Consumer<CitedFinding> taker) throws IOException {
    int[] ids = tally.inOrder(matching(findings));
    Map<Integer, List<String>> themesOf = themesOf(ids);
    for (int id : ids) {
      taker.accept(finding(id).in(themesOf.getOrDefault(id, List.of())));
    }
  }

  /**
   * The canonical text of a document, to read a quote in its context.
   *
   * @return nothing, if the base has no document of that path
   * @throws IOException if the index cannot be read
   */
  public Optional<String> text(String path) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.KIND, Fields.DOCUMENT)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.PATH, path)), Occur.FILTER)
            .build();
    ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(found[0].doc).get(Fields.STORED));
  }

  /** Lets the index go. */
  @Override
  public void close() throws IOException {
    try (directory;
        reader) {
      analyzer.close();
    }
  }
}
