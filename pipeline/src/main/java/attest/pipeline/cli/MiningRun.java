package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import attest.corpus.read.file.Limits;
import attest.index.Draft;
import attest.index.EvidenceBase;
import attest.index.EvidenceIndexer;
import attest.index.Generation;
import attest.index.RunRecord;
import attest.pipeline.extract.Models;
import attest.pipeline.spark.Bibliographies;
import attest.pipeline.spark.FileAccess;
import attest.pipeline.spark.InputFile;
import attest.pipeline.spark.MiningJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A whole run: finds the files, mines and indexes them at once, and publishes what was found. */
final class MiningRun {
  private final EvidenceBase base;
  private final String master;
  private final Optional<YamlFile> cues;
  private final ModelOption model;
  private final EncoderOption encoder;
  private final Limits limits;
  private final PrintWriter err;
  private final Map<String, Double> seconds = new TreeMap<>();
  private long since = System.nanoTime();

  MiningRun(
      EvidenceBase base,
      String master,
      Optional<YamlFile> cues,
      ModelOption model,
      EncoderOption encoder,
      Limits limits,
      PrintWriter err) {
    this.model = model;
    this.encoder = encoder;
    this.base = base;
    this.master = master;
    this.cues = cues;
    this.limits = limits;
    this.err = err;
  }

  /**
   * Runs.
   *
   * @throws UsageException if there is nothing to read
   * @throws IOException if it fails; what was published before is then untouched
   */
  RunRecord run(List<String> paths) throws IOException {
    String started = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString();
    List<InputFile> found =
        new FileAccess().find(paths).stream().filter(file -> !isInBase(file)).toList();
    List<InputFile> files =
        found.stream().filter(file -> !Bibliographies.isOne(file.path())).toList();
    if (files.isEmpty()) {
      throw new UsageException("there is no file in " + String.join(", ", paths));
    }
    Map<String, byte[]> bibliographies = new BibliographyFiles(limits).beside(found);
    Bibliographies.of(bibliographies).warnings().forEach(err::println);
    clock("find files");
    try (Draft draft = base.begin()) {
      RunRecord record = fill(draft.contents(), files, bibliographies, started, paths);
      draft.publish();
      return record;
    } catch (IOException e) {
      throw new IOException(
          "the run into "
              + base.folder()
              + " failed: "
              + Attest.reason(e)
              + "; nothing was published, and what was published before is untouched",
          e);
    }
  }

  /** What a run makes is nothing for a run to read. */
  private boolean isInBase(InputFile file) {
    try {
      return Path.of(file.path())
          .toAbsolutePath()
          .normalize()
          .startsWith(base.folder().toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private RunRecord fill(
      Generation generation,
      List<InputFile> files,
      Map<String, byte[]> bibliographies,
      String started,
      List<String> paths)
      throws IOException {
    Progress progress = Progress.of(err, "Mining", files.size());
    Path spool = generation.folder().resolve("spool");
    try (EvidenceIndexer indexer = new EvidenceIndexer(generation);
        OutcomeCollector collector = new OutcomeCollector(files, indexer, spool, progress)) {
      try {
        new MiningJob(
                master,
                cues.map(YamlFile::text).orElse(""),
                model.bytes(),
                encoder.files(),
                bibliographies,
                limits)
            .run(files, collector);
      } finally {
        progress.finish();
      }
      clock("mine and index");
      collector.assemble(generation.ledger());
      indexer.commit();
      clock("put in order");
      RunRecord record = record(collector, bibliographies.keySet(), started, paths);
      record.write(generation.run());
      return record;
    }
  }

  private RunRecord record(
      OutcomeCollector collector, Set<String> bibliographies, String started, List<String> paths) {
    Map<String, String> options = new TreeMap<>();
    options.put("paths", String.join(" ", paths));
    options.put("master", master);
    cues.ifPresent(file -> options.put("cues", file.name()));
    model.path().ifPresent(file -> options.put("model", file.toString()));
    encoder.files().stream().findFirst().ifPresent(f -> options.put("encoder", f.toString()));
    return new RunRecord(
        Version.current(),
        Map.of(
            "opennlp", Models.openNlp(),
            "spark", MiningJob.spark(),
            "lucene", EvidenceIndexer.lucene()),
        started,
        Path.of("").toAbsolutePath().toString(),
        options,
        bibliographies.stream().sorted().toList(),
        collector.inputs(),
        collector.counts(),
        collector.documents(),
        collector.rejected(),
        seconds);
  }

  private void clock(String stage) {
    long now = System.nanoTime();
    seconds.put(stage, Math.round((now - since) / 1e6) / 1e3);
    since = now;
  }
}
