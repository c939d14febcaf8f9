package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A few documents of the sample in a folder of a test's own, and their evidence base.
 *
 * @param folder it
 */
record Sample(Path folder) {
  private static final List<String> FILES =
      List.of(
          "mission-river-clean-up-trust.md",
          "city-data-trust-governance.md",
          "allotment-water-sharing.srt",
          "sources.csv");

  /** Copies the documents and mines them. */
  static Sample mined(Path folder) throws IOException {
    Sample sample = new Sample(folder);
    Files.createDirectories(sample.corpus());
    for (String file : FILES) {
      Files.copy(Path.of("../corpus/sample", file), sample.corpus().resolve(file));
    }
    sample.mine();
    return sample;
  }

  Path corpus() {
    return folder.resolve("corpus");
  }

  /** The documents and what is told of them. */
  List<Path> files() {
    return FILES.stream().map(corpus()::resolve).toList();
  }

  String base() {
    return folder.resolve("evidence").toString();
  }

  void mine() {
    attest("run", corpus().toString(), "--base", base());
  }

  /** A command that must succeed. */
  static void attest(String... args) {
    StringWriter out = new StringWriter();
    PrintWriter all = new PrintWriter(out);
    assertEquals(0, Attest.execute(all, all, args), out.toString());
  }
}
