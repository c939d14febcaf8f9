package attest.reports.gate;

import attest.index.finding.Counts;
import attest.reports.Quote;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the ledger says of each quote of a report, by the number of the quote. */
final class Witnesses {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int LONG = 12;

  private final Map<Integer, Witness> byNumber = new HashMap<>();

  void add(int number, Witness witness) {
    byNumber.put(number, witness);
  }

  Set<Integer> all() {
    return byNumber.keySet();
  }

  /**
   * The witness for a quote.
   *
   * @throws UntrueException if the report has no such quote
   */
  Witness of(int number) {
    Witness witness = byNumber.get(number);
    if (witness == null) {
      throw new UntrueException("it speaks of the quote Q" + number + ", which it does not have");
    }
    return witness;
  }

  /** Counts the evidence of quotes. */
  Counts counts(Collection<Integer> numbers) {
    Set<String> paths = new HashSet<>();
    Set<String> origins = new HashSet<>();
    Set<Quote.Words> quotes = new HashSet<>();
    for (int number : numbers) {
      quotes.add(of(number).words());
      paths.add(of(number).source().path());
      origins.add(of(number).source().origin());
    }
    return new Counts(quotes.size(), paths.size(), origins.size());
  }

  /** Counts the evidence of quotes, origins with a quote of twelve words in common as one. */
  Counts independentCounts(Collection<Integer> numbers) {
    Counts all = counts(numbers);
    int independent = Set.copyOf(independent(numbers).values()).size();
    return new Counts(all.quotes(), all.documents(), independent);
  }

  /** Each origin, and the one that it counts under: they have a quote of twelve words in common. */
  Map<String, String> independent(Collection<Integer> numbers) {
    Map<String, String> witnessOf = new HashMap<>();
    Map<String, String> firstOf = new HashMap<>();
    for (int number : numbers) {
      String origin = of(number).source().origin();
      String own = witnessOf.computeIfAbsent(origin, same -> same);
      boolean isShort = WORD.matcher(of(number).quote()).results().count() < LONG;
      String letters = of(number).words().letters();
      String first = isShort ? origin : firstOf.computeIfAbsent(letters, same -> origin);
      String other = witnessOf.getOrDefault(first, own);
      witnessOf.replaceAll((one, witness) -> witness.equals(own) ? other : witness);
    }
    return witnessOf;
  }
}
