package attest.pipeline.verify;

import attest.corpus.Rejected;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Bundles;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.MemberPath;
import attest.index.base.RunRecord;
import attest.pipeline.spark.Bibliographies;
import attest.pipeline.spark.FileAccess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bytes of the documents of a ledger, those in bundles included. Members come one after the
 * other, so the last bundle is kept open, and of its members as many as one file may have bytes.
 * One thread's.
 */
final class SourceFiles {
  private final FileAccess files = new FileAccess();
  private final Map<String, RunRecord.Input> given;
  private final String directory;
  private final Limits limits;
  private Opened bundle = Opened.NONE;

  /**
   * A bundle that is open.
   *
   * @param members what those hold that are not asked for yet, by path
   * @param left the documents for which it must be opened again, since they are too much
   */
  private record Opened(
      String path, Map<String, byte[]> members, Set<String> left, Bibliographies bibliographies) {
    static final Opened NONE = new Opened("", Map.of(), Set.of(), Bibliographies.of(Map.of()));

    /** The documents that were not asked for yet. */
    Set<String> due() {
      Set<String> documents = new HashSet<>(left);
      documents.addAll(members.keySet());
      return documents;
    }
  }

  /**
   * Access to sources.
   *
   * @param run the run that read them
   */
  SourceFiles(RunRecord run, Limits limits) {
    this.given =
        run.inputs().stream()
            .collect(Collectors.toMap(RunRecord.Input::path, input -> input, (one, same) -> one));
    this.directory = run.directory();
    this.limits = limits;
  }

  /** What a document holds; each is asked for once. */
  byte[] bytes(String path) throws RejectedException {
    String file = file(path);
    if (file.equals(path)) {
      bundle = Opened.NONE;
      return files.read(FileAccess.located(directory, path), limits);
    }
    if (!bundle.path().equals(file)) {
      bundle = open(file, path, documents(file));
    } else if (bundle.left().contains(path)) {
      bundle = open(file, path, bundle.due());
    }
    byte[] bytes = bundle.members().remove(path);
    if (bytes == null) {
      throw new RejectedException(Rejection.UNREADABLE, "the bundle does not hold it any more");
    }
    return bytes;
  }

  /** The file that holds a document: itself or a bundle. A folder's name may look like either. */
  private String file(String path) {
    if (given.containsKey(path)) {
      return path;
    }
    return MemberPath.bundles(path).stream().filter(given::containsKey).findFirst().orElse(path);
  }

  private Set<String> documents(String file) {
    return Optional.ofNullable(given.get(file)).stream()
        .flatMap(input -> input.mined().stream().map(input::path))
        .collect(Collectors.toSet());
  }

  /** The bibliographies in the bundle that holds the document asked for last. */
  Bibliographies within() {
    return bundle.bibliographies();
  }

  /**
   * Opens a bundle.
   *
   * @param first the document that is asked for
   * @param documents all that will be asked for
   */
  private Opened open(String file, String first, Set<String> documents) throws RejectedException {
    byte[] bytes = files.read(FileAccess.located(directory, file), limits);
    Taken taken = new Taken(first, documents, limits.fileBytes());
    new Bundles(limits).open(file, bytes, taken);
    // What was faulty went unheard in the run, too, and the run said so.
    Bibliographies told = Bibliographies.within(taken.bibliographies, faulty -> {});
    return new Opened(file, taken.members, taken.left, told);
  }

  /** Takes bibliographies, and documents as long as they are not too much. */
  private static final class Taken implements Bundles.Receiver {
    private final Map<String, byte[]> members = new HashMap<>();
    private final Map<String, byte[]> bibliographies = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final String first;
    private final Set<String> documents;
    private final long most;
    private long bytes;

    Taken(String first, Set<String> documents, long most) {
      this.first = first;
      this.documents = documents;
      this.most = most;
    }

    @Override
    public boolean wants(String path) {
      if (Bibliographies.isOne(path) || path.equals(first)) {
        return true;
      }
      if (!documents.contains(path)) {
        return false;
      }
      if (bytes >= most) {
        left.add(path);
      }
      return bytes < most;
    }

    @Override
    public void file(String path, byte[] content) {
      if (Bibliographies.isOne(path)) {
        bibliographies.put(path, content);
      } else {
        members.put(path, content);
        bytes += content.length;
      }
    }

    @Override
    public void rejected(Rejected rejected) {
      // What was rejected has no findings to verify.
    }
  }
}
