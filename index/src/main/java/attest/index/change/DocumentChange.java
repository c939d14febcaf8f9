package attest.index.change;

import attest.corpus.Finding;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.index.base.RunRecord;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A document that is not what it was.
 *
 * @param was its path before, if it was renamed
 * @param rejected why it is set aside now, if it is
 * @param wasRejected why it was set aside before, if it was
 * @param origin the witness that it is counted under now, if it was counted under another
 * @param wasOrigin that other witness
 * @param findings those that are not what they were
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DocumentChange(
    String path,
    Change change,
    Optional<String> was,
    Optional<String> rejected,
    Optional<String> wasRejected,
    Optional<String> origin,
    Optional<String> wasOrigin,
    List<FindingChange> findings) {
  /** Copies the list. */
  public DocumentChange {
    findings = List.copyOf(findings);
  }

  /** How a document differs; not at all, if both outcomes are the same. */
  static Optional<DocumentChange> between(Optional<Outcome> before, Optional<Outcome> after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    String path = after.or(() -> before).orElseThrow().path();
    Change change = before.isEmpty() ? Change.CAME : after.isEmpty() ? Change.WENT : Change.CHANGED;
    return Optional.of(
        new DocumentChange(
            path,
            change,
            Optional.empty(),
            rejection(after),
            rejection(before),
            Optional.empty(),
            Optional.empty(),
            FindingChange.between(findings(before), findings(after))));
  }

  /** How a document differs that went under one path and came under another. */
  static DocumentChange renamed(DocumentChange went, DocumentChange came) {
    return new DocumentChange(
        came.path,
        Change.RENAMED,
        Optional.of(went.path),
        came.rejected,
        went.wasRejected.filter(why -> !came.rejected.equals(Optional.of(why))),
        Optional.empty(),
        Optional.empty(),
        FindingChange.joined(went.findings, came.findings));
  }

  /** The same change, where the document may be counted otherwise than before. */
  DocumentChange counted(Optional<RunRecord.Mine> before, Optional<RunRecord.Mine> after) {
    boolean other =
        before.isPresent()
            && after.isPresent()
            && !before.get().origin().equals(after.get().origin())
            && !(isItself(before.get()) && isItself(after.get()));
    return new DocumentChange(
        path,
        change,
        was,
        rejected,
        wasRejected,
        after.filter(mine -> other).map(RunRecord.Mine::origin),
        before.filter(mine -> other).map(RunRecord.Mine::origin),
        findings);
  }

  /** Whether it is a witness of its own, known by its bytes: others then, if it was edited. */
  private static boolean isItself(RunRecord.Mine mine) {
    return mine.own().isEmpty() && mine.origin().startsWith("sha256:");
  }

  private static Optional<String> rejection(Optional<Outcome> outcome) {
    return outcome
        .filter(Rejected.class::isInstance)
        .map(Rejected.class::cast)
        .map(one -> one.reason().label() + ": " + one.detail());
  }

  private static List<Finding> findings(Optional<Outcome> outcome) {
    return outcome
        .filter(Mined.class::isInstance)
        .map(Mined.class::cast)
        .map(Mined::findings)
        .orElse(List.of());
  }
}
