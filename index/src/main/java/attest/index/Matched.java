package attest.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** All entries that a query matches, and how well, where that is asked. */
final class Matched extends SimpleCollector {
  private final FixedBitSet docs;

  /** For each entry; none at all where scores are not asked for. */
  private final float[] scores;

  private int base;
  private @Nullable Scorable scorer;

  private Matched(int entries, boolean scored) {
    docs = new FixedBitSet(Math.max(1, entries));
    scores = new float[scored ? entries : 0];
  }

  /** Collects with one thread. */
  static CollectorManager<Matched, Matched> collect(int entries, boolean scored) {
    Matched matched = new Matched(entries, scored);
    return new CollectorManager<>() {
      @Override
      public Matched newCollector() {
        return matched;
      }

      @Override
      public Matched reduce(Collection<Matched> all) {
        return matched;
      }
    };
  }

  FixedBitSet docs() {
    return docs;
  }

  float[] scores() {
    return scores;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    base = leaf.docBase;
  }

  @Override
  public void setScorer(Scorable leafScorer) {
    scorer = leafScorer;
  }

  @Override
  public void collect(int doc) throws IOException {
    docs.set(base + doc);
    if (scorer != null && scores.length > 0) {
      scores[base + doc] = scorer.score();
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return scores.length > 0 ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }
}
