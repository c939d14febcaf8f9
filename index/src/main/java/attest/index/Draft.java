package attest.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A generation that is being written. No reader sees it before it is published, and it is gone if
 * it never is.
 */
public final class Draft implements AutoCloseable {
  /**
   * How many generations stay: the published one, and the one before for whoever still reads it.
   */
  private static final int KEPT = 2;

  /** What the names of drafts end with: files and folders that a run may leave behind. */
  static final String SUFFIX = ".draft";

  private final Path base;
  private final FileChannel lock;
  private final String name;
  private final Path folder;

  Draft(Path base, FileChannel lock, String name) throws IOException {
    this.base = base;
    this.lock = lock;
    this.name = name;
    this.folder = base.resolve("generations").resolve(name + SUFFIX);
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
   * @throws IOException if it cannot be written; the base is then as it was
   */
  public Generation publish() throws IOException {
    Folders.force(folder);
    Path generations = base.resolve("generations");
    Path published = Files.move(folder, generations.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Path current = base.resolve("current");
    Path next = base.resolve("generations").resolve("current" + SUFFIX);
    Files.writeString(
        next, "attest " + EvidenceBase.FORMAT + " " + name + "\n", StandardCharsets.UTF_8);
    Folders.force(next);
    Files.move(next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    int oldest = Integer.parseInt(name) - KEPT + 1;
    Folders.clear(
        generations, old -> old.matches(EvidenceBase.NAME) && Integer.parseInt(old) < oldest);
    return new Generation(name, published);
  }

  /** Lets the base go; what was not published is deleted. */
  @Override
  public void close() throws IOException {
    try (lock) {
      if (Files.exists(folder)) {
        Folders.delete(folder);
      }
    }
  }
}
