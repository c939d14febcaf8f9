package attest.pipeline.cli;

import attest.corpus.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that a command makes: whole or not at all. */
final class OutputFolder {
  private OutputFolder() {}

  /**
   * Refuses to write over a folder, unless that is asked for and there is nothing of others in it.
   *
   * @param names what such a folder holds
   * @throws UsageException if it must not be written, or there can be no such folder
   */
  static void check(Path folder, Set<String> names, boolean force) throws IOException {
    if (!Files.exists(Unfinished.target(folder))) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--out " + folder + " is a file; name a folder");
    }
    List<String> held = held(folder);
    if (!held.isEmpty() && !force) {
      throw new UsageException(
          "--out "
              + folder
              + " is there already; name another folder, or write over it with --force");
    }
    held.stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new UsageException(
                  "--out "
                      + folder
                      + " holds "
                      + name
                      + ", too; name a folder that can be replaced");
            });
  }

  private static List<String> held(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** Makes a folder; one that was there before stays until all is written. */
  static void write(Path given, Unfinished.Content content) throws IOException {
    Unfinished.write(
        Unfinished.target(given), given, place -> content.write(Files.createDirectory(place)));
  }
}
