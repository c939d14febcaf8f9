package attest.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** The value of one field for each entry of an index. */
final class FieldValues {
  private final int[] ordinals;
  private final List<String> values;

  private FieldValues(int[] ordinals, List<String> values) {
    this.ordinals = ordinals;
    this.values = List.copyOf(values);
  }

  /** Reads a field that is counted as a whole. */
  static FieldValues of(IndexReader reader, String field) throws IOException {
    int[] ordinals = new int[reader.maxDoc()];
    Arrays.fill(ordinals, -1);
    List<String> values = new ArrayList<>();
    SortedDocValues sorted = MultiDocValues.getSortedValues(reader, field);
    if (sorted != null) {
      while (sorted.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        ordinals[sorted.docID()] = sorted.ordValue();
      }
      for (int value = 0; value < sorted.getValueCount(); value++) {
        values.add(sorted.lookupOrd(value).utf8ToString());
      }
    }
    return new FieldValues(ordinals, values);
  }

  /** Reads a number for each entry; {@code missing} where it has none. */
  static long[] numbers(IndexReader reader, String field, long missing) throws IOException {
    long[] numbers = new long[reader.maxDoc()];
    Arrays.fill(numbers, missing);
    NumericDocValues values = MultiDocValues.getNumericValues(reader, field);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      numbers[values.docID()] = values.longValue();
    }
    return numbers;
  }

  /** All values, in the order of their code points. */
  List<String> values() {
    return values;
  }

  /** For each entry the place of its value among the values; -1 where it has none. */
  int[] ordinals() {
    return ordinals;
  }

  /** The value of an entry that has one. */
  String value(int doc) {
    return values.get(ordinals[doc]);
  }
}
