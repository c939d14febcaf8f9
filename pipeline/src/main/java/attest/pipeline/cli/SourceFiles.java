package attest.pipeline.cli;

import attest.corpus.Rejected;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Bundles;
import attest.corpus.read.file.Limits;
import attest.pipeline.spark.Bibliographies;
import attest.pipeline.spark.FileAccess;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of the documents of a ledger, those in bundles included. Members come one after the
 * other, so the last bundle is kept open. One thread's.
 */
final class SourceFiles {
  private static final String MEMBER = "!/";

  private final FileAccess files = new FileAccess();
  private final Map<String, byte[]> members = new HashMap<>();
  private final String directory;
  private final Limits limits;
  private String bundle = "";

  /**
   * Access to sources.
   *
   * @param directory the folder that relative paths start from
   */
  SourceFiles(String directory, Limits limits) {
    this.directory = directory;
    this.limits = limits;
  }

  byte[] bytes(String path) throws RejectedException {
    int member = path.indexOf(MEMBER);
    if (member < 0) {
      return files.read(FileAccess.located(directory, path), limits);
    }
    String file = path.substring(0, member);
    if (!bundle.equals(file)) {
      open(file);
    }
    byte[] bytes = members.get(path);
    if (bytes == null) {
      throw new RejectedException(Rejection.UNREADABLE, "the bundle does not hold it any more");
    }
    return bytes;
  }

  /** The bibliographies in the bundle that is open. */
  Bibliographies within() {
    Map<String, byte[]> found = new HashMap<>(members);
    found.keySet().removeIf(path -> !Bibliographies.isOne(path));
    return Bibliographies.of(found);
  }

  private void open(String file) throws RejectedException {
    byte[] bytes = files.read(FileAccess.located(directory, file), limits);
    members.clear();
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
    bundle = file;
  }
}
