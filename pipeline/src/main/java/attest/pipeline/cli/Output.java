package attest.pipeline.cli;

import attest.corpus.UsageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a command writes what it makes: a file, or the standard output. */
final class Output {
  private Output() {}

  /** Writes something. */
  @FunctionalInterface
  interface Content {
    void write(PrintWriter writer) throws IOException;
  }

  /** Writes something that need not be text. */
  @FunctionalInterface
  interface Bytes {
    void write(OutputStream stream) throws IOException;
  }

  /**
   * Writes a file of text whole or not at all, as {@link #write(Path, Bytes)} does.
   *
   * @param file where to, or else to {@code out}
   * @throws UsageException if there can be no such file
   */
  static void write(Optional<Path> file, PrintWriter out, Content content) throws IOException {
    if (file.isEmpty()) {
      content.write(out);
      return;
    }
    write(
        file.get(),
        stream -> {
          PrintWriter writer = new PrintWriter(stream, false, StandardCharsets.UTF_8);
          content.write(writer);
          if (writer.checkError()) {
            throw new IOException(TargetStream.cutShort(file.get()));
          }
        });
  }

  /**
   * Writes a file whole or not at all: what was there before stays until all is written. A device
   * is written to as it is.
   *
   * @throws UsageException if there can be no such file
   */
  static void write(Path given, Bytes content) throws IOException {
    Path target = target(given);
    if (isDevice(target)) {
      writeTo(target, given, content);
    } else {
      Unfinished.write(target, given, place -> writeTo(place, given, content));
    }
  }

  private static Path target(Path given) throws IOException {
    if (Files.isDirectory(given)) {
      throw new UsageException("--out " + given + " is a folder; name a file in it");
    }
    return Unfinished.target(given);
  }

  /** Whether something is there that is no file, so that it is written to as it is. */
  static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  private static void writeTo(Path target, Path given, Bytes content) throws IOException {
    try (OutputStream stream =
        new BufferedOutputStream(new TargetStream(opened(target, given), given))) {
      content.write(stream);
    }
  }

  private static OutputStream opened(Path target, Path given) throws IOException {
    try {
      return Files.newOutputStream(target);
    } catch (FileSystemException e) {
      throw new UsageException(
          "--out " + given + " cannot be written there; name a file in another folder", e);
    }
  }

  /**
   * Refuses to write over labels: hours of a person's work.
   *
   * @throws UsageException if the file is one of those
   */
  static void spare(Path file, List<Path> labels) throws IOException {
    for (Path path : labels) {
      if (Files.isRegularFile(file) && Files.exists(path) && Files.isSameFile(file, path)) {
        throw new UsageException("--out " + file + " holds the labels; name another file");
      }
    }
  }

  /**
   * Refuses to write over a file, unless that is asked for, and to write where nothing can be
   * written: before there is anything to write. A device may be written to.
   *
   * @throws UsageException if the file is there, or there can be no such file
   */
  static void check(Path file, boolean force) throws IOException {
    if (!force && Files.isRegularFile(file)) {
      throw new UsageException(
          "--out " + file + " is there already; name another file, or write over it with --force");
    }
    Path target = target(file);
    if (!isDevice(target)) {
      Unfinished.check(target, file);
    }
  }
}
