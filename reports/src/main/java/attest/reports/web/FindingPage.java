package attest.reports.web;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.finding.CitedFinding;
import attest.index.finding.Reviews;
import java.io.IOException;

/** One finding in its context, with its reasons; and where verdicts on it are taken. */
final class FindingPage implements Page {
  private final Templates templates;
  private final VerdictDesk desk;

  FindingPage(Templates templates, VerdictDesk desk) {
    this.templates = templates;
    this.desk = desk;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    EvidenceIndex index = edition.index(true);
    FindingView view =
        FindingView.of(
            finding(visit, index), index, FindingView.CONTEXT, visit.value("play").isPresent());
    String title = view.finding().title();
    return templates.page(visit, "web/finding.jte", Frame.of(title, visit, edition), view);
  }

  /** Takes a verdict; the answer leads back to where it was given. */
  @Override
  public Answer take(Visit visit, Edition edition) throws IOException {
    String back = back(visit);
    // As mined: what people have said of its type or words so far is not what is judged.
    try (EvidenceIndex mined = edition.index(true).with(Reviews.NONE)) {
      CitedFinding finding = finding(visit, mined);
      desk.take(visit, finding, FindingView.document(mined, finding).text());
    }
    return Answer.seeOther(back);
  }

  /** Only a path of this site leads back: an address elsewhere would lead people astray. */
  private static String back(Visit visit) {
    String back = visit.value("back").orElse(visit.path());
    if (!back.matches("/(?![/\\\\])[\\x21-\\x7E]*")) {
      throw new UsageException("'back' must be a path of this site");
    }
    return back;
  }

  private static CitedFinding finding(Visit visit, EvidenceIndex index) throws IOException {
    return index
        .finding(visit.subject())
        .orElseThrow(
            () ->
                new NotFoundException(
                    "there is no finding "
                        + visit.subject()
                        + " any more, or never was: a new run may have lost it; search for its"
                        + " words"));
  }
}
