package attest.pipeline.cli;

import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.reports.web.PageText;
import java.util.ArrayList;
import java.util.List;

/** What people say of findings, for people. */
final class ReviewText {
  private ReviewText() {}

  /** What spoke for a finding's type, a line each. */
  static List<String> reasons(CitedFinding finding) {
    return PageText.reasons(finding.because()).stream()
        .map(
            reason ->
                "because of the " + reason.kind().label().replace('_', ' ') + ": " + reason.text())
        .toList();
  }

  /** A review in one line. */
  static String line(Review review) {
    List<String> words = new ArrayList<>();
    words.add(review.state().map(Review.State::label).orElse("not decided"));
    review.type().ifPresent(type -> words.add("as a " + type.label()));
    review.correction().ifPresent(other -> words.add("to quote “" + other.quote() + '”'));
    if (review.starred()) {
      words.add("starred");
    }
    words.add("by " + String.join(", ", review.reviewers()));
    review.notes().forEach(note -> words.add("note: " + note.replaceAll("\\s+", " ")));
    return String.join("; ", words);
  }
}
