package attest.pipeline.run;

import attest.corpus.Finding;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Reading;
import attest.corpus.Rejected;
import attest.corpus.Sha256;
import attest.corpus.Source;
import attest.corpus.TextSketch;
import attest.index.EvidenceIndexer;
import attest.index.base.LedgerFiles.Stretch;
import attest.index.base.RunRecord;
import attest.index.finding.QuoteLetters;
import attest.pipeline.spark.Bibliographies;
import attest.pipeline.spark.FileResult;
import attest.pipeline.spark.MiningJob;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Takes the results of a job as they come: spools their lines to disk and feeds the index, so that
 * the driver does not keep what was found.
 *
 * <p>Takes one call at a time; read it when the job has ended.
 */
final class OutcomeCollector implements MiningJob.Taker, Closeable {
  /** Of the hash of a quote: enough to tell the quotes of a base apart. */
  private static final int DIGITS = 12;

  private final List<Plan.Task> tasks;
  private final EvidenceIndexer indexer;
  private final Settings settings;
  private final IntConsumer progress;
  private final Ledger ledger = new Ledger();
  private final Path spool;
  private final FileChannel channel;
  private final Map<String, Result> results = new HashMap<>();

  /**
   * What became of a file.
   *
   * @param spooled where its lines stand in the spool
   */
  record Result(RunRecord.Input input, List<Rejected> rejected, Stretch spooled) {}

  OutcomeCollector(
      List<Plan.Task> tasks,
      EvidenceIndexer indexer,
      Settings settings,
      Path spool,
      IntConsumer progress)
      throws IOException {
    this.tasks = tasks;
    this.indexer = indexer;
    this.settings = settings;
    this.progress = progress;
    this.spool = spool;
    this.channel =
        FileChannel.open(
            spool,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  @Override
  public void take(int first, List<FileResult> chunk) throws IOException {
    for (int i = 0; i < chunk.size(); i++) {
      take(tasks.get(first + i), chunk.get(i));
    }
    progress.accept(chunk.size());
  }

  private void take(Plan.Task task, FileResult result) throws IOException {
    String path = task.file().path();
    List<RunRecord.Mine> mined = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    int findings = 0;
    boolean bundle = false;
    for (String line : result.ledgerLines()) {
      Outcome outcome = ledger.outcome(line);
      bundle |= !outcome.path().equals(path);
      if (outcome instanceof Mined one) {
        indexer.add(task.number(), findings, one);
        mined.add(mine(one, path));
        findings += one.findings().size();
      } else {
        rejected.add((Rejected) outcome);
      }
    }
    Stretch spooled = spool(result.ledgerLines());
    RunRecord.Input input =
        new RunRecord.Input(
            path,
            task.file().bytes(),
            task.file().changed(),
            result.sha256(),
            bundle
                ? settings.ofBundle()
                : settings.ofFile(
                    path, mined.stream().map(RunRecord.Mine::identifiers).findFirst()),
            task.number(),
            spooled.length(),
            rejected.size(),
            mined);
    results.put(path, new Result(input, rejected, spooled));
  }

  private static RunRecord.Mine mine(Mined mined, String file) {
    Source source = mined.document().source();
    Map<String, Integer> findings = new HashMap<>();
    mined.findings().forEach(finding -> findings.merge(finding.type().label(), 1, Integer::sum));
    return new RunRecord.Mine(
        Optional.of(mined.path()).filter(path -> !path.equals(file)),
        source.kind(),
        source.origin(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Bibliographies.identifiers(source),
        mined.document().remarks().size(),
        findings,
        (int) mined.findings().stream().filter(OutcomeCollector::isSure).count(),
        TextSketch.of(mined.document().text()),
        mined.findings().stream()
            .map(Finding::quote)
            .filter(QuoteLetters::isLong)
            .map(QuoteLetters::of)
            .distinct()
            .map(letters -> Sha256.of(letters).substring(0, DIGITS))
            .toList());
  }

  private static boolean isSure(Finding finding) {
    return !finding.reading().orElse(Reading.PLAIN).candidate();
  }

  /** Keeps lines, for the ledger to be made of. */
  Stretch spool(List<String> lines) throws IOException {
    long start = channel.size();
    // One by one: those of a large bundle are too much to be in memory twice.
    for (String line : lines) {
      ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes, channel.size());
      }
    }
    return new Stretch(start, channel.size() - start);
  }

  /** What became of a file that was mined. */
  Result result(String path) {
    Result result = results.get(path);
    if (result == null) {
      throw new IllegalStateException("the job has lost " + path);
    }
    return result;
  }

  /** What is said of a file in the spool. */
  List<Outcome> outcomes(Result result) throws IOException {
    return result.spooled().lines(channel).stream().map(ledger::outcome).toList();
  }

  /** The spool, to copy lines from. */
  FileChannel spool() {
    return channel;
  }

  /** Removes the spool. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(spool);
  }
}
