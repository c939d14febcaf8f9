package attest.pipeline.cli;

import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.index.EvidenceIndexer;
import attest.index.base.Generation;
import attest.index.base.LedgerFiles;
import attest.index.base.RunRecord;
import attest.pipeline.spark.InputFile;
import attest.pipeline.spark.MiningJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a generation as planned: what was known comes from the run before, all else from a job. The
 * index goes on from that of the run before, of which only the files that are gone are taken out.
 */
final class Filling {
  private final Generation generation;
  private final Plan plan;
  private final Optional<LastRun> last;
  private final Settings settings;

  /** What the files came to, in the order of the ledger. */
  record Filled(List<RunRecord.Input> files, List<Rejected> rejected) {}

  Filling(Generation generation, Plan plan, Optional<LastRun> last, Settings settings) {
    this.generation = generation;
    this.plan = plan;
    this.last = last;
    this.settings = settings;
  }

  /** Mines what is to be mined, and writes the ledger and the index. */
  Filled fill(MiningJob job, Map<String, byte[]> bibliographies, Progress progress)
      throws IOException {
    List<Plan.Task> tasks = plan.toMine();
    List<InputFile> files = tasks.stream().map(Plan.Task::file).toList();
    try (EvidenceIndexer indexer = indexer();
        OutcomeCollector mined =
            new OutcomeCollector(
                tasks, indexer, settings, generation.folder().resolve("spool"), progress)) {
      if (!files.isEmpty()) {
        try {
          job.run(files, bibliographies, mined);
        } finally {
          progress.finish();
        }
      }
      Filled filled = assemble(mined);
      indexer.commit();
      return filled;
    }
  }

  /** The index of the run before, as far as it stands; an empty one, if nothing of it does. */
  private EvidenceIndexer indexer() throws IOException {
    boolean continues = plan.tasks().stream().anyMatch(Plan.Task::isIndexed);
    EvidenceIndexer indexer =
        continues
            ? EvidenceIndexer.continuing(generation, last.orElseThrow().generation())
            : new EvidenceIndexer(generation);
    try {
      if (continues) {
        for (RunRecord.Input gone : plan.gone()) {
          indexer.remove(gone.number());
        }
      }
      for (Plan.Task task : plan.toKeep()) {
        if (!task.isIndexed()) {
          add(task, indexer);
        }
      }
      return indexer;
    } catch (IOException | RuntimeException e) {
      indexer.close();
      throw e;
    }
  }

  /** Indexes a file again whose number has changed. */
  private void add(Plan.Task task, EvidenceIndexer indexer) throws IOException {
    int findings = 0;
    for (Outcome outcome : ledger().outcomes(task.file().path())) {
      if (outcome instanceof Mined mined) {
        indexer.add(task.number(), findings, mined);
        findings += mined.findings().size();
      }
    }
  }

  private LedgerFiles ledger() {
    return last.orElseThrow().ledger();
  }

  private Filled assemble(OutcomeCollector mined) throws IOException {
    List<RunRecord.Input> files = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    try (LedgerWriter writer = new LedgerWriter(generation.ledger())) {
      for (Plan.Task task : plan.tasks()) {
        String path = task.file().path();
        if (task.known().isPresent()) {
          files.add(task.known().get().as(task.file().changed(), task.number()));
          rejected.addAll(last.orElseThrow().rejected(path));
          writer.add(ledger().channel(), ledger().stretch(path));
        } else {
          OutcomeCollector.Result result = mined.result(path);
          files.add(result.input());
          rejected.addAll(result.rejected());
          writer.add(mined.spool(), result.spooled());
        }
      }
      writer.finish();
    }
    return new Filled(files, rejected);
  }
}
