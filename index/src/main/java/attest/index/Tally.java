package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import attest.index.finding.Counts;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts the quotes that findings are of, and the different files and origins.
 *
 * <p>What was seen is kept as a stamp for each quote of several findings, file and origin, so that
 * nothing has to be cleared between one count and the next. Each counts for one thread.
 */
final class Tally {
  private final SameWords sameWords;
  private final FieldValues paths;
  private final FieldValues origins;
  private final int[] seenQuotes;
  private final int[] seenPaths;
  private final int[] seenOrigins;
  private int stamp;

  Tally(View view) {
    Snapshot snapshot = view.snapshot();
    sameWords = view.reviewed().sameWords();
    seenQuotes = new int[sameWords.count()];
    paths = snapshot.column(Fields.PATH);
    origins = snapshot.column(Fields.ORIGIN);
    seenPaths = new int[paths.values().size()];
    seenOrigins = new int[origins.values().size()];
  }

  /** Counts findings. */
  Counts count(FixedBitSet findings) {
    Count count = new Count();
    BitSetIterator each = new BitSetIterator(findings, 0);
    for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
      count.add(doc);
    }
    return count.counts();
  }

  /** Counts the findings that have a value. */
  Counts count(Groups groups, int value, FixedBitSet findings) {
    Count count = new Count();
    int size = groups.size(value);
    for (int i = 0; i < size; i++) {
      int doc = groups.doc(value, i);
      if (findings.get(doc)) {
        count.add(doc);
      }
    }
    return count.counts();
  }

  /** One count. */
  private final class Count {
    private int quotes;
    private int documents;
    private int witnesses;

    Count() {
      stamp++;
    }

    void add(int doc) {
      int quote = sameWords.quote(doc);
      if (quote < 0 || seenQuotes[quote] != stamp) {
        quotes++;
      }
      if (quote >= 0) {
        seenQuotes[quote] = stamp;
      }
      int path = paths.ordinals()[doc];
      if (seenPaths[path] != stamp) {
        seenPaths[path] = stamp;
        documents++;
      }
      int origin = origins.ordinals()[doc];
      if (seenOrigins[origin] != stamp) {
        seenOrigins[origin] = stamp;
        witnesses++;
      }
    }

    Counts counts() {
      return new Counts(quotes, documents, witnesses);
    }
  }
}
