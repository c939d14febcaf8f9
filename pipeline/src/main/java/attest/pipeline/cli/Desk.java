package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.Themes;
import attest.index.base.EvidenceBase;
import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.index.verdict.Anchor;
import attest.index.verdict.Judgement;
import attest.index.verdict.Verdict;
import attest.index.verdict.VerdictLog;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a person sits and judges findings: those of a base as they were mined, and its log. */
final class Desk implements AutoCloseable {
  private final EvidenceIndex index;
  private final VerdictLog log;
  private final String who;

  private Desk(EvidenceIndex index, VerdictLog log, String who) {
    this.index = index;
    this.log = log;
    this.who = who;
  }

  /** The desk of a person at a base. */
  static Desk at(EvidenceBase base, String who) throws IOException {
    EvidenceIndex index = EvidenceIndex.open(base.current(), Themes.builtIn(), Reviews.NONE);
    return new Desk(index, VerdictLog.of(base), who);
  }

  /** What verdicts on findings are to hold on to. */
  List<Anchor> anchors(List<String> ids) throws IOException {
    List<Anchor> anchors = new ArrayList<>();
    for (String id : ids) {
      anchors.add(anchor(finding(id)));
    }
    return anchors;
  }

  /**
   * The same, also of findings that are not in the base any more but were judged.
   *
   * @throws UsageException if there never was such a finding
   */
  List<Anchor> anchorsOfJudged(List<String> ids) throws IOException {
    Map<String, Anchor> judged = new HashMap<>();
    log.read().all().forEach(verdict -> judged.put(verdict.anchor().id(), verdict.anchor()));
    List<Anchor> anchors = new ArrayList<>();
    for (String id : ids) {
      Anchor known = judged.get(id);
      anchors.addAll(known == null ? anchors(List.of(id)) : List.of(known));
    }
    return anchors;
  }

  private CitedFinding finding(String id) throws IOException {
    return index
        .finding(id)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no finding '" + id + "'; attest review and --json show ids"));
  }

  private Anchor anchor(CitedFinding finding) throws IOException {
    return Anchor.of(finding, text(finding));
  }

  private String text(CitedFinding finding) throws IOException {
    return index.text(finding.path()).orElseThrow(() -> lost(finding));
  }

  private static IOException lost(CitedFinding finding) {
    return new IOException("the index has lost " + finding.path() + "; run again");
  }

  /** A finding's document. */
  IndexedDocument document(CitedFinding finding) throws IOException {
    return index.document(finding.path()).orElseThrow(() -> lost(finding));
  }

  /**
   * The judgement that a finding should quote these words.
   *
   * @throws UsageException if they do not stand where the finding does
   */
  Judgement correction(String id, String quote) throws IOException {
    return correction(finding(id), quote);
  }

  /** The same of a finding at hand. */
  Judgement correction(CitedFinding finding, String quote) throws IOException {
    return Review.Correction.in(text(finding), finding.span(), quote)
        .map(words -> new Judgement.Correct(words.quote(), words.start()))
        .orElseThrow(
            () ->
                new UsageException(
                    "the document does not have these words where the finding stands; copy them"
                        + " exactly: "
                        + quote));
  }

  /** Judges a finding. */
  void judge(CitedFinding finding, Judgement judgement) throws IOException {
    judge(List.of(anchor(finding)), List.of(judgement));
  }

  /** Says the same of several findings. */
  void judge(List<Anchor> anchors, List<Judgement> judgements) throws IOException {
    Instant now = Instant.now();
    List<Verdict> verdicts = new ArrayList<>();
    for (Anchor anchor : anchors) {
      for (Judgement judgement : judgements) {
        verdicts.add(new Verdict(now, who, judgement, anchor));
      }
    }
    log.append(verdicts);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
