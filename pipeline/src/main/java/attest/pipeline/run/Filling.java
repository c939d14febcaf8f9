package attest.pipeline.run;

import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.index.EvidenceIndexer;
import attest.index.base.Generation;
import attest.index.base.LedgerFiles;
import attest.index.base.LedgerFiles.Stretch;
import attest.index.base.LedgerWriter;
import attest.index.base.RunRecord;
import attest.pipeline.spark.InputFile;
import attest.pipeline.spark.MiningJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a generation as planned: what was known comes from the run before, all else from a job. The
 * index goes on from that of the run before, of which only the files that are gone are taken out.
 * When all is there, it is settled which witness each document counts under ({@link Origins}).
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
  Filled fill(MiningJob job, Map<String, byte[]> bibliographies, Watcher.Steps steps)
      throws IOException {
    List<Plan.Task> tasks = plan.toMine();
    List<InputFile> files = tasks.stream().map(Plan.Task::file).toList();
    try (EvidenceIndexer indexer = indexer();
        OutcomeCollector mined =
            new OutcomeCollector(
                tasks, indexer, settings, generation.folder().resolve("spool"), steps::advance)) {
      if (!files.isEmpty()) {
        try {
          job.run(files, bibliographies, mined);
        } finally {
          steps.finish();
        }
      }
      Filled filled = assemble(mined, indexer);
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

  private Filled assemble(OutcomeCollector mined, EvidenceIndexer indexer) throws IOException {
    List<RunRecord.Input> found = new ArrayList<>();
    for (Plan.Task task : plan.tasks()) {
      found.add(
          task.known()
              .map(known -> known.as(task.file().changed(), task.number()))
              .orElseGet(() -> mined.result(task.file().path()).input()));
    }
    List<RunRecord.Input> counted = Origins.of(found);
    List<RunRecord.Input> files = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    try (LedgerWriter writer = new LedgerWriter(generation.ledger())) {
      for (int i = 0; i < counted.size(); i++) {
        Plan.Task task = plan.tasks().get(i);
        RunRecord.Input file = counted.get(i);
        boolean isKept = task.known().isPresent();
        rejected.addAll(
            isKept
                ? last.orElseThrow().rejected(file.path())
                : mined.result(file.path()).rejected());
        if (!origins(file).equals(origins(found.get(i)))) {
          List<Outcome> outcomes =
              isKept ? ledger().outcomes(file.path()) : mined.outcomes(mined.result(file.path()));
          Stretch stretch = mined.spool(again(outcomes, file, indexer));
          file = file.ofLedgerBytes(stretch.length());
          writer.add(mined.spool(), stretch);
        } else if (isKept) {
          writer.add(ledger().channel(), ledger().stretch(file.path()));
        } else {
          writer.add(mined.spool(), mined.result(file.path()).spooled());
        }
        files.add(file);
      }
      writer.finish();
    }
    return new Filled(files, rejected);
  }

  private static List<String> origins(RunRecord.Input file) {
    return file.mined().stream().map(RunRecord.Mine::origin).toList();
  }

  /** Indexes a file again whose documents count under other origins now; its lines. */
  private static List<String> again(
      List<Outcome> outcomes, RunRecord.Input file, EvidenceIndexer indexer) throws IOException {
    Ledger form = new Ledger();
    List<String> lines = new ArrayList<>();
    Iterator<RunRecord.Mine> counted = file.mined().iterator();
    indexer.remove(file.number());
    int findings = 0;
    for (Outcome outcome : outcomes) {
      Outcome settled = outcome;
      if (outcome instanceof Mined mined) {
        Mined one = mined.under(counted.next().origin());
        indexer.add(file.number(), findings, one);
        findings += one.findings().size();
        settled = one;
      }
      lines.add(form.line(settled));
    }
    return lines;
  }
}
