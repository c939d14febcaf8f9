package attest.pipeline.run;

import attest.corpus.Rejected;
import attest.index.base.FileNumbers;
import attest.index.base.RunRecord;
import attest.pipeline.spark.InputFile;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run has to do for each of its files, given what the run before left.
 *
 * <p>What became of a file is taken over if path, content and settings are the same, unless the
 * machine may have been to blame for a rejection. Content is told by its hash. Hashing is spared
 * where the file system itself says that nothing was done to the file since the run before began:
 * same size, same time of change, and that time well before the run. On Unix that is the change
 * time, which no program can set; so a file that was replaced by one with the same size and the
 * same modification time is still seen.
 *
 * @param tasks for each file what to do, in the order of the ledger
 * @param gone what the run before had of files that are no more, or that are to be mined again
 */
record Plan(List<Task> tasks, List<RunRecord.Input> gone) {
  /** A file's clock may be behind ours, and coarse. */
  private static final long IN_DOUBT = Duration.ofSeconds(2).toMillis();

  /**
   * What to do for a file.
   *
   * @param number what the index is to know it by
   * @param known what became of it before, if that is taken over
   */
  record Task(InputFile file, long number, Optional<RunRecord.Input> known) {
    /** Whether the index has it already, in its place. */
    boolean isIndexed() {
      return known.isPresent() && known.get().number() == number;
    }
  }

  /** Copies the lists. */
  Plan {
    tasks = List.copyOf(tasks);
    gone = List.copyOf(gone);
  }

  /**
   * Plans a run.
   *
   * @param before the run before; nothing, if all is to be done
   * @param directory the folder that relative paths start from
   * @param hash gives the hash of a file; that of no bytes, if it cannot be read
   */
  static Plan of(
      Optional<RunRecord> before,
      String directory,
      List<InputFile> files,
      Settings settings,
      Function<InputFile, String> hash) {
    Map<String, RunRecord.Input> known = new HashMap<>();
    before.ifPresent(run -> mayBeKept(run).forEach(file -> known.put(file.path(), file)));
    long sure = before.map(run -> sureBefore(run, directory)).orElse(Long.MIN_VALUE);
    List<Optional<RunRecord.Input>> kept =
        files.parallelStream()
            .map(
                file ->
                    Optional.ofNullable(known.get(file.path()))
                        .filter(old -> isSame(old, file, settings, sure, hash)))
            .toList();
    List<Long> numbers =
        FileNumbers.of(
            kept.stream()
                .map(
                    file -> file.map(k -> OptionalLong.of(k.number())).orElse(OptionalLong.empty()))
                .toList());
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      tasks.add(new Task(files.get(i), numbers.get(i), kept.get(i)));
    }
    return new Plan(tasks, gone(before, tasks));
  }

  private static List<RunRecord.Input> gone(Optional<RunRecord> before, List<Task> tasks) {
    Map<String, Long> indexed =
        tasks.stream()
            .filter(Task::isIndexed)
            .collect(Collectors.toMap(task -> task.file().path(), Task::number));
    return before.stream()
        .flatMap(run -> run.inputs().stream())
        .filter(file -> !indexed.containsKey(file.path()))
        .toList();
  }

  /** The files of a run whose outcome would be the same on any day. */
  private static List<RunRecord.Input> mayBeKept(RunRecord run) {
    Map<String, List<Rejected>> rejected = run.rejectedByFile();
    return run.inputs().stream()
        .filter(
            file ->
                rejected.getOrDefault(file.path(), List.of()).stream()
                    .noneMatch(one -> one.reason().mayPass()))
        .toList();
  }

  /** Until when a file must have been changed last, so that the run is sure to have read that. */
  private static long sureBefore(RunRecord run, String directory) {
    return run.directory().equals(directory)
        ? OffsetDateTime.parse(run.started()).toInstant().toEpochMilli() - IN_DOUBT
        : Long.MIN_VALUE;
  }

  private static boolean isSame(
      RunRecord.Input old,
      InputFile file,
      Settings settings,
      long sure,
      Function<InputFile, String> hash) {
    return old.bytes() == file.bytes()
        && isUnder(settings, old)
        && ((old.changed() == file.changed() && file.changed() < sure)
            || hash.apply(file).equals(old.sha256()));
  }

  private static boolean isUnder(Settings settings, RunRecord.Input old) {
    Optional<List<String>> identifiers =
        old.mined().stream().map(RunRecord.Mine::identifiers).findFirst();
    return old.settings().equals(settings.ofFile(old.path(), identifiers))
        || old.settings().equals(settings.ofBundle());
  }

  /** The files that are to be mined. */
  List<Task> toMine() {
    return tasks.stream().filter(task -> task.known().isEmpty()).toList();
  }

  /** The files that are taken over from the run before. */
  List<Task> toKeep() {
    return tasks.stream().filter(task -> task.known().isPresent()).toList();
  }

  /** How many files of the run before are not among those of this one. */
  int left() {
    Set<String> given = tasks.stream().map(task -> task.file().path()).collect(Collectors.toSet());
    return Math.toIntExact(gone.stream().filter(file -> !given.contains(file.path())).count());
  }

  /** Whether the ledger would be what it was. */
  boolean isNothing() {
    return gone.isEmpty() && tasks.stream().allMatch(Task::isIndexed);
  }
}
