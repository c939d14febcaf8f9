package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.UsageException;
import attest.index.finding.JsonLines;
import attest.index.search.Concordance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;

/** Finds words in the texts of all documents. Each searches for one thread. */
final class ConcordanceSearch {
  /** More places than these nobody reads, and sorting them takes long. */
  private static final int MOST_PLACES = 100_000;

  private final Snapshot snapshot;
  private final JsonLines json = new JsonLines();
  private final Map<Integer, Told> told = new HashMap<>();

  /** What an entry tells of its document. */
  private record Told(Source source, List<Passage> passages) {}

  ConcordanceSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The page of lines for words that follow each other. */
  Concordance of(String words, Concordance.Sort sort, int offset, int limit) throws IOException {
    List<KeyWord> places = new ArrayList<>();
    Deadline deadline = new Deadline(Deadline.LIMIT);
    int documents = 0;
    try {
      IndexSearcher searcher = snapshot.searcher(deadline);
      Query query = ConcordanceWords.query(words, searcher.getIndexReader());
      Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
      BitSetIterator each = new BitSetIterator(snapshot.match(query, false, deadline).docs(), 0);
      for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
        add(weight, searcher, doc, places);
        documents++;
        check(words, places, deadline);
      }
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw deadline.passed();
    }
    List<Concordance.Line> lines = new ArrayList<>();
    for (KeyWord place : KeyWordOrder.by(sort).page(places, offset, limit)) {
      Told of = told(place.doc());
      lines.add(place.line(of.source(), of.passages()));
    }
    return new Concordance(places.size(), documents, lines);
  }

  private static void check(String words, List<KeyWord> places, Deadline deadline) {
    if (places.size() > MOST_PLACES) {
      throw new UsageException(
          "'" + words + "' stands in more than " + MOST_PLACES + " places; give more words");
    }
    if (deadline.shouldExit()) {
      throw deadline.passed();
    }
  }

  private void add(Weight weight, IndexSearcher searcher, int doc, List<KeyWord> places)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Matches matches = snapshot.read(() -> weight.matches(leaf, doc - leaf.docBase));
    MatchesIterator each = matches == null ? null : matches.getMatches(Fields.TEXT);
    if (each != null) {
      String text = stored(doc, Fields.STORED).get(Fields.STORED);
      String path = snapshot.column(Fields.PATH).value(doc);
      while (each.next()) {
        places.add(KeyWord.in(text, new Span(each.startOffset(), each.endOffset()), doc, path));
      }
    }
  }

  private Told told(int doc) throws IOException {
    Told known = told.get(doc);
    if (known == null) {
      Document entry = stored(doc, Fields.SOURCE, Fields.PASSAGES);
      List<Passage> passages =
          Optional.ofNullable(entry.get(Fields.PASSAGES)).map(json::passages).orElse(List.of());
      known = new Told(json.source(entry.get(Fields.SOURCE)), passages);
      told.put(doc, known);
    }
    return known;
  }

  private Document stored(int doc, String... fields) throws IOException {
    return snapshot.read(() -> snapshot.reader().storedFields().document(doc, Set.of(fields)));
  }
}
