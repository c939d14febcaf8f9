package attest.reports.web;

import attest.corpus.UsageException;
import attest.index.CitedFinding;
import attest.index.EvidenceIndex;
import attest.index.Hit;
import attest.index.IndexedDocument;
import attest.index.Neighbours;
import attest.index.Reviews;
import attest.index.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One finding in its context, with its reasons; and where verdicts on it are taken. */
final class FindingPage implements Page {
  private static final int MOST_LIKE = 5;

  /** Characters of the document on either side of the quote. */
  private static final int CONTEXT = 400;

  private final Templates templates;
  private final VerdictDesk desk;

  FindingPage(Templates templates, VerdictDesk desk) {
    this.templates = templates;
    this.desk = desk;
  }

  @Override
  public Answer answer(Visit visit, Edition edition) throws IOException {
    EvidenceIndex index = edition.index(true);
    FindingView view = view(visit, index);
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
      desk.take(visit, finding, document(mined, finding).text());
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

  private static FindingView view(Visit visit, EvidenceIndex index) throws IOException {
    CitedFinding finding = finding(visit, index);
    Neighbours neighbours = index.neighbours(finding);
    SearchRequest like =
        SearchRequest.builder().like(Optional.of(finding.id())).limit(MOST_LIKE).build();
    List<CitedFinding> alike = index.search(like).hits().stream().map(Hit::finding).toList();
    return new FindingView(
        finding,
        Context.of(finding, document(index, finding), CONTEXT),
        neighbours.before().map(CitedFinding::id),
        neighbours.after().map(CitedFinding::id),
        index.also(finding),
        alike,
        visit.value("play").isPresent());
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

  private static IndexedDocument document(EvidenceIndex index, CitedFinding finding)
      throws IOException {
    return index
        .document(finding.path())
        .orElseThrow(() -> new IOException("the index lacks the text of " + finding.path()));
  }
}
