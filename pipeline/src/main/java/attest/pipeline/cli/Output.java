package attest.pipeline.cli;

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
   * Writes a file whole or not at all: what was there before stays until all is written.
   *
   * @param file where to, or else to {@code out}
   */
  static void write(Optional<Path> file, PrintWriter out, Content content) throws IOException {
    if (file.isEmpty()) {
      content.write(out);
      return;
    }
    Path target = file.get().toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (PrintWriter writer =
          new PrintWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
        content.write(writer);
        if (writer.checkError()) {
          throw new IOException("cannot write " + file.get() + "; is the disk full?");
        }
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
