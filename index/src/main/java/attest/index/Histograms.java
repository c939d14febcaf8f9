package attest.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import attest.corpus.PartialDate;
import attest.index.finding.Counts;
import attest.index.search.DateBar;
import attest.index.search.MomentBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts what a request matches over time. Each counts for one thread. */
final class Histograms {
  private final Snapshot snapshot;
  private final Tally tally;

  Histograms(View view) {
    this.snapshot = view.snapshot();
    this.tally = new Tally(view);
  }

  /** By the years or months of the works. */
  List<DateBar> dates(FixedBitSet matching, int characters) {
    Groups dates = snapshot.dates(characters);
    List<DateBar> bars = new ArrayList<>();
    for (int value = 0; value < dates.values().size(); value++) {
      Counts counts = tally.count(dates, value, matching);
      if (counts.quotes() > 0) {
        bars.add(new DateBar(new PartialDate(dates.values().get(value)), counts));
      }
    }
    return bars;
  }

  /** What is of works whose dates are shorter than that, or that have none. */
  Counts undated(FixedBitSet matching, int characters) {
    FieldValues dates = snapshot.column(Fields.DATE);
    int[] ordinals = dates.ordinals();
    return without(
        matching,
        doc -> ordinals[doc] < 0 || dates.values().get(ordinals[doc]).length() < characters);
  }

  /** What has no moment in a recording. */
  Counts unplaced(FixedBitSet matching) {
    long[] moments = snapshot.numbers(Fields.MOMENT);
    return without(matching, doc -> moments[doc] == Long.MAX_VALUE);
  }

  private Counts without(FixedBitSet matching, IntPredicate lacks) {
    FixedBitSet without = new FixedBitSet(snapshot.entries());
    BitSetIterator each = new BitSetIterator(matching, 0);
    for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
      if (lacks.test(doc)) {
        without.set(doc);
      }
    }
    return tally.count(without);
  }

  /** By the moments in recordings. */
  List<MomentBar> moments(FixedBitSet matching, int seconds) {
    long[] moments = snapshot.numbers(Fields.MOMENT);
    Map<Integer, FixedBitSet> bars = new TreeMap<>();
    BitSetIterator each = new BitSetIterator(matching, 0);
    for (int doc = each.nextDoc(); doc != NO_MORE_DOCS; doc = each.nextDoc()) {
      if (moments[doc] != Long.MAX_VALUE) {
        bars.computeIfAbsent(
                (int) (moments[doc] / 1000 / seconds), bar -> new FixedBitSet(snapshot.entries()))
            .set(doc);
      }
    }
    return bars.entrySet().stream()
        .map(
            bar ->
                new MomentBar(
                    bar.getKey() * seconds,
                    (bar.getKey() + 1) * seconds,
                    tally.count(bar.getValue())))
        .toList();
  }
}
