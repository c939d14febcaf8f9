package attest.pipeline.cli;

import attest.corpus.Rejected;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.UsageException;
import attest.corpus.read.file.Bundles;
import attest.corpus.read.file.Limits;
import attest.index.base.RunRecord;
import attest.pipeline.spark.Bibliographies;
import attest.pipeline.spark.FileAccess;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bytes of the documents of a ledger, those in bundles included. Members come one after the
 * other, so the last bundle is kept open. One thread's.
 */
final class SourceFiles {
  private static final String MEMBER = "!/";

  private final FileAccess files = new FileAccess();
  private final Set<String> given;
  private final String directory;
  private final Limits limits;
  private Opened bundle = Opened.NONE;

  /**
   * A bundle that is open.
   *
   * @param members what they hold, by path
   */
  private record Opened(String path, Map<String, byte[]> members, Bibliographies bibliographies) {
    static final Opened NONE = new Opened("", Map.of(), Bibliographies.of(Map.of()));
  }

  /**
   * Access to sources.
   *
   * @param run the run that read them
   */
  SourceFiles(RunRecord run, Limits limits) {
    this.given = run.inputs().stream().map(RunRecord.Input::path).collect(Collectors.toSet());
    this.directory = run.directory();
    this.limits = limits;
  }

  /**
   * What a document holds.
   *
   * @throws UsageException if the bibliographies in its bundle are faulty
   */
  byte[] bytes(String path) throws RejectedException {
    String file = file(path);
    if (file.equals(path)) {
      bundle = Opened.NONE;
      return files.read(FileAccess.located(directory, path), limits);
    }
    if (!bundle.path().equals(file)) {
      bundle = open(file);
    }
    byte[] bytes = bundle.members().get(path);
    if (bytes == null) {
      throw new RejectedException(Rejection.UNREADABLE, "the bundle does not hold it any more");
    }
    return bytes;
  }

  /** The file that holds a document: itself or a bundle. A folder's name may look like either. */
  private String file(String path) {
    String file = path;
    while (!given.contains(file) && file.contains(MEMBER)) {
      file = file.substring(0, file.lastIndexOf(MEMBER));
    }
    return file;
  }

  /** The bibliographies in the bundle that holds the document asked for last. */
  Bibliographies within() {
    return bundle.bibliographies();
  }

  private Opened open(String file) throws RejectedException {
    byte[] bytes = files.read(FileAccess.located(directory, file), limits);
    Map<String, byte[]> members = new HashMap<>();
    new Bundles(limits)
        .open(
            file,
            bytes,
            new Bundles.Receiver() {
              @Override
              public void file(String path, byte[] member) {
                members.put(path, member);
              }

              @Override
              public void rejected(Rejected rejected) {
                // What was rejected has no findings to verify.
              }
            });
    Map<String, byte[]> bibliographies = new HashMap<>(members);
    bibliographies.keySet().removeIf(path -> !Bibliographies.isOne(path));
    return new Opened(file, members, Bibliographies.of(bibliographies));
  }
}
