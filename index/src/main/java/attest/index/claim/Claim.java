package attest.index.claim;

import attest.corpus.PartialDate;
import attest.corpus.Voice;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Findings of one type that say the same, in the same words or nearly so.
 *
 * @param id of its strongest finding
 * @param findings the strongest first; the strongest stands for all
 * @param dissent findings that point the other way: the same cause and effect in another direction,
 *     or the same said not to be so
 */
public record Claim(String id, List<CitedFinding> findings, List<CitedFinding> dissent) {
  /** Years of the calendar, the last included. */
  public record Years(int first, int last) {
    /** The same for people: {@code 2019–2024}, or the one year. */
    public String said() {
      return first == last ? String.valueOf(first) : first + "–" + last;
    }
  }

  /** Copies the lists, and checks that there is a finding. */
  public Claim {
    findings = List.copyOf(findings);
    dissent = List.copyOf(dissent);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a claim without a finding");
    }
  }

  /** The finding that stands for all. */
  public CitedFinding strongest() {
    return findings.get(0);
  }

  /** What else says it, each quote once, though several documents of an origin have it. */
  public List<CitedFinding> others() {
    return once(findings).stream().skip(1).toList();
  }

  /** What points the other way, each quote once. */
  public List<CitedFinding> against() {
    return once(dissent);
  }

  /** Findings of one origin, type and quote have one id. */
  private static List<CitedFinding> once(List<CitedFinding> findings) {
    Set<String> ids = new HashSet<>();
    return findings.stream().filter(finding -> ids.add(finding.id())).toList();
  }

  /** How many say it, dissent left out; origins with the same long quote are one witness. */
  public Counts counts() {
    return SharedWords.counts(findings);
  }

  /** That some origins are one witness, in words: {@code the same words in 2 sources}. */
  public Optional<String> shared() {
    return said(sharing());
  }

  /** The same of so many origins that share their words with another. */
  public static Optional<String> said(int sharing) {
    return sharing == 0
        ? Optional.empty()
        : Optional.of("the same words in " + sharing + " sources");
  }

  /** How many origins share their words with another. */
  public int sharing() {
    return SharedWords.of(findings).sharing();
  }

  /** The first and the last year of the works that say it, where any is dated. */
  public Optional<Years> years() {
    IntSummaryStatistics years =
        findings.stream()
            .flatMap(finding -> finding.date().stream())
            .mapToInt(date -> new PartialDate(date).first().getYear())
            .summaryStatistics();
    return years.getCount() == 0
        ? Optional.empty()
        : Optional.of(new Years(years.getMin(), years.getMax()));
  }

  /** Whose words say it: kinds of sources, in their fixed order. */
  public List<Voice> voices() {
    return findings.stream().map(CitedFinding::voice).distinct().sorted().toList();
  }
}
