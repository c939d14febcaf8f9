package attest.reports.gate;

import attest.reports.Overlap;
import attest.reports.RankedClaim;
import attest.reports.Report;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts again how many claims each two origins share. */
final class OverlapCheck {
  private final Report report;
  private final Witnesses witnesses;

  OverlapCheck(Report report, Witnesses witnesses) {
    this.report = report;
    this.witnesses = witnesses;
  }

  void check() {
    Overlap overlap = report.overlap();
    List<String> shown =
        overlap.sources().stream().map(n -> report.sources().get(n - 1).origin()).toList();
    Set<String> sharing = new HashSet<>();
    Map<List<String>, Integer> together = new HashMap<>();
    for (RankedClaim claim : report.claims()) {
      Map<String, String> witnessOf = witnesses.independent(claim.quotes());
      if (Set.copyOf(witnessOf.values()).size() > 1) {
        sharing.addAll(witnessOf.keySet());
      }
      Map<String, String> inTable = new HashMap<>(witnessOf);
      inTable.keySet().retainAll(Set.copyOf(shown));
      inTable.forEach(
          (one, witness) ->
              inTable.forEach(
                  (other, its) -> {
                    if (one.equals(other) || !witness.equals(its)) {
                      together.merge(List.of(one, other), 1, Integer::sum);
                    }
                  }));
    }
    for (int row = 0; row < shown.size(); row++) {
      for (int column = 0; column < shown.size(); column++) {
        UntrueException.unlessSame(
            "claims that the sources ["
                + overlap.sources().get(row)
                + "] and ["
                + overlap.sources().get(column)
                + "] share",
            overlap.shared().get(row).get(column),
            together.getOrDefault(List.of(shown.get(row), shown.get(column)), 0));
      }
    }
    UntrueException.unlessSame(
        "origins that share claims", shown.size() + overlap.more(), sharing.size());
  }
}
