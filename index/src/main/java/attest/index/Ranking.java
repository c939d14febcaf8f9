package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which findings come first. The order is total, since no two findings have one place in the
 * ledger, so that pages neither overlap nor leave gaps.
 */
final class Ranking {
  private final long[] places;

  /** The key to sort by before the place; the smallest first. */
  private final Key key;

  private Ranking(Snapshot snapshot, Key key) {
    this.places = snapshot.numbers(Fields.PLACE);
    this.key = key;
  }

  private interface Key {
    int compare(int one, int other);
  }

  /** By what a request asks for; scores are those of its words, if there are any. */
  static Ranking of(Snapshot snapshot, SearchRequest.Order order, float[] scores) {
    return switch (order) {
      case RELEVANCE ->
          scores.length == 0
              ? inOrder(snapshot)
              : new Ranking(snapshot, (one, other) -> Float.compare(scores[other], scores[one]));
      case TIME -> by(snapshot, Fields.MOMENT);
      case DATE -> by(snapshot, Fields.DAY);
    };
  }

  private static Ranking by(Snapshot snapshot, String field) {
    long[] numbers = snapshot.numbers(field);
    return new Ranking(snapshot, (one, other) -> Long.compare(numbers[one], numbers[other]));
  }

  /** In the order of the ledger. */
  static Ranking inOrder(Snapshot snapshot) {
    return new Ranking(snapshot, (one, other) -> 0);
  }

  /** The surest first. */
  private static Ranking surest(Snapshot snapshot) {
    long[] scores = snapshot.numbers(Fields.SCORE);
    return new Ranking(snapshot, (one, other) -> Long.compare(scores[other], scores[one]));
  }

  /** The surest finding of each origin, then the second of each, and so on. */
  static int[] spread(Snapshot snapshot, FixedBitSet findings, int most) {
    int[] origins = snapshot.column(Fields.ORIGIN).ordinals();
    Map<Integer, Integer> seen = new HashMap<>();
    Map<Integer, List<Integer>> rounds = new TreeMap<>();
    for (int doc : surest(snapshot).first(findings, Integer.MAX_VALUE)) {
      int round = seen.merge(origins[doc], 1, Integer::sum);
      rounds.computeIfAbsent(round, r -> new ArrayList<>()).add(doc);
    }
    return rounds.values().stream()
        .flatMap(List::stream)
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int compare(int one, int other) {
    int first = key.compare(one, other);
    return first != 0 ? first : Long.compare(places[one], places[other]);
  }

  /** Those of the findings that stand on a page. */
  int[] page(FixedBitSet findings, int offset, int limit) {
    long end = Math.min((long) offset + limit, Integer.MAX_VALUE);
    return IntStream.of(first(findings, (int) end)).skip(offset).toArray();
  }

  /** The first of the findings. */
  int[] first(FixedBitSet findings, int most) {
    return most < findings.cardinality() ? best(findings, most) : sorted(findings);
  }

  private int[] sorted(FixedBitSet findings) {
    List<Integer> all = new ArrayList<>(findings.cardinality());
    BitSetIterator each = new BitSetIterator(findings, 0);
    for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
      all.add(doc);
    }
    all.sort(this::compare);
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] best(FixedBitSet findings, int most) {
    Comparator<Integer> order = this::compare;
    PriorityQueue<Integer> best = new PriorityQueue<>(order.reversed());
    BitSetIterator each = new BitSetIterator(findings, 0);
    for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
      if (best.size() < most) {
        best.add(doc);
      } else if (compare(doc, best.element()) < 0) {
        best.remove();
        best.add(doc);
      }
    }
    int[] first = new int[best.size()];
    for (int place = first.length - 1; place >= 0; place--) {
      first[place] = best.remove();
    }
    return first;
  }
}
