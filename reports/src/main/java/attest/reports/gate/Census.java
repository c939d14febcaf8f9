package attest.reports.gate;

import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import java.util.Map;
import java.util.TreeMap;

/** How many documents and findings the ledger holds, whether a report quotes them or not. */
final class Census {
  private final Map<String, Integer> rejected = new TreeMap<>();
  private int given;
  private int mined;
  private int findings;

  void add(Outcome outcome) {
    given++;
    if (outcome instanceof Mined document) {
      mined++;
      findings += document.findings().size();
    } else if (outcome instanceof Rejected file) {
      rejected.merge(file.reason().label(), 1, Integer::sum);
    }
  }

  int given() {
    return given;
  }

  int mined() {
    return mined;
  }

  int findings() {
    return findings;
  }

  /** Documents that were set aside, by the reason. */
  Map<String, Integer> rejected() {
    return rejected;
  }
}
