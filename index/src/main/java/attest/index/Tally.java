package attest.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What findings are counted and ranked by, read from an index once: file, origin, score and place.
 *
 * <p>Immutable, and safe for use by several threads.
 */
final class Tally {
  private final int[] paths;
  private final int[] origins;
  private final long[] scores;
  private final long[] places;

  Tally(IndexReader reader) throws IOException {
    paths = ordinals(reader, Fields.PATH);
    origins = ordinals(reader, Fields.ORIGIN);
    scores = numbers(reader, Fields.SCORE);
    places = numbers(reader, Fields.PLACE);
  }

  private static int[] ordinals(IndexReader reader, String field) throws IOException {
    int[] ordinals = new int[reader.maxDoc()];
    SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      ordinals[values.docID()] = values.ordValue();
    }
    return ordinals;
  }

  private static long[] numbers(IndexReader reader, String field) throws IOException {
    long[] numbers = new long[reader.maxDoc()];
    NumericDocValues values = MultiDocValues.getNumericValues(reader, field);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      numbers[values.docID()] = values.longValue();
    }
    return numbers;
  }

  /** Counts findings, and the different files and origins that they are of. */
  Counts count(FixedBitSet findings) {
    Set<Integer> differentPaths = new HashSet<>();
    Set<Integer> differentOrigins = new HashSet<>();
    docs(findings)
        .forEach(
            doc -> {
              differentPaths.add(paths[doc]);
              differentOrigins.add(origins[doc]);
            });
    return new Counts(findings.cardinality(), differentPaths.size(), differentOrigins.size());
  }

  /** Findings in the order of the ledger. */
  int[] inOrder(FixedBitSet findings) {
    return docs(findings)
        .boxed()
        .sorted(Comparator.comparingLong(doc -> places[doc]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The surest finding of each origin, then the second of each, and so on. */
  List<Integer> best(FixedBitSet findings, int most) {
    List<Integer> surest =
        docs(findings)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer doc) -> -scores[doc])
                    .thenComparingLong(doc -> places[doc]))
            .toList();
    Map<Integer, Integer> seen = new HashMap<>();
    Map<Integer, Integer> round = new HashMap<>();
    surest.forEach(doc -> round.put(doc, seen.merge(origins[doc], 1, Integer::sum)));
    return surest.stream()
        .sorted(Comparator.comparingInt(doc -> round.getOrDefault(doc, 0)))
        .limit(most)
        .toList();
  }

  private IntStream docs(FixedBitSet findings) {
    return IntStream.range(0, paths.length).filter(findings::get);
  }
}
