package attest.reports.web;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.verdict.Anchor;
import attest.index.verdict.Judgement;
import attest.index.verdict.Verdict;
import attest.index.verdict.VerdictLog;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes verdicts, and writes them to the log. Safe for use by several threads. */
final class VerdictDesk {
  private final VerdictLog log;
  private final String who;

  VerdictDesk(VerdictLog log, String who) {
    this.log = log;
    this.who = who;
  }

  /**
   * Takes the verdict that a form brings.
   *
   * @param text of the finding's document
   * @throws UsageException if the form is not ours, or says nothing that can be a verdict
   * @throws NotKeptException if the log cannot be written
   */
  void take(Visit visit, CitedFinding finding, String text) {
    if (visit.value("seal").filter(visit.seal()::equals).isEmpty()) {
      throw new UsageException("this form is of an earlier start of the server; load it anew");
    }
    Judgement judgement = judgement(visit, finding, text);
    Verdict verdict =
        new Verdict(
            Instant.now().truncatedTo(ChronoUnit.MILLIS), who, judgement, Anchor.of(finding, text));
    try {
      log.append(List.of(verdict));
    } catch (IOException e) {
      throw new NotKeptException(e);
    }
  }

  private static Judgement judgement(Visit visit, CitedFinding finding, String text) {
    String verdict = visit.value("verdict").orElse("");
    return switch (verdict) {
      case "accept" -> new Judgement.Accept();
      case "reject" -> new Judgement.Reject();
      case "undecide" -> new Judgement.Undecide();
      case "star" -> new Judgement.Star();
      case "unstar" -> new Judgement.Unstar();
      case "withdraw" -> new Judgement.Withdraw();
      case "relabel" -> new Judgement.Relabel(type(visit));
      case "note" -> note(visit);
      case "correct" -> correction(visit, finding, text);
      default ->
          throw new UsageException(
              "there is no verdict '"
                  + verdict
                  + "'; there are accept, reject, undecide, relabel, correct, note, star, unstar,"
                  + " withdraw");
    };
  }

  private static FindingType type(Visit visit) {
    try {
      return FindingType.of(visit.value("type").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Judgement note(Visit visit) {
    try {
      return new Judgement.Note(visit.value("note").orElse("").strip());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + "; write one, of some words", e);
    }
  }

  private static Judgement correction(Visit visit, CitedFinding finding, String text) {
    String quote = visit.value("quote").orElse("").strip();
    if (quote.isEmpty()) {
      throw new UsageException("there are no words to quote; write those that it should quote");
    }
    return Review.Correction.in(text, finding.span(), quote)
        .map(words -> new Judgement.Correct(words.quote(), words.start()))
        .orElseThrow(
            () ->
                new UsageException(
                    "these words do not stand in the document where the finding does; copy whole"
                        + " words from its text"));
  }
}
