package attest.pipeline.benchmark;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How fast each format is read: megabytes of file a second on one thread, and what comes of them.
 * All files are read twice, and the second time counts.
 */
public final class ReadingPass {
  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
  private final Map<String, Tally> tallies = new TreeMap<>();

  private ReadingPass() {}

  /** What was read of one format. */
  private record Tally(int files, long bytes, long characters, long nanoseconds) {
    Tally plus(Tally other) {
      return new Tally(
          files + other.files,
          bytes + other.bytes,
          characters + other.characters,
          nanoseconds + other.nanoseconds);
    }
  }

  /** Reads the files of the folder that is named. */
  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    ReadingPass pass = new ReadingPass();
    for (int round = 0; round < 2; round++) {
      pass.tallies.clear();
      for (Path file : files) {
        pass.read(file.toString(), Files.readAllBytes(file));
      }
    }
    pass.tallies.forEach(
        (format, tally) ->
            System.out.printf(
                Locale.ROOT,
                "%-24s %5d files %9.2f MB %8.2f MB/s %9.0f characters/ms%n",
                format,
                tally.files(),
                tally.bytes() / 1e6,
                tally.bytes() * 1e3 / tally.nanoseconds(),
                tally.characters() * 1e6 / tally.nanoseconds()));
  }

  private void read(String path, byte[] bytes) {
    long start = System.nanoTime();
    String format;
    long characters = 0;
    try {
      Document document = reader.read(path, bytes);
      format = document.source().format();
      characters = document.text().length();
    } catch (RejectedException e) {
      format = "rejected: " + e.reason().label();
    }
    tallies.merge(
        format, new Tally(1, bytes.length, characters, System.nanoTime() - start), Tally::plus);
  }
}
