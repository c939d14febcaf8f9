package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.util.List;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The entries of each value of a field, side by side, so that a value's documents and origins can
 * be counted in one go over its entries.
 */
final class Groups {
  private final List<String> values;

  /** Where each value's entries start, and where the last one's end. */
  private final int[] starts;

  private final int[] docs;

  private Groups(List<String> values, int[] starts, int[] docs) {
    this.values = List.copyOf(values);
    this.starts = starts;
    this.docs = docs;
  }

  /** Entries by their values; those with the ordinal -1 are left out. */
  static Groups of(List<String> values, int[] ordinals) {
    int[] starts = new int[values.size() + 1];
    for (int ordinal : ordinals) {
      if (ordinal >= 0) {
        starts[ordinal + 1]++;
      }
    }
    for (int value = 0; value < values.size(); value++) {
      starts[value + 1] += starts[value];
    }
    int[] next = starts.clone();
    int[] docs = new int[starts[values.size()]];
    for (int doc = 0; doc < ordinals.length; doc++) {
      if (ordinals[doc] >= 0) {
        docs[next[ordinals[doc]]++] = doc;
      }
    }
    return new Groups(values, starts, docs);
  }

  /** Entries that may have several values. */
  static Groups of(List<String> values, List<FixedBitSet> entries) {
    int[] starts = new int[values.size() + 1];
    for (int value = 0; value < values.size(); value++) {
      starts[value + 1] = starts[value] + entries.get(value).cardinality();
    }
    int[] docs = new int[starts[values.size()]];
    int next = 0;
    for (FixedBitSet of : entries) {
      BitSetIterator each = new BitSetIterator(of, 0);
      for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
        docs[next++] = doc;
      }
    }
    return new Groups(values, starts, docs);
  }

  /** All values. */
  List<String> values() {
    return values;
  }

  /** How many entries have a value. */
  int size(int value) {
    return starts[value + 1] - starts[value];
  }

  /** One of them. */
  int doc(int value, int index) {
    return docs[starts[value] + index];
  }

  /** The entries that have any of these values. */
  FixedBitSet any(Iterable<String> wanted, int entries) {
    FixedBitSet any = new FixedBitSet(Math.max(1, entries));
    for (String value : wanted) {
      int at = values.indexOf(value);
      for (int i = at < 0 ? 0 : starts[at]; at >= 0 && i < starts[at + 1]; i++) {
        any.set(docs[i]);
      }
    }
    return any;
  }
}
