package attest.pipeline.cli;

import attest.corpus.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a command writes what it makes: a file, or the standard output. */
final class Output {
  private Output() {}

  /** Writes something. */
  @FunctionalInterface
  interface Content {
    void write(PrintWriter writer) throws IOException;
  }

  /**
   * Writes a file whole or not at all: what was there before stays until all is written. A device
   * is written to as it is.
   *
   * @param file where to, or else to {@code out}
   * @throws UsageException if there can be no such file
   */
  static void write(Optional<Path> file, PrintWriter out, Content content) throws IOException {
    if (file.isEmpty()) {
      content.write(out);
      return;
    }
    Path given = file.get();
    if (Files.isDirectory(given)) {
      throw new UsageException("--out " + given + " is a folder; name a file in it");
    }
    Path target = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      write(target, given, content);
      return;
    }
    if (!Files.isDirectory(target.resolveSibling("."))) {
      throw new UsageException(
          "--out " + given + " is in a folder that is not there; make it first");
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      write(part, given, content);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path target, Path given, Content content) throws IOException {
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
      content.write(writer);
      if (writer.checkError()) {
        throw new IOException("cannot write all of " + given + "; is the disk full?");
      }
    }
  }
}
