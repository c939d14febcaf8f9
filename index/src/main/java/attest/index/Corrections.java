package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The findings that people say should quote other words. A query finds them by those words, which
 * are indexed for the moment, whatever it finds them by in the index.
 *
 * <p>Immutable, and safe for use by several threads.
 */
final class Corrections {
  private final Map<Integer, Review> reviews = new TreeMap<>();
  private final List<Integer> docs;
  private final IndexSearcher words;

  /**
   * Reads them.
   *
   * @param corrected the findings that were corrected in one of the documents of their origin
   */
  Corrections(Snapshot snapshot, Reviews said, FixedBitSet corrected) throws IOException {
    StoredEntries stored = new StoredEntries(snapshot);
    List<List<Field>> entries = new ArrayList<>();
    BitSetIterator each = new BitSetIterator(corrected, 0);
    for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
      CitedFinding mined = stored.finding(doc);
      String text = stored.text(mined.path()).orElse("");
      Optional<Review> here = said.of(mined.id()).map(review -> review.in(text, mined.span()));
      List<Field> fields = new ArrayList<>(FindingWords.of(mined.as(List.of(), here)));
      fields.add(new StringField(Fields.ID, mined.id(), Store.NO));
      entries.add(fields);
      reviews.put(doc, here.orElseThrow());
    }
    docs = List.copyOf(reviews.keySet());
    words = entries.isEmpty() ? new IndexSearcher(new MultiReader()) : index(entries, snapshot);
  }

  private static IndexSearcher index(List<List<Field>> entries, Snapshot snapshot)
      throws IOException {
    try (PassingIndex index = new PassingIndex(snapshot.analyzer())) {
      for (List<Field> entry : entries) {
        index.add(entry);
      }
      return new AmongAll(index.open(), new IndexSearcher(snapshot.reader()));
    }
  }

  boolean none() {
    return docs.isEmpty();
  }

  /** The findings that were corrected. */
  List<Integer> docs() {
    return docs;
  }

  /**
   * What was said of a finding, if it was corrected: with the words where its document has them.
   */
  Optional<Review> of(int doc) {
    return Optional.ofNullable(reviews.get(doc));
  }

  /**
   * Puts right what a query matches.
   *
   * @param matching what it matches by the words in the index; changed
   * @param scores how well, if that is asked for; changed
   */
  void amend(Query query, FixedBitSet matching, float[] scores) throws IOException {
    if (none()) {
      return;
    }
    Matched matched = words.search(query, Matched.collect(docs.size(), scores.length > 0));
    for (int i = 0; i < docs.size(); i++) {
      int doc = docs.get(i);
      matching.clear(doc);
      if (matched.docs().get(i)) {
        matching.set(doc);
      }
      if (scores.length > 0) {
        scores[doc] = matched.scores()[i];
      }
    }
  }

  /** Searches few entries, and takes each word for as rare as it is among all. */
  private static final class AmongAll extends IndexSearcher {
    private final IndexSearcher all;

    AmongAll(IndexReader few, IndexSearcher all) {
      super(few);
      this.all = all;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
        throws IOException {
      int entries = all.getIndexReader().docFreq(term);
      return entries == 0
          ? super.termStatistics(term, docFreq, totalTermFreq)
          : super.termStatistics(term, entries, all.getIndexReader().totalTermFreq(term));
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
      return all.collectionStatistics(field);
    }
  }
}
