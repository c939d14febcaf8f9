package attest.reports.gate;

import attest.reports.Quote;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.ReviewFinding;
import attest.reports.ThemeSection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts again how well each claim is borne out, and by which sources. */
final class ClaimCheck {
  private final Report report;
  private final Witnesses witnesses;

  ClaimCheck(Report report, Witnesses witnesses) {
    this.report = report;
    this.witnesses = witnesses;
  }

  void check() {
    Set<Integer> told = new HashSet<>();
    for (int i = 0; i < report.claims().size(); i++) {
      RankedClaim claim = report.claims().get(i);
      UntrueException.unlessSame("the number of a claim", claim.number(), i + 1);
      claim(claim);
      for (int number : claim.quotes()) {
        if (!told.add(number)) {
          throw new UntrueException("the quote Q" + number + " is in two claims");
        }
      }
    }
    UntrueException.unlessSame("quotes in claims", told.size(), report.quotes().size());
    for (ThemeSection theme : report.themes()) {
      theme.key().forEach(claim -> ranked("key messages on " + theme.title(), claim));
    }
    report.summary().forEach(this::row);
  }

  private void claim(RankedClaim claim) {
    String place = "claim " + claim.number();
    UntrueException.unlessSame(place, claim.counts(), witnesses.independentCounts(claim.quotes()));
    UntrueException.unlessSame(
        place + ", sources with the same words",
        claim.sharing(),
        sharing(witnesses.independent(claim.quotes())));
    UntrueException.unlessSame(place + ", years", claim.years(), years(claim.quotes()));
    UntrueException.unlessSame(
        place + ", voices",
        Set.copyOf(claim.voices()),
        Set.copyOf(claim.quotes().stream().map(q -> witnesses.of(q).source().voice()).toList()));
    for (int number : claim.quotes()) {
      Quote quote = report.quote(number);
      UntrueException.unlessSame("the claim of Q" + number, quote.claim(), claim.number());
      UntrueException.unlessSame(place + ", type", claim.type(), quote.finding().type());
    }
    Quote strongest = claim.strongest();
    UntrueException.unlessSame(
        place + ", strongest quote", strongest, report.quote(strongest.number()));
    if (!claim.quotes().contains(strongest.number())) {
      throw new UntrueException(place + ": its strongest quote is of another claim");
    }
    for (int number : claim.dissent()) {
      witnesses.of(number);
      if (claim.quotes().contains(number)) {
        throw new UntrueException(place + ": the quote Q" + number + " cannot point both ways");
      }
    }
  }

  private static int sharing(Map<String, String> witnessOf) {
    return (int)
        witnessOf.values().stream()
            .filter(witness -> Collections.frequency(witnessOf.values(), witness) > 1)
            .count();
  }

  private String years(List<Integer> numbers) {
    List<Integer> years =
        numbers.stream().flatMap(q -> witnesses.of(q).year().stream()).sorted().toList();
    if (years.isEmpty()) {
      return "";
    }
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    return String.valueOf(first) + (first == last ? "" : "–" + last);
  }

  private void ranked(String place, RankedClaim claim) {
    UntrueException.unlessSame(place, claim, report.claims().get(claim.number() - 1));
  }

  private void row(ReviewFinding row) {
    String place = "summary of findings, " + row.theme();
    ranked(place, row.claim());
    Set<String> origins = new HashSet<>();
    row.claim().quotes().forEach(number -> origins.add(witnesses.of(number).source().origin()));
    UntrueException.unlessSame(
        place + ", contributing sources",
        row.sources(),
        report.sources().stream()
            .filter(source -> origins.contains(source.origin()))
            .map(source -> source.number())
            .toList());
  }
}
