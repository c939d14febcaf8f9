package attest.index.change;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.MediaTime;
import attest.corpus.Reading;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A finding that is not what it was.
 *
 * @param type what it asserts, now or at last
 * @param was what it asserted before, if it was relabelled
 * @param startSeconds when it is said in the recording, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FindingChange(
    Change change,
    FindingType type,
    Optional<FindingType> was,
    String quote,
    Optional<Double> startSeconds) {
  private static FindingChange of(Change change, Finding finding, Optional<FindingType> was) {
    return new FindingChange(
        change, finding.type(), was, finding.quote(), finding.time().map(MediaTime::startSeconds));
  }

  /**
   * How the findings of one document differ. A quote that was said more often is matched in the
   * order of the text. Ids do not matter: they change with the origin, which a bibliography may
   * tell.
   *
   * @return those that came or changed in the order of the text, then those that went
   */
  static List<FindingChange> between(List<Finding> before, List<Finding> after) {
    Map<String, Deque<Finding>> same = by(before, f -> f.type() + "\n" + f.quote());
    List<Finding> rest = new ArrayList<>(before);
    Map<Finding, Finding> matched = new HashMap<>();
    for (Finding finding : after) {
      Deque<Finding> olds =
          same.getOrDefault(finding.type() + "\n" + finding.quote(), new ArrayDeque<>());
      if (!olds.isEmpty()) {
        Finding old = olds.remove();
        rest.remove(old);
        matched.put(finding, old);
      }
    }
    Map<String, Deque<Finding>> relabelled = by(rest, Finding::quote);
    List<FindingChange> changes = new ArrayList<>();
    for (Finding finding : after) {
      Finding old = matched.get(finding);
      Deque<Finding> others = relabelled.getOrDefault(finding.quote(), new ArrayDeque<>());
      if (old != null) {
        if (isCandidate(old) != isCandidate(finding)) {
          changes.add(
              of(isCandidate(old) ? Change.SURER : Change.DOUBTED, finding, Optional.empty()));
        }
      } else if (!others.isEmpty()) {
        Finding other = others.remove();
        rest.remove(other);
        changes.add(of(Change.RELABELLED, finding, Optional.of(other.type())));
      } else {
        changes.add(of(Change.CAME, finding, Optional.empty()));
      }
    }
    rest.forEach(finding -> changes.add(of(Change.WENT, finding, Optional.empty())));
    return changes;
  }

  private static Map<String, Deque<Finding>> by(
      List<Finding> findings, Function<Finding, String> key) {
    Map<String, Deque<Finding>> byKey = new HashMap<>();
    findings.forEach(
        finding -> byKey.computeIfAbsent(key.apply(finding), k -> new ArrayDeque<>()).add(finding));
    return byKey;
  }

  private static boolean isCandidate(Finding finding) {
    return finding.reading().map(Reading::candidate).orElse(false);
  }
}
