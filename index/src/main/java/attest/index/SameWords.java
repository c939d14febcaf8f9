package attest.index;

import attest.corpus.Sha256;
import attest.index.finding.QuoteLetters;
import attest.index.finding.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which findings are of the same words of one origin: a sentence may be of two types, or of all
 * three, and several documents of an origin may have it; it is one quote. No more than a few
 * findings share their words with others.
 *
 * <p>Immutable, and safe for use by several threads.
 */
final class SameWords {
  /** For each entry what its words come to; the largest number there is, where it has none. */
  private final long[] words;

  /** For each entry the number of the quote that it shares with others; -1 where it shares none. */
  private final int[] quoteOf;

  private final List<List<Integer>> quotes;

  private SameWords(long[] words) {
    this.words = words;
    Map<Long, List<Integer>> shared = shared(words);
    quoteOf = new int[words.length];
    Arrays.fill(quoteOf, -1);
    for (int doc = 0; doc < words.length; doc++) {
      List<Integer> quote = shared.get(words[doc]);
      if (quote != null) {
        quote.add(doc);
      }
    }
    quotes = shared.values().stream().map(List::copyOf).toList();
    for (int quote = 0; quote < quotes.size(); quote++) {
      for (int doc : quotes.get(quote)) {
        quoteOf[doc] = quote;
      }
    }
  }

  /** An empty list for each of the words that several findings have. */
  private static Map<Long, List<Integer>> shared(long[] words) {
    long[] sorted = words.clone();
    Arrays.sort(sorted);
    Map<Long, List<Integer>> shared = new HashMap<>();
    for (int i = 1; i < sorted.length && sorted[i] != Long.MAX_VALUE; i++) {
      if (sorted[i] == sorted[i - 1]) {
        shared.computeIfAbsent(sorted[i], same -> new ArrayList<>());
      }
    }
    return shared;
  }

  /** What the words of a quote come to: the same for the same words of an origin alone. */
  static long number(String origin, String quote) {
    return Long.parseUnsignedLong(
        Sha256.of(origin + '\n' + QuoteLetters.of(quote)).substring(0, 16), 16);
  }

  /** Those that were mined so. */
  static SameWords mined(Snapshot snapshot) {
    return new SameWords(snapshot.numbers(Fields.WORDS));
  }

  /** The same, where people say that findings should quote other words. */
  SameWords corrected(Snapshot snapshot, Corrections corrections) {
    FieldValues origins = snapshot.column(Fields.ORIGIN);
    long[] other = words.clone();
    for (int doc : corrections.docs()) {
      Optional<Review.Correction> said = corrections.of(doc).flatMap(Review::correction);
      if (said.isPresent()) {
        other[doc] = number(origins.value(doc), said.get().quote());
      }
    }
    return new SameWords(other);
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
