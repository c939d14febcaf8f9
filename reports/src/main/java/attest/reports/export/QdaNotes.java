package attest.reports.export;

import attest.corpus.Reason;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.reports.Citation;
import attest.reports.WebLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes what is known of a finding as a note: its citation and link, how sure its type is and why,
 * and what people have said of it.
 *
 * @param user who writes
 * @param when in ISO 8601
 */
record QdaNotes(String user, String when) {
  /** The GUID of a finding's note. */
  static String guid(CitedFinding finding) {
    return Guid.of("note", finding.path() + '\n' + finding.id()).toString();
  }

  void write(CitedFinding finding, QdaXml xml) throws IOException {
    xml.open(
            "Note",
            "guid",
            guid(finding),
            "name",
            finding.type().label() + " " + finding.id(),
            "creatingUser",
            user,
            "creationDateTime",
            when)
        .text("PlainTextContent", text(finding))
        .close();
  }

  private static String text(CitedFinding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(Citation.of(finding).line());
    WebLink.address(finding).ifPresent(lines::add);
    lines.add(
        String.format(Locale.ROOT, "%s, score %.2f", finding.type().label(), finding.score()));
    finding.cause().ifPresent(cause -> lines.add("cause: " + cause));
    finding.effect().ifPresent(effect -> lines.add("effect: " + effect));
    for (Reason reason : finding.because()) {
      lines.add("because: " + reason.name() + " (" + reason.kind().label() + "): " + reason.text());
    }
    finding.review().ifPresent(review -> lines.addAll(lines(review)));
    return String.join("\n", lines);
  }

  private static List<String> lines(Review review) {
    List<String> lines = new ArrayList<>();
    review
        .state()
        .ifPresent(
            state -> lines.add(state.label() + " by " + String.join(", ", review.reviewers())));
    lines.addAll(review.notes());
    return lines;
  }
}
