package attest.index.claim;

import attest.corpus.DisjointSets;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import attest.index.finding.QuoteLetters;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which origins of a claim have it from each other. Nobody says a long sentence twice word for
 * word: it was translated around, handed on or quoted, and is one source's words in both.
 *
 * @param witnessOf each origin, and the one of those with its words that it counts under
 */
public record SharedWords(Map<String, String> witnessOf) {
  /** Copies the map. */
  public SharedWords {
    witnessOf = Map.copyOf(witnessOf);
  }

  /** Those of findings of one claim. */
  public static SharedWords of(List<CitedFinding> findings) {
    List<String> origins = findings.stream().map(CitedFinding::origin).distinct().toList();
    DisjointSets sets = new DisjointSets(origins.size());
    Map<String, Integer> bySaying = new HashMap<>();
    for (CitedFinding finding : findings) {
      int origin = origins.indexOf(finding.origin());
      sets.join(origin, bySaying.computeIfAbsent(said(finding), words -> origin));
    }
    return new SharedWords(
        IntStream.range(0, origins.size())
            .boxed()
            .collect(Collectors.toMap(origins::get, n -> origins.get(sets.first(n)))));
  }

  /** Counts the evidence of findings, origins that have it from each other as one. */
  public static Counts counts(List<CitedFinding> findings) {
    Counts all = Counts.of(findings);
    return new Counts(all.quotes(), all.documents(), of(findings).witnesses());
  }

  /** How many are independent of each other. */
  public int witnesses() {
    return Set.copyOf(witnessOf.values()).size();
  }

  /** How many origins share their words with another. */
  public int sharing() {
    return (int)
        witnessOf.values().stream()
            .filter(witness -> Collections.frequency(witnessOf.values(), witness) > 1)
            .count();
  }

  /** The words of a long quote; of a short one nothing that another origin has as well. */
  public static String said(CitedFinding finding) {
    String letters = QuoteLetters.of(finding.quote());
    return QuoteLetters.isLong(finding.quote()) ? letters : finding.origin() + ' ' + letters;
  }
}
