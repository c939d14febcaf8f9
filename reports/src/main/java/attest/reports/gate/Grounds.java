package attest.reports.gate;

import attest.corpus.Finding;
import attest.corpus.Reading;
import attest.index.Themes;
import attest.index.base.RunRecord;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a report must agree with.
 *
 * @param run the record of the run that it tells of
 * @param ledger of that run
 * @param themes the whole vocabulary
 * @param reviews what people have said of the findings
 * @param candidates whether findings are taken that are less sure than a report wants
 */
public record Grounds(
    RunRecord run, Path ledger, Themes themes, Reviews reviews, boolean candidates) {
  /** Whether a report may take a finding, be it asked for or not. */
  boolean allow(Finding finding) {
    Optional<Review> review = reviews.of(finding.id());
    boolean sure = candidates || finding.reading().filter(Reading::candidate).isEmpty();
    return review.filter(Review::isAccepted).isPresent()
        || (sure && review.filter(Review::isRejected).isEmpty());
  }
}
