package attest.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which findings are of the same words of a text: a sentence may be of two types, or of all three,
 * and is one quote. No more than a few findings share their words with others.
 *
 * <p>Immutable, and safe for use by several threads.
 */
final class SameWords {
  /** For each entry the number of the quote that it shares with others; -1 where it shares none. */
  private final int[] quoteOf;

  private final List<List<Integer>> quotes;

  private SameWords(int[] quoteOf, List<List<Integer>> quotes) {
    this.quoteOf = quoteOf;
    this.quotes = List.copyOf(quotes);
  }

  /** Those that were mined so. */
  static SameWords mined(Snapshot snapshot) {
    long[] firsts = snapshot.numbers(Fields.SAME_WORDS);
    Map<Long, List<Integer>> byFirst = new HashMap<>();
    for (int doc = 0; doc < firsts.length; doc++) {
      if (firsts[doc] != Long.MAX_VALUE) {
        byFirst.computeIfAbsent(firsts[doc], first -> new ArrayList<>()).add(doc);
      }
    }
    return of(byFirst.values(), firsts.length);
  }

  private static SameWords of(Iterable<List<Integer>> groups, int entries) {
    int[] quoteOf = new int[entries];
    Arrays.fill(quoteOf, -1);
    List<List<Integer>> quotes = new ArrayList<>();
    for (List<Integer> group : groups) {
      if (group.size() > 1) {
        group.forEach(doc -> quoteOf[doc] = quotes.size());
        quotes.add(List.copyOf(group));
      }
    }
    return new SameWords(quoteOf, quotes);
  }

  /** The same, where people say that findings should quote other words. */
  SameWords corrected(Snapshot snapshot, Corrections corrections) {
    Map<List<Object>, List<Integer>> other = new HashMap<>();
    for (int doc : corrections.docs()) {
      Optional<Review.Correction> words = corrections.of(doc).flatMap(Review::correction);
      Object quoted = words.isPresent() ? words.get().span() : quoteOf[doc];
      if (words.isPresent() || quoteOf[doc] >= 0) {
        String path = snapshot.column(Fields.PATH).value(doc);
        other.computeIfAbsent(List.of(path, quoted), key -> new ArrayList<>()).add(doc);
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int quote = 0; quote < quotes.size(); quote++) {
      List<Integer> left = new ArrayList<>(quotes.get(quote));
      left.removeAll(corrections.docs());
      String path = snapshot.column(Fields.PATH).value(quotes.get(quote).get(0));
      left.addAll(Optional.ofNullable(other.remove(List.of(path, quote))).orElse(List.of()));
      groups.add(left);
    }
    groups.addAll(other.values());
    return of(groups, quoteOf.length);
  }

  /** How many quotes are of several findings. */
  int count() {
    return quotes.size();
  }

  /** The number of the quote that a finding shares with others; -1 if it shares none. */
  int quote(int doc) {
    return quoteOf[doc];
  }

  /** One finding for each quote: that which comes first. */
  FixedBitSet once(FixedBitSet findings, Ranking ranking) {
    FixedBitSet once = findings.clone();
    for (List<Integer> quote : quotes) {
      quote.stream()
          .filter(findings::get)
          .sorted(ranking::compare)
          .skip(1)
          .forEach(doc -> once.clear(doc));
    }
    return once;
  }

  /** What else of these findings is of the words of one. */
  List<Integer> others(int doc, FixedBitSet findings) {
    return quoteOf[doc] < 0
        ? List.of()
        : quotes.get(quoteOf[doc]).stream()
            .filter(other -> other != doc && findings.get(other))
            .toList();
  }
}
