package attest.pipeline.verify;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.UsageException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.pipeline.extract.Models;
import attest.pipeline.spark.Bibliographies;
import attest.pipeline.spark.BibliographyFiles;
import attest.pipeline.spark.FileAccess;
import attest.pipeline.spark.Intake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Checks the findings of a generation against their sources in two ways: that reading the source
 * again gives the same text with the quote at its offsets, and, without any reader of ours, that
 * the words of the quote follow each other in the bare file and its timecode is written there.
 */
public final class Verification implements AutoCloseable {
  private final SourceFiles files;
  private final DocumentReader reader;
  private final Intake intake;
  private final Bibliographies beside;
  private final Map<String, String> ownOrigins;
  private final List<String> faults = new ArrayList<>();
  private int findings;
  private int documents;

  /**
   * A verification.
   *
   * @param run the run whose findings they are
   */
  public Verification(RunRecord run, Limits limits) {
    this.files = new SourceFiles(run, limits);
    this.ownOrigins = run.ownOrigins();
    this.beside = beside(run, new BibliographyFiles(new FileAccess(), limits));
    this.reader = new DocumentReader(limits);
    this.intake = new Intake(reader, Models.load());
  }

  /** The bibliographies of a run; one that cannot be read any more is a fault, and goes unheard. */
  private Bibliographies beside(RunRecord run, BibliographyFiles files) {
    Bibliographies beside = Bibliographies.of(Map.of());
    for (String path : run.bibliographies()) {
      try {
        beside = beside.and(Bibliographies.of(files.of(List.of(path), run.directory())));
      } catch (UsageException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    return beside;
  }

  /**
   * Checks all findings.
   *
   * @param progress is told of each outcome that has been looked at
   */
  public void verify(Generation generation, IntConsumer progress) throws IOException {
    if (!generation.isIntact()) {
      faults.add(generation.ledger() + ": was cut short or altered since the run; run again");
    }
    new Ledger()
        .read(
            generation.ledger(),
            outcome -> {
              verify(outcome);
              progress.accept(1);
            });
  }

  /** Lets go of what it read with. */
  @Override
  public void close() {
    reader.close();
  }

  private void verify(Outcome outcome) {
    if (outcome instanceof Mined mined) {
      documents++;
      findings += mined.findings().size();
      try {
        byte[] bytes = files.bytes(mined.path());
        verify(mined, intake.read(mined.path(), bytes, beside.and(files.within())));
        verifyBare(mined, new BareWords(reader.bare(mined.path(), bytes)));
      } catch (RejectedException e) {
        faults.add(mined.path() + ": cannot be read any more: " + e.getMessage());
      } catch (RuntimeException | StackOverflowError e) {
        faults.add(mined.path() + ": cannot be read any more: " + e);
      }
    }
  }

  private void verify(Mined mined, Document again) {
    if (!again.text().equals(mined.document().text())) {
      faults.add(mined.path() + ": the source has changed since the run; run again");
      return;
    }
    // Alone, it is not known to be of the witness of another.
    String origin = ownOrigins.getOrDefault(mined.path(), mined.document().source().origin());
    if (!again.equals(mined.document().under(origin))) {
      faults.add(
          mined.path() + ": the source's title, headings or timecodes have changed; run again");
    }
    for (Finding finding : mined.findings()) {
      if (!finding.span().of(again.text()).equals(finding.quote())) {
        faults.add(place(mined, finding) + ": the quote does not stand at " + finding.span());
      }
    }
  }

  /** What needs no reader of ours: words in their order, and the digits of the timecode. */
  private void verifyBare(Mined mined, BareWords bare) {
    for (Finding finding : mined.findings()) {
      if (!bare.follow(finding.quote(), mined.document().passages().get(finding.passage()))) {
        faults.add(
            place(mined, finding) + ": the file does not have these words: " + finding.quote());
      }
      finding
          .time()
          .filter(time -> !bare.isWritten(time))
          .ifPresent(
              time ->
                  faults.add(
                      place(mined, finding)
                          + ": the file does not have the timecode of second "
                          + time.startSeconds()));
    }
  }

  private static String place(Mined mined, Finding finding) {
    Passage passage = mined.document().passages().get(finding.passage());
    return mined.path()
        + passage.line().map(line -> ":" + line).orElse("")
        + passage.pageAt(finding.span().start()).map(page -> ", p. " + page).orElse("")
        + " ("
        + finding.id()
        + ")";
  }

  /** What does not stand, a line each. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** How many findings were looked at. */
  public int findings() {
    return findings;
  }

  /** How many documents they are in. */
  public int documents() {
    return documents;
  }
}
