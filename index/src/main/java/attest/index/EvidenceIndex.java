package attest.index;

import attest.corpus.UsageException;
import attest.index.base.Generation;
import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.index.finding.Neighbours;
import attest.index.finding.Reviews;
import attest.index.search.Concordance;
import attest.index.search.Overview;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import attest.index.search.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Searches and counts the findings of a generation.
 *
 * <p>Safe for use by several threads. A base may be published anew meanwhile; this goes on showing
 * the generation that it was opened on.
 */
public final class EvidenceIndex implements AutoCloseable {
  private final View view;
  private final Suggestions suggestions;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Overview overview;

  private EvidenceIndex(View view, Suggestions suggestions) {
    this.view = view;
    this.suggestions = suggestions;
  }

  /**
   * Opens the index of a generation, with all that it holds.
   *
   * @throws IOException if it cannot be read, or the ledger that it was made of is not as it was
   */
  public static EvidenceIndex open(Generation generation, Themes themes, Reviews reviews)
      throws IOException {
    return open(generation, themes, reviews, Synonyms.builtIn());
  }

  /**
   * Opens the index of a generation, with all that it holds.
   *
   * @throws IOException if it cannot be read, or the ledger that it was made of is not as it was
   */
  public static EvidenceIndex open(
      Generation generation, Themes themes, Reviews reviews, Synonyms synonyms) throws IOException {
    Snapshot snapshot = new Snapshot(generation);
    try {
      generation.checkIntact();
      ReviewedFindings reviewed = new ReviewedFindings(snapshot, reviews);
      return new EvidenceIndex(
          View.of(
              snapshot,
              new ThemeDocs(snapshot, themes, reviewed),
              Queries.with(synonyms),
              reviewed,
              false),
          new Suggestions(snapshot, themes));
    } catch (IOException | RuntimeException e) {
      snapshot.release();
      throw e;
    }
  }

  /**
   * The same index, as if it held nothing but findings that are sure enough for a report: those
   * that people accepted, and of the others those of which the machine is sure and which nobody
   * rejected.
   */
  public EvidenceIndex sure() throws IOException {
    return seen(view.reviewed(), true);
  }

  /** The same index, with all that it holds. */
  public EvidenceIndex everything() throws IOException {
    return seen(view.reviewed(), false);
  }

  /** The same index under other reviews. What was read for this one is not read again. */
  public EvidenceIndex with(Reviews reviews) throws IOException {
    return seen(new ReviewedFindings(view.snapshot(), reviews), view.sure());
  }

  /** What people have said of its findings. */
  public Reviews reviews() {
    return view.reviewed().reviews();
  }

  private EvidenceIndex seen(ReviewedFindings reviewed, boolean sure) throws IOException {
    ThemeDocs themes = view.themes().with(reviewed);
    View other = View.of(view.snapshot(), themes, view.queries(), reviewed, sure);
    view.snapshot().retain();
    return new EvidenceIndex(other, suggestions);
  }

  /**
   * Meets a request, of which several things are to be known.
   *
   * @throws UsageException if the words are malformed or ask for too much, or a theme is unknown
   * @throws IOException if the index cannot be read
   */
  public Found find(SearchRequest request) throws IOException {
    return Found.of(view, request);
  }

  /**
   * The page of hits that a request asks for, and nothing else of what it comes upon.
   *
   * @throws UsageException if the words are malformed or ask for too much, or a theme is unknown
   * @throws IOException if the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return find(request).result();
  }

  /**
   * How many findings a request comes upon, each type of a quote counted.
   *
   * @throws UsageException if the words are malformed or ask for too much, or a theme is unknown
   * @throws IOException if the index cannot be read
   */
  public int count(SearchRequest request) throws IOException {
    return Search.of(view, request).matching().cardinality();
  }

  /**
   * What somebody who starts to type may mean: themes, speakers, titles and frequent phrases. The
   * first call reads what there is.
   *
   * @throws IOException if the index cannot be read
   */
  public List<Suggestion> suggest(String typed, int most) throws IOException {
    return suggestions.of(typed, most);
  }

  /**
   * Words in their context, out of the texts of all documents.
   *
   * @param words that follow each other, as they stand; {@code collab*} for words that start so
   * @param offset how many of the first lines to leave out
   * @param limit how many lines at most
   * @throws UsageException if there are no words, too many that start so, or too many places
   * @throws IOException if the index cannot be read
   */
  public Concordance concordance(String words, Concordance.Sort sort, int offset, int limit)
      throws IOException {
    if (offset < 0 || limit < 1) {
      throw new UsageException(
          "the limit must be at least 1 and the offset at least 0, not "
              + limit
              + " and "
              + offset);
    }
    return new ConcordanceSearch(view.snapshot()).of(words, sort, offset, limit);
  }

  /**
   * The finding of an id, whether it is sure or not; the first in the ledger, if several documents
   * of one origin have the same quote.
   *
   * @throws IOException if the index cannot be read
   */
  public Optional<CitedFinding> finding(String id) throws IOException {
    return new Hits(view).byId(id);
  }

  /**
   * The document of a path, with the findings in it.
   *
   * @throws IOException if the index cannot be read
   */
  public Optional<IndexedDocument> document(String path) throws IOException {
    return new Hits(view).document(path);
  }

  /**
   * The canonical text of a document, to read a quote in its context.
   *
   * @return nothing, if the base has no document of that path
   * @throws IOException if the index cannot be read
   */
  public Optional<String> text(String path) throws IOException {
    return new Hits(view).text(path);
  }

  /**
   * The sentence that stands before a quote in its text, where the same passage or speaker goes on.
   *
   * @throws IOException if the index cannot be read
   */
  public Optional<String> before(CitedFinding finding) throws IOException {
    return new Hits(view).before(finding);
  }

  /**
   * What else the words of a finding are found as, each once: of other types, mostly.
   *
   * @throws IOException if the index cannot be read
   */
  public List<CitedFinding> also(CitedFinding finding) throws IOException {
    return new Hits(view).also(finding.id());
  }

  /**
   * What stands before and after a finding in its document.
   *
   * @throws IOException if the index cannot be read
   */
  public Neighbours neighbours(CitedFinding finding) throws IOException {
    return new Hits(view).neighbours(finding);
  }

  /**
   * Counts the evidence by theme and type, once for all that ask.
   *
   * @throws IOException if the index cannot be read
   */
  public Overview overview() throws IOException {
    Overview known = overview;
    if (known == null) {
      known = overview(SearchRequest.all());
      overview = known;
    }
    return known;
  }

  /**
   * Counts those findings by theme and type that are asked for; the order, offset and limit of the
   * request do not count.
   *
   * @throws UsageException if the words are malformed or ask for too much, or a theme is unknown
   * @throws IOException if the index cannot be read
   */
  public Overview overview(SearchRequest request) throws IOException {
    return new Overviews(view).of(Search.of(view, request).matching());
  }

  /**
   * The quotes that speak best for what is asked: the surest of each independent origin, then the
   * second of each, and so on; the order, offset and limit of the request do not count.
   *
   * @param most how many at most
   * @throws UsageException if the words are malformed or ask for too much, or a theme is unknown
   * @throws IOException if the index cannot be read
   */
  public List<CitedFinding> best(SearchRequest request, int most) throws IOException {
    FixedBitSet matching = Search.of(view, request).matching();
    SameWords sameWords = view.reviewed().sameWords();
    Ranking ranking = Ranking.spread(view.snapshot(), matching, sameWords);
    return Hits.findings(view, ranking.first(sameWords.once(matching, ranking), most));
  }

  /**
   * Hands over all findings, in the order of the ledger.
   *
   * @throws IOException if the index cannot be read
   */
  public void forEach(Consumer<CitedFinding> taker) throws IOException {
    forEach(SearchRequest.all(), taker);
  }

  /**
   * Hands over the findings that are asked for, one after the other, in the order of the ledger;
   * the order, offset and limit of the request do not count.
   *
   * @throws UsageException if the words are malformed or ask for too much, or a theme is unknown
   * @throws IOException if the index cannot be read
   */
  public void forEach(SearchRequest request, Consumer<CitedFinding> taker) throws IOException {
    FixedBitSet matching = Search.of(view, request).matching();
    Hits.forEach(view, Ranking.inOrder(view.snapshot()).first(matching, Integer.MAX_VALUE), taker);
  }

  /**
   * The findings of a document, and of all others of an origin, in the order of the ledger.
   *
   * @throws IOException if the index cannot be read
   */
  public List<CitedFinding> near(String origin, String path) throws IOException {
    FixedBitSet matching = view.snapshot().all(Queries.near(origin, path));
    matching.and(view.findings());
    return Hits.findings(view, Ranking.inOrder(view.snapshot()).first(matching, Integer.MAX_VALUE));
  }

  /** Lets the index go. */
  @Override
  public void close() throws IOException {
    if (!closed.getAndSet(true)) {
      view.snapshot().release();
    }
  }
}
