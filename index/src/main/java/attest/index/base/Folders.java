package attest.index.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is done to whole folders. */
public final class Folders {
  private Folders() {}

  /** Deletes what is in a folder and has an unwanted name: files, and folders with all in them. */
  static void clear(Path folder, Predicate<String> unwanted) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.toList()) {
        if (unwanted.test(String.valueOf(child.getFileName()))) {
          delete(child);
        }
      }
    }
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    for (Path file : all(folder)) {
      Files.delete(file);
    }
  }

  /**
   * Makes a new folder of the files in another: the same files under a second name where the file
   * system can do that, else copies.
   */
  public static void link(Path from, Path to, Predicate<String> wanted) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (wanted.test(String.valueOf(file.getFileName()))) {
          link(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private static void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, name, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes sure that all of a folder, or a file, is on the disk and not on its way to it. */
  public static void forceAll(Path folder) throws IOException {
    for (Path file : all(folder)) {
      force(file);
    }
  }

  /**
   * Gives a file or folder another name at one stroke, in place of a file that had it, and makes
   * sure that the name is on the disk.
   */
  public static Path move(Path from, Path to) throws IOException {
    Path moved = Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    force(to.resolveSibling("."));
    return moved;
  }

  /** Makes sure that a file's bytes, or the names in a folder, are on the disk. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
