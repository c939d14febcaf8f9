package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.base.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file or folder while it is made, in a folder beside its place. It comes there whole or not at
 * all, and who interrupts the program leaves nothing behind; what a killed one left goes when the
 * same file or folder is made again.
 *
 * <pre>
 *   summary.html.attest-part1234/
 *     held     locked while the program runs
 *     new      what is made
 *     gone     the same or the old folder, when nobody wants it any more
 *     old      the folder whose place it takes, until it has done so
 * </pre>
 */
final class Unfinished implements AutoCloseable {
  private static final String NAME = ".attest-part";

  /** What of a killed program may be deleted; a folder of the user's is not among it. */
  private static final Set<String> OURS = Set.of("held", "new", "gone");

  private final Path target;
  private final Path folder;
  private final FileChannel held;
  private boolean interrupted;

  private Unfinished(Path target, Path folder) throws IOException {
    this.target = target;
    this.folder = folder;
    this.held =
        FileChannel.open(
            folder.resolve("held"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      held.lock();
    } catch (IOException e) {
      // Some file systems have no locks; what a killed program leaves there stays.
    }
  }

  /** Makes a file or folder where it is told to. */
  @FunctionalInterface
  interface Content {
    void write(Path place) throws IOException;
  }

  /**
   * Makes a file or folder; one that was there before stays until all is written.
   *
   * @param target where it belongs
   * @param given the same, as the user named it
   * @throws UsageException if nothing can be written beside it
   */
  static void write(Path target, Path given, Content content) throws IOException {
    Unfinished unfinished = beside(target, given);
    // Whoever interrupts the program comes by no other way.
    Thread interrupting = new Thread(unfinished::interrupt);
    Runtime.getRuntime().addShutdownHook(interrupting);
    try (unfinished) {
      content.write(unfinished.made());
      unfinished.place();
    } catch (IOException e) {
      throw unfinished.isInterrupted()
          ? new IOException("interrupted; " + given + " is not written", e)
          : e;
    } finally {
      forget(interrupting);
    }
  }

  /**
   * Where a file or folder is or will be, behind all links. What stands before two dots may be one,
   * so they cannot be taken away by their text.
   *
   * @param given as the user named it
   * @throws UsageException if it would be in a folder that is not there
   */
  static Path target(Path given) throws IOException {
    if (Files.exists(given)) {
      return given.toRealPath();
    }
    Path folder = given.toAbsolutePath().resolveSibling(".");
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "--out " + given + " is in a folder that is not there; make it first");
    }
    return folder.toRealPath().resolve(given.getFileName());
  }

  /**
   * Tries whether a file or folder could be made.
   *
   * @throws UsageException if nothing can be written beside it
   */
  static void check(Path target, Path given) throws IOException {
    beside(target, given).close();
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook with it.
    }
  }

  private static Unfinished beside(Path target, Path given) throws IOException {
    try {
      clear(target);
      Path real = target.resolveSibling(".").toRealPath();
      return new Unfinished(target, Files.createTempDirectory(real, target.getFileName() + NAME));
    } catch (FileSystemException e) {
      throw new UsageException(
          "--out " + given + " cannot be written there; name another place", e);
    }
  }

  /** Deletes what killed programs left that were to make the same. */
  private static void clear(Path target) throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(target.getFileName() + NAME) + "[0-9]+");
    try (Stream<Path> siblings = Files.list(target.resolveSibling("."))) {
      for (Path sibling : siblings.toList()) {
        if (name.matcher(String.valueOf(sibling.getFileName())).matches() && isLeft(sibling)) {
          Folders.delete(sibling);
        }
      }
    }
  }

  /** Whether a folder is of a program that was killed; if that cannot be told, it is not. */
  private static boolean isLeft(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder);
        FileChannel held = FileChannel.open(folder.resolve("held"), StandardOpenOption.WRITE)) {
      return files.allMatch(file -> OURS.contains(String.valueOf(file.getFileName())))
          && held.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private Path made() {
    return folder.resolve("new");
  }

  private synchronized boolean isInterrupted() {
    return interrupted;
  }

  private synchronized void place() throws IOException {
    // Else a machine that fails now might have the new name, but not yet what it names.
    Folders.forceAll(made());
    if (!Files.isDirectory(target)) {
      // At one stroke: else what was there would be deleted first, and both be lost if it ends now.
      Folders.move(made(), target);
      return;
    }
    Path old = folder.resolve("old");
    Files.move(target, old);
    try {
      Files.move(made(), target);
    } catch (IOException e) {
      putBack(old, e);
      throw e;
    }
    // What takes its place must be on the disk before the old one may go.
    Folders.force(target.resolveSibling("."));
    Files.move(old, folder.resolve("gone"));
  }

  private void putBack(Path old, IOException failure) throws IOException {
    try {
      Files.move(old, target);
    } catch (IOException e) {
      IOException lost =
          new IOException(
              target + " cannot be written; what was there is in " + old + ", move it back",
              failure);
      lost.addSuppressed(e);
      throw lost;
    }
  }

  private synchronized void interrupt() {
    interrupted = true;
    try {
      close();
    } catch (IOException | UncheckedIOException e) {
      // Nobody waits to be told, and what is left goes when the same is made again.
    }
  }

  /** Deletes what was not placed. */
  @Override
  public synchronized void close() throws IOException {
    try (held) {
      // What is in "old" is the only copy.
      if (Files.exists(folder) && !Files.exists(folder.resolve("old"))) {
        if (Files.exists(made())) {
          // Who still writes finds no place to write to.
          Files.move(made(), folder.resolve("gone"));
        }
        Folders.delete(folder);
      }
    }
  }
}
