package attest.reports;

import attest.corpus.FindingType;
import java.util.ArrayList;
import java.util.EnumMap;
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

  /** The one that is shown. */
  public Quote first() {
    return findings.get(0);
  }

  /** The first finding of each type. */
  public List<Quote> ofTypes() {
    Map<FindingType, Quote> types = new EnumMap<>(FindingType.class);
    findings.forEach(quote -> types.putIfAbsent(quote.finding().type(), quote));
    return new ArrayList<>(types.values());
  }

  /** The first finding in each other file. */
  public List<Quote> elsewhere() {
    List<String> paths = new ArrayList<>(List.of(first().finding().path()));
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
