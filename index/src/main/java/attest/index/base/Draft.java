package attest.index.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A generation that is being written. No reader sees it before it is published, and it is gone if
 * it never is.
 */
public final class Draft implements AutoCloseable {
  /** What the names of drafts end with: files and folders that a run may leave behind. */
  static final String SUFFIX = ".draft";

  private final EvidenceBase base;
  private final FileChannel lock;
  private final String name;
  private final Path folder;
  private final List<String> dropped = new ArrayList<>();

  Draft(EvidenceBase base, FileChannel lock, String name) throws IOException {
    this.base = base;
    this.lock = lock;
    this.name = name;
    this.folder = base.folder().resolve("generations").resolve(name + SUFFIX);
    Files.createDirectory(folder);
  }

  /** Where to write what {@link Generation} names. */
  public Generation contents() {
    return new Generation(name, folder);
  }

  /**
   * Makes it the published generation. Whatever happens on the way, what was published before stays
   * so until the very last step, which the file system does at one stroke.
   *
   * @param kept how many generations stay, this one included
   * @throws IOException if it cannot be written; the base is then as it was
   */
  public Generation publish(int kept) throws IOException {
    Path generations = base.folder().resolve("generations");
    Path next = generations.resolve("current" + SUFFIX);
    LedgerSeal.write(contents());
    Files.writeString(
        next, "attest " + EvidenceBase.FORMAT + " " + name + "\n", StandardCharsets.UTF_8);
    Folders.forceAll(folder);
    Folders.force(next);
    // Nothing is left to be written now: what follows moves names.
    Path published = Folders.move(folder, generations.resolve(name));
    Folders.move(next, base.folder().resolve("current"));
    try {
      prune(kept);
    } catch (IOException e) {
      // It is published all the same; what is too old goes with the next run.
    }
    return new Generation(name, published);
  }

  /**
   * Deletes old generations, so that so many stay; the published one does.
   *
   * @throws IOException if one of them cannot be deleted
   */
  public void prune(int kept) throws IOException {
    base.prune(Math.max(1, kept), dropped::add);
  }

  /** The names of the generations that were deleted to make room. */
  public List<String> dropped() {
    return List.copyOf(dropped);
  }

  /** Lets the base go; what was not published is deleted. */
  @Override
  public void close() throws IOException {
    try (lock) {
      Folders.clear(base.folder().resolve("generations"), child -> child.endsWith(SUFFIX));
    }
  }
}
