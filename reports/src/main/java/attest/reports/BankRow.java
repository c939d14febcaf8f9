package attest.reports;

import attest.corpus.FindingType;
import attest.index.finding.CitedFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A quote in the bank: all findings of the same words of one origin, whatever their types and
 * files.
 *
 * @param findings in the order of their numbers
 */
public record BankRow(List<Quote> findings) {
  /** Copies the list, and checks that there is a finding. */
  public BankRow {
    findings = List.copyOf(findings);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a quote without a finding");
    }
  }

  /** The quotes that findings are of, in the order in which they are met first. */
  static List<BankRow> of(List<Quote> findings) {
    Map<Quote.Words, List<Quote>> rows = new LinkedHashMap<>();
    for (Quote quote : findings) {
      rows.computeIfAbsent(quote.words(), words -> new ArrayList<>()).add(quote);
    }
    return rows.values().stream().map(BankRow::new).toList();
  }

  /**
   * The one whose wording is shown wherever the quote is. Copies of a work may differ in hyphens
   * and marks: of their wordings, the one found under most types and themes can be shown in most
   * places; of several such, one with a page or a moment is easier to look up.
   */
  public Quote shown() {
    Map<String, Quote> wordings = new LinkedHashMap<>();
    findings.forEach(quote -> wordings.putIfAbsent(quote.finding().quote(), quote));
    return wordings.size() == 1
        ? findings.get(0)
        : Collections.min(
            wordings.values(),
            Comparator.comparingLong((Quote quote) -> -places(quote))
                .thenComparing(quote -> !isPlaced(quote.finding()))
                .thenComparingInt(Quote::number));
  }

  /** Under how many types and themes a wording is found. */
  private long places(Quote wording) {
    return findings.stream()
        .map(Quote::finding)
        .filter(finding -> finding.quote().equals(wording.finding().quote()))
        .flatMap(finding -> finding.themes().stream().map(theme -> theme + ' ' + finding.type()))
        .distinct()
        .count();
  }

  private static boolean isPlaced(CitedFinding finding) {
    return finding.page().isPresent() || finding.startSeconds().isPresent();
  }

  /** A finding of each type, in the wording that is shown where that is of it. */
  public List<Quote> ofTypes() {
    String wording = shown().finding().quote();
    Map<FindingType, Quote> types = new EnumMap<>(FindingType.class);
    findings.stream()
        .sorted(Comparator.comparing(quote -> !quote.finding().quote().equals(wording)))
        .forEach(quote -> types.putIfAbsent(quote.finding().type(), quote));
    return new ArrayList<>(types.values());
  }

  /** The first finding in each other file. */
  public List<Quote> elsewhere() {
    List<String> paths = new ArrayList<>(List.of(shown().finding().path()));
    List<Quote> elsewhere = new ArrayList<>();
    for (Quote quote : findings) {
      if (!paths.contains(quote.finding().path())) {
        paths.add(quote.finding().path());
        elsewhere.add(quote);
      }
    }
    return elsewhere;
  }
}
