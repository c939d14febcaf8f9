package attest.pipeline.cli;

import attest.corpus.Outcome;
import attest.corpus.Sha256;
import attest.index.base.EvidenceBase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program that runs. What it finds depends on its code, what is built in, and its libraries.
 */
final class Program {
  private Program() {}

  /**
   * A hash that is another one if what is found may be: of all that is Attest's own, of the names
   * of the libraries, which have their versions in them, and of Java's version.
   */
  static String hash() {
    List<String> parts = new ArrayList<>();
    parts.add(String.valueOf(Runtime.version().feature()));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> String.valueOf(Path.of(entry).getFileName()))
        .sorted()
        .forEach(parts::add);
    try {
      for (Class<?> of : List.of(Outcome.class, EvidenceBase.class, Program.class)) {
        Path place = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(place)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            parts.add(place.relativize(file) + " " + Sha256.of(Files.readAllBytes(file)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a program without a place", e);
    }
    return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }
}
