package attest.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sources say the same: for each two independent origins, how many claims they share.
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
    Map<Integer, Set<Integer>> claimsOf = new HashMap<>();
    Map<Integer, Integer> sharing = new HashMap<>();
    for (RankedClaim claim : bank.claims()) {
      Set<Integer> origins = new HashSet<>();
      for (int quote : claim.quotes()) {
        origins.add(bank.quote(quote).source());
      }
      for (int origin : origins) {
        claimsOf.computeIfAbsent(origin, o -> new HashSet<>()).add(claim.number());
        if (origins.size() > 1) {
          sharing.merge(origin, 1, Integer::sum);
        }
      }
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
        Set<Integer> both = new HashSet<>(claimsOf.getOrDefault(row, Set.of()));
        both.retainAll(claimsOf.getOrDefault(column, Set.of()));
        cells.add(both.size());
      }
      rows.add(cells);
    }
    return new Overlap(shown, rows, sharing.size() - shown.size());
  }
}
