package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import attest.index.search.SearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which findings come first. The order is total, since no two findings have one place in the
 * ledger, so that pages neither overlap nor leave gaps. For one thread.
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

  /**
   * By what a request asks for.
   *
   * @param matching what it matches
   * @param scores how well it matches the words; none at all, if there are no words
   */
  static Ranking of(
      Snapshot snapshot,
      SearchRequest.Order order,
      FixedBitSet matching,
      SameWords sameWords,
      float[] scores) {
    return switch (order) {
      case RELEVANCE -> {
        Key best = new Spread(snapshot, matching, sameWords);
        yield scores.length == 0
            ? new Ranking(snapshot, best)
            : new Ranking(
                snapshot,
                (one, other) -> {
                  int first = Float.compare(scores[other], scores[one]);
                  return first != 0 ? first : best.compare(one, other);
                });
      }
      case TIME -> by(snapshot, Fields.MOMENT);
      case DATE -> by(snapshot, Fields.DAY);
      case PLACE -> inOrder(snapshot);
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
  static Ranking surest(Snapshot snapshot) {
    long[] scores = snapshot.numbers(Fields.SCORE);
    return new Ranking(snapshot, (one, other) -> Long.compare(scores[other], scores[one]));
  }

  /** The surest quote of each origin, then the second of each, and so on. */
  static Ranking spread(Snapshot snapshot, FixedBitSet findings, SameWords sameWords) {
    return new Ranking(snapshot, new Spread(snapshot, findings, sameWords));
  }

  /**
   * By which turn of its origin a finding has, and then by how sure it is. Turns are counted when
   * they are first asked for: most of what is searched is only counted, or ranked by its words.
   */
  private static final class Spread implements Key {
    private final Snapshot snapshot;
    private final FixedBitSet findings;
    private final SameWords sameWords;
    private final long[] scores;
    private int[] turns = {};

    Spread(Snapshot snapshot, FixedBitSet findings, SameWords sameWords) {
      this.snapshot = snapshot;
      this.findings = findings;
      this.sameWords = sameWords;
      this.scores = snapshot.numbers(Fields.SCORE);
    }

    @Override
    public int compare(int one, int other) {
      if (turns.length == 0) {
        turns = turns();
      }
      int first = Integer.compare(turns[one], turns[other]);
      return first != 0 ? first : Long.compare(scores[other], scores[one]);
    }

    /** 1 for the surest quote of an origin, 2 for the next; findings of one quote have one turn. */
    private int[] turns() {
      FieldValues origins = snapshot.column(Fields.ORIGIN);
      int[] ofOrigin = new int[origins.values().size()];
      int[] ofQuote = new int[sameWords.count()];
      int[] counted = new int[snapshot.entries()];
      for (int doc : snapshot.surestFirst()) {
        if (findings.get(doc)) {
          int quote = sameWords.quote(doc);
          boolean isNew = quote < 0 || ofQuote[quote] == 0;
          counted[doc] = isNew ? ++ofOrigin[origins.ordinals()[doc]] : ofQuote[quote];
          if (quote >= 0) {
            ofQuote[quote] = counted[doc];
          }
        }
      }
      return counted;
    }
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
