package attest.reports;

import attest.index.CitedFinding;
import attest.index.Review;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quote of a report.
 *
 * @param number in the report, counted from 1 in the order of files and of their texts
 * @param source the number of its source
 * @param claim the number of the claim that it belongs to
 * @param finding what is quoted, and all that is needed to cite it
 */
public record Quote(int number, int source, int claim, @JsonUnwrapped CitedFinding finding) {
  /** Where to read or hear it on the web. */
  public Optional<String> webLink() {
    return WebLink.of(finding);
  }

  /** Whether it is said without reserve: not denied, not hedged, and surely of its type. */
  public boolean saidPlainly() {
    return finding.reading().filter(r -> r.negated() || r.hedged() || r.candidate()).isEmpty();
  }

  /** How it is to be read, and what people said of it: {@code hedged}, {@code accepted}. */
  public List<String> marks() {
    List<String> marks = new ArrayList<>();
    finding
        .reading()
        .ifPresent(
            reading -> {
              if (reading.candidate()) {
                marks.add("candidate");
              }
              if (reading.negated()) {
                marks.add("said not to be so");
              }
              if (reading.hedged()) {
                marks.add("hedged");
              }
              reading.view().ifPresent(view -> marks.add("view of " + view));
            });
    finding.review().flatMap(Review::correction).ifPresent(quote -> marks.add("corrected"));
    finding.review().flatMap(Review::state).ifPresent(state -> marks.add(state.label()));
    return marks;
  }
}
