package attest.pipeline.run;

import attest.corpus.Once;
import attest.corpus.Outcome;
import attest.corpus.Sha256;
import attest.index.base.EvidenceBase;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The program that runs: its version, and its hash. What it finds depends on its code, what is
 * built in, and its libraries.
 */
public final class Program {
  /** The program that runs stays the same one while it does. */
  private static final Once<String> HASH = new Once<>(Program::hashed);

  private Program() {}

  /** Attest's version, as the build wrote it down. */
  public static String version() {
    try (InputStream in =
        Objects.requireNonNull(Program.class.getResourceAsStream("version.txt"), "version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A hash that is another one if what is found may be: of all that is Attest's own, of the names
   * of the libraries, which have their versions in them, and of Java's version.
   */
  public static String hash() {
    return HASH.get();
  }

  private static String hashed() {
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
