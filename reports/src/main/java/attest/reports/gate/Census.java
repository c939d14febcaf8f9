package attest.reports.gate;

import attest.corpus.Finding;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.corpus.Source;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many documents and findings the ledger holds, whether a report quotes them or not. */
final class Census {
  private final Grounds grounds;
  private final Map<String, Integer> rejected = new TreeMap<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Set<String> refusedIds = new HashSet<>();
  private int given;
  private int mined;
  private int findings;
  private int allowed;
  private int refused;

  Census(Grounds grounds) {
    this.grounds = grounds;
  }

  void add(Outcome outcome) {
    given++;
    if (outcome instanceof Mined document) {
      mined++;
      Source source = document.document().source();
      kinds.merge(source.kind(), 1, Integer::sum);
      document.findings().forEach(this::add);
    } else if (outcome instanceof Rejected file) {
      rejected.merge(file.reason().label(), 1, Integer::sum);
    }
  }

  private void add(Finding finding) {
    findings++;
    allowed += grounds.allow(finding) ? 1 : 0;
    if (grounds
        .reviews()
        .of(finding.id())
        .filter(review -> review.isRejected() && !review.isMerged())
        .isPresent()) {
      refused++;
      refusedIds.add(finding.id());
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

  /** Findings that the report may take. */
  int allowed() {
    return allowed;
  }

  /** Findings that a person rejected, in each file. */
  int refused() {
    return refused;
  }

  /** Findings that a person rejected; one that several files hold is one. */
  int differentRefused() {
    return refusedIds.size();
  }

  /** Documents that were mined, by format and voice. */
  Map<String, Integer> kinds() {
    return kinds;
  }

  /** Documents that were set aside, by the reason. */
  Map<String, Integer> rejected() {
    return rejected;
  }
}
