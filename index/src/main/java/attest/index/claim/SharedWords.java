package attest.index.claim;

import attest.corpus.DisjointSets;
import attest.index.CitedFinding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which origins of a claim have it from each other. Nobody says a long sentence twice word for
 * word: it was translated around, handed on or quoted, and is one source's words in both.
 *
 * @param witnesses how many are independent of each other
 * @param sharing how many origins share their words with another
 */
record SharedWords(int witnesses, int sharing) {
  /** So many words two people may still say alike by chance, or as a saying. */
  private static final int FEW = 11;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Those of findings of one claim. */
  static SharedWords of(List<CitedFinding> findings) {
    List<String> origins = findings.stream().map(CitedFinding::origin).distinct().toList();
    DisjointSets sets = new DisjointSets(origins.size());
    Map<String, Integer> bySaying = new HashMap<>();
    for (CitedFinding finding : findings) {
      int origin = origins.indexOf(finding.origin());
      sets.join(origin, bySaying.computeIfAbsent(said(finding), words -> origin));
    }
    Map<Integer, Long> sizes =
        IntStream.range(0, origins.size())
            .boxed()
            .collect(Collectors.groupingBy(sets::first, Collectors.counting()));
    long sharing = sizes.values().stream().filter(size -> size > 1).mapToLong(n -> n).sum();
    return new SharedWords(sizes.size(), (int) sharing);
  }

  /** The words of a long quote; of a short one nothing that another origin has as well. */
  private static String said(CitedFinding finding) {
    String words =
        BETWEEN_WORDS.matcher(finding.quote().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    boolean isLong = words.chars().filter(c -> c == ' ').count() >= FEW;
    return isLong ? words : finding.origin() + ' ' + words;
  }
}
