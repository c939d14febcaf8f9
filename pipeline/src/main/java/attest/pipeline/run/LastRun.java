package attest.pipeline.run;

import attest.corpus.Rejected;
import attest.corpus.UsageException;
import attest.index.EvidenceIndexer;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.base.LedgerFiles;
import attest.index.base.RunRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the run before left, from which the next takes over what has not changed. */
final class LastRun implements Closeable {
  private final Generation generation;
  private final RunRecord run;
  private final LedgerFiles ledger;
  private final Map<String, List<Rejected>> rejected;

  private LastRun(Generation generation, RunRecord run) throws IOException {
    this.generation = generation;
    this.run = run;
    this.ledger = new LedgerFiles(generation, run);
    this.rejected = run.rejectedByFile();
  }

  /** What the published generation holds; nothing, if there is none, or it is damaged. */
  static Optional<LastRun> of(EvidenceBase base) {
    try {
      Generation generation = base.current();
      return EvidenceIndexer.isWhole(generation)
          ? Optional.of(new LastRun(generation, RunRecord.read(generation.run())))
          : Optional.empty();
    } catch (IOException | UsageException e) {
      return Optional.empty();
    }
  }

  Generation generation() {
    return generation;
  }

  RunRecord run() {
    return run;
  }

  LedgerFiles ledger() {
    return ledger;
  }

  /** What was set aside of a file. */
  List<Rejected> rejected(String path) {
    return rejected.getOrDefault(path, List.of());
  }

  @Override
  public void close() throws IOException {
    ledger.close();
  }
}
