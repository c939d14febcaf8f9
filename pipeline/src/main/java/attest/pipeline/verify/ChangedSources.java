package attest.pipeline.verify;

import attest.corpus.read.file.Limits;
import attest.corpus.read.file.MemberPath;
import attest.index.base.RunRecord;
import attest.index.finding.Amounts;
import attest.pipeline.spark.FileAccess;
import attest.pipeline.spark.InputFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a run that are no longer what they were when it read them, told as the next run
 * tells them: by size and time of change, and where only the time is another, by their bytes.
 *
 * @param looked how many files were looked at
 * @param changed those whose bytes are others
 * @param gone those that cannot be found any more
 */
public record ChangedSources(int looked, List<String> changed, List<String> gone) {
  /** Copies the lists. */
  public ChangedSources {
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
  }

  /**
   * Looks at files.
   *
   * @param documents those whose files are to be looked at, by the paths of the ledger
   */
  public static ChangedSources of(RunRecord run, Set<String> documents, Limits limits) {
    Set<String> asked = files(documents);
    FileAccess files = new FileAccess();
    int looked = 0;
    List<String> changed = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (RunRecord.Input input : run.inputs()) {
      if (asked.contains(input.path())) {
        String place = FileAccess.located(run.directory(), input.path());
        Optional<InputFile> now = files.file(place);
        looked++;
        if (now.isEmpty()) {
          gone.add(input.path());
        } else if (now.get().bytes() != input.bytes()
            || (now.get().changed() != input.changed()
                && !files.sha256(place, limits).equals(input.sha256()))) {
          changed.add(input.path());
        }
      }
    }
    return new ChangedSources(looked, changed, gone);
  }

  /** Documents, and the bundles that they may be in. */
  private static Set<String> files(Set<String> documents) {
    Set<String> files = new HashSet<>(documents);
    documents.forEach(path -> files.addAll(MemberPath.bundles(path)));
    return files;
  }

  /** What a person who relies on them must know, in one line; nothing, if all are as they were. */
  public Optional<String> said(String day) {
    if (changed.isEmpty() && gone.isEmpty()) {
      return Optional.empty();
    }
    List<String> what = new ArrayList<>();
    if (!changed.isEmpty()) {
      what.add(Amounts.number(changed.size()) + " changed (" + example(changed) + ")");
    }
    if (!gone.isEmpty()) {
      what.add(Amounts.number(gone.size()) + " gone (" + example(gone) + ")");
    }
    return Optional.of(
        "Of the "
            + Amounts.count(looked, "quoted file")
            + ", since the run of "
            + day
            + ": "
            + String.join(", ", what)
            + "; the report quotes what that run read: run again, or see attest verify");
  }

  private static String example(List<String> paths) {
    return paths.get(0) + (paths.size() > 1 ? ", …" : "");
  }
}
