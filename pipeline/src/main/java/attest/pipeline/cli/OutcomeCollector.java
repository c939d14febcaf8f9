package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.corpus.Source;
import attest.index.EvidenceIndexer;
import attest.index.RunRecord;
import attest.pipeline.spark.FileResult;
import attest.pipeline.spark.InputFile;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes the results of a job as they come: spools their lines to disk, feeds the index, and counts.
 * The spool is put in order at the end, so that the driver never holds what was found.
 *
 * <p>Takes one call at a time; read it when the job has ended.
 */
final class OutcomeCollector implements MiningJob.Taker, Closeable {
  private final List<InputFile> files;
  private final EvidenceIndexer indexer;
  private final Progress progress;
  private final Ledger ledger = new Ledger();
  private final Path spool;
  private final FileChannel channel;
  private final Map<Integer, Stretch> stretches = new TreeMap<>();
  private final Map<Integer, List<Rejected>> rejected = new TreeMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private final Set<String> origins = new HashSet<>();
  private final String[] hashes;

  /** Where the lines of a chunk stand in the spool. */
  private record Stretch(long start, long length) {}

  OutcomeCollector(List<InputFile> files, EvidenceIndexer indexer, Path spool, Progress progress)
      throws IOException {
    this.files = files;
    this.indexer = indexer;
    this.progress = progress;
    this.spool = spool;
    this.hashes = new String[files.size()];
    this.channel =
        FileChannel.open(
            spool,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  @Override
  public void take(int first, List<FileResult> results) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < results.size(); i++) {
      int file = first + i;
      hashes[file] = results.get(i).sha256();
      int findings = 0;
      for (String line : results.get(i).ledgerLines()) {
        lines.append(line).append('\n');
        findings += take(file, findings, ledger.outcome(line));
      }
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
    stretches.put(first, new Stretch(channel.size(), bytes.remaining()));
    while (bytes.hasRemaining()) {
      channel.write(bytes, channel.size());
    }
    progress.advance(results.size());
  }

  /** Takes one outcome, and tells how many findings it has. */
  private int take(int file, int before, Outcome outcome) throws IOException {
    counts.merge("given", 1, Integer::sum);
    if (outcome instanceof Mined mined) {
      indexer.add(file, before, mined);
      count(mined);
      return mined.findings().size();
    }
    rejected.computeIfAbsent(file, f -> new ArrayList<>()).add((Rejected) outcome);
    return 0;
  }

  private void count(Mined mined) {
    Source source = mined.document().source();
    origins.add(source.origin());
    counts.merge("mined", 1, Integer::sum);
    counts.merge("remarks", mined.document().remarks().size(), Integer::sum);
    counts.merge("findings", mined.findings().size(), Integer::sum);
    documents.merge(source.format() + " " + source.voice().label(), 1, Integer::sum);
    mined.findings().forEach(finding -> counts.merge(finding.type().label(), 1, Integer::sum));
  }

  /** Writes what was spooled in the order of the files, and removes the spool. */
  void assemble(Path target) throws IOException {
    try (FileChannel out =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (Stretch stretch : stretches.values()) {
        long copied = 0;
        while (copied < stretch.length()) {
          copied += channel.transferTo(stretch.start() + copied, stretch.length() - copied, out);
        }
      }
    }
    close();
    Files.delete(spool);
  }

  /** Counts under the names that {@link RunRecord} promises. */
  Map<String, Integer> counts() {
    Map<String, Integer> all = new HashMap<>(counts);
    for (FindingType type : FindingType.values()) {
      all.putIfAbsent(type.label(), 0);
    }
    for (String name : List.of("given", "mined", "findings", "remarks")) {
      all.putIfAbsent(name, 0);
    }
    all.put("files", files.size());
    all.put("rejected", rejected().size());
    all.put("origins", origins.size());
    return all;
  }

  Map<String, Integer> documents() {
    return documents;
  }

  List<Rejected> rejected() {
    return rejected.values().stream().flatMap(List::stream).toList();
  }

  List<RunRecord.Input> inputs() {
    List<RunRecord.Input> inputs = new ArrayList<>();
    for (int i = 0; i < hashes.length; i++) {
      inputs.add(new RunRecord.Input(files.get(i).path(), files.get(i).bytes(), hashes[i]));
    }
    return inputs;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
