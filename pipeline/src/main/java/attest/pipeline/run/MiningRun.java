package attest.pipeline.run;

import attest.corpus.IoReason;
import attest.corpus.UsageException;
import attest.index.EvidenceIndexer;
import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.Amounts;
import attest.pipeline.extract.Models;
import attest.pipeline.spark.Bibliographies;
import attest.pipeline.spark.BibliographyFiles;
import attest.pipeline.spark.FileAccess;
import attest.pipeline.spark.InputFile;
import attest.pipeline.spark.MiningJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A whole run: finds the files, takes over what has not changed since the run before, mines and
 * indexes the rest, and publishes it all.
 */
public final class MiningRun {
  /** How many of the hidden files are named. */
  private static final int MOST_HIDDEN = 3;

  private final EvidenceBase base;
  private final RunOptions options;
  private final MiningJob job;
  private final FileAccess access;
  private final Watcher watcher;
  private final Map<String, Double> seconds = new TreeMap<>();
  private long since = System.nanoTime();

  /**
   * How a run ended.
   *
   * @param generation the published one
   * @param isNew whether this run has made it; else nothing had changed
   */
  public record Ended(RunRecord record, Generation generation, boolean isNew) {}

  /**
   * A run into a base.
   *
   * @param job what mines the files
   * @param access what finds and reads them
   */
  public MiningRun(
      EvidenceBase base, RunOptions options, MiningJob job, FileAccess access, Watcher watcher) {
    this.base = base;
    this.options = options;
    this.job = job;
    this.access = access;
    this.watcher = watcher;
  }

  /**
   * Runs.
   *
   * @throws UsageException if there is nothing to read
   * @throws IOException if it fails; what was published before is then untouched
   */
  public Ended run(List<String> paths) throws IOException {
    String started = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString();
    List<String> hidden = new ArrayList<>();
    List<InputFile> given = access.find(paths, hidden::add);
    if (!hidden.isEmpty()) {
      watcher.tell(hidden(hidden));
    }
    List<InputFile> found = SavedPages.withoutParts(outsideBase(given), watcher::tell);
    List<InputFile> files =
        found.stream().filter(file -> !Bibliographies.isOne(file.path())).toList();
    if (files.isEmpty()) {
      String in = String.join(", ", paths);
      throw new UsageException(
          found.isEmpty() && !given.isEmpty()
              ? "all files in " + in + " are in the evidence base; give another folder as --base"
              : "there is no file in " + in);
    }
    Bibliographies bibliographies =
        Bibliographies.of(new BibliographyFiles(access, options.limits()).beside(found));
    bibliographies.warnings().forEach(watcher::tell);
    clock("find files");
    try (Draft draft = base.begin()) {
      Optional<LastRun> last = options.full() ? Optional.empty() : LastRun.of(base);
      try {
        Ended ended = run(draft, last, files, bibliographies, started, paths);
        // Bibliographies above may speak for files that were not given.
        bibliographies
            .only(found.stream().map(InputFile::path).collect(Collectors.toSet()))
            .aboutNone(documents(ended.record()))
            .forEach(watcher::tell);
        return ended;
      } finally {
        if (last.isPresent()) {
          last.get().close();
        }
      }
    } catch (IOException e) {
      throw new IOException(
          "the run into "
              + base.folder()
              + (isEnding() ? " was interrupted" : " failed: " + IoReason.of(e))
              + "; nothing was published, and what was published before is untouched",
          e);
    }
  }

  private static String hidden(List<String> paths) {
    return (paths.size() == 1
            ? "1 hidden file or folder was passed over: "
            : paths.size() + " hidden files and folders were passed over: ")
        + paths.stream().limit(MOST_HIDDEN).collect(Collectors.joining(", "))
        + (paths.size() > MOST_HIDDEN ? ", …" : "");
  }

  /** What the works of all documents are known by, by path; of those set aside, nothing is. */
  private static Map<String, List<String>> documents(RunRecord record) {
    Map<String, List<String>> documents = new HashMap<>();
    record.rejected().forEach(file -> documents.put(file.path(), List.of()));
    for (RunRecord.Input file : record.inputs()) {
      documents.put(file.path(), List.of());
      file.mined().forEach(mine -> documents.put(file.path(mine), mine.identifiers()));
    }
    return documents;
  }

  /** Whether somebody has told the program to end; what then fails, fails for that. */
  private static boolean isEnding() {
    try {
      Runtime.getRuntime().removeShutdownHook(new Thread());
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private Ended run(
      Draft draft,
      Optional<LastRun> last,
      List<InputFile> files,
      Bibliographies bibliographies,
      String started,
      List<String> paths)
      throws IOException {
    Settings settings = options.settings(bibliographies);
    Plan plan =
        Plan.of(
            last.map(LastRun::run),
            directory(),
            files,
            settings,
            file -> access.sha256(file.path(), options.limits()));
    clock("see what has changed");
    if (plan.left() > 0) {
      watcher.tell(
          Amounts.count(plan.left(), "file")
              + " of the run before "
              + (plan.left() == 1 ? "is" : "are")
              + " not given now: what was found there leaves the base");
    }
    List<String> beside = bibliographies.files().keySet().stream().sorted().toList();
    if (last.isPresent() && plan.isNothing() && isOf(last.get().run(), beside)) {
      draft.prune(options.keep());
      draft.dropped().forEach(this::tellOfDropped);
      return new Ended(last.get().run(), last.get().generation(), false);
    }
    Filling.Filled filled =
        new Filling(draft.contents(), plan, last, settings)
            .fill(job, bibliographies.files(), watcher.mining(plan.toMine().size()));
    clock("mine and index");
    RunRecord record = record(filled, plan.toKeep().size(), beside, started, paths);
    record.write(draft.contents().run());
    Generation published = draft.publish(options.keep());
    draft.dropped().forEach(this::tellOfDropped);
    return new Ended(record, published, true);
  }

  private void tellOfDropped(String generation) {
    watcher.tell(
        "Generation "
            + generation
            + " was dropped, since --keep "
            + options.keep()
            + " leaves "
            + Amounts.count(options.keep(), "generation"));
  }

  /** Whether the record of a run says where the files and bibliographies of this one are. */
  private static boolean isOf(RunRecord run, List<String> bibliographies) {
    return run.directory().equals(directory()) && run.bibliographies().equals(bibliographies);
  }

  /** What a run makes is nothing for a run to read, whatever links lead there. */
  private List<InputFile> outsideBase(List<InputFile> found) throws IOException {
    if (!Files.isDirectory(base.folder())) {
      return found;
    }
    Path own = base.folder().toRealPath();
    return found.stream()
        .filter(
            file -> FileAccess.local(file.path()).filter(local -> isWithin(own, local)).isEmpty())
        .toList();
  }

  /** Whether a file lies in the base, or is a link that leads there. */
  private static boolean isWithin(Path base, Path file) {
    try {
      return file.resolveSibling("").toRealPath().startsWith(base)
          || file.toRealPath().startsWith(base);
    } catch (IOException e) {
      // What cannot be followed is read, and its fault told, as for any other file.
      return false;
    }
  }

  private RunRecord record(
      Filling.Filled filled,
      int unchanged,
      List<String> bibliographies,
      String started,
      List<String> paths) {
    Totals totals = Totals.of(filled.files(), unchanged);
    return new RunRecord(
        Program.version(),
        Map.of(
            "opennlp", Models.openNlp(),
            "spark", MiningJob.spark(),
            "lucene", EvidenceIndexer.lucene()),
        started,
        directory(),
        options.named(paths),
        bibliographies,
        filled.files(),
        totals.counts(),
        totals.documents(),
        filled.rejected(),
        seconds);
  }

  private static String directory() {
    return Path.of("").toAbsolutePath().toString();
  }

  private void clock(String stage) {
    long now = System.nanoTime();
    seconds.put(stage, Math.round((now - since) / 1e6) / 1e3);
    since = now;
  }
}
