package attest.reports;

import attest.index.claim.SharedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sources say the same: for each two independent origins, how many claims they share. A claim
 * that both have in the same words they do not share: these words are one witness.
 *
 * @param sources the numbers of the sources that share a claim with another, those that share most
 *     first
 * @param shared for each of them how many claims it shares with each of them, in the same order;
 *     with itself, how many it makes
 * @param more origins that share claims, too, and are not shown
 */
public record Overlap(List<Integer> sources, List<List<Integer>> shared, int more) {
  /** Columns that a page has room for. */
  private static final int MOST = 16;

  /** Copies the lists. */
  public Overlap {
    sources = List.copyOf(sources);
    shared = shared.stream().map(List::copyOf).toList();
  }

  static Overlap of(QuoteBank bank) {
    // For each source its claims, and the witness that it counts under in each.
    Map<Integer, Map<Integer, String>> claimsOf = new HashMap<>();
    Map<Integer, Integer> sharing = new HashMap<>();
    for (RankedClaim claim : bank.claims()) {
      SharedWords words =
          SharedWords.of(claim.quotes().stream().map(q -> bank.quote(q).finding()).toList());
      Map<Integer, String> witnessOf = new HashMap<>();
      for (int number : claim.quotes()) {
        Quote quote = bank.quote(number);
        String origin = quote.finding().origin();
        witnessOf.put(quote.source(), words.witnessOf().getOrDefault(origin, origin));
      }
      witnessOf.forEach(
          (source, witness) -> {
            claimsOf.computeIfAbsent(source, s -> new HashMap<>()).put(claim.number(), witness);
            if (words.witnesses() > 1) {
              sharing.merge(source, 1, Integer::sum);
            }
          });
    }
    List<Integer> shown =
        sharing.keySet().stream()
            .sorted(
                Comparator.comparingInt((Integer origin) -> -sharing.getOrDefault(origin, 0))
                    .thenComparing(origin -> origin))
            .limit(MOST)
            .toList();
    List<List<Integer>> rows = new ArrayList<>();
    for (int row : shown) {
      List<Integer> cells = new ArrayList<>();
      for (int column : shown) {
        Map<Integer, String> made = claimsOf.getOrDefault(row, Map.of());
        cells.add(
            row == column ? made.size() : shared(made, claimsOf.getOrDefault(column, Map.of())));
      }
      rows.add(cells);
    }
    return new Overlap(shown, rows, sharing.size() - shown.size());
  }

  /** How many claims two sources make independently of each other. */
  private static int shared(Map<Integer, String> one, Map<Integer, String> other) {
    return (int)
        one.entrySet().stream()
            .filter(
                claim ->
                    !other.getOrDefault(claim.getKey(), claim.getValue()).equals(claim.getValue()))
            .count();
  }
}
