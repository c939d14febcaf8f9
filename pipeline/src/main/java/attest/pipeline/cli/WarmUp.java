package attest.pipeline.cli;

import attest.index.base.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs each command once on the sample, so that the launcher can keep the classes which they load
 * in a class-data-sharing archive (JEP 350).
 */
public final class WarmUp {
  private WarmUp() {}

  /** Warms up with the folder of documents that is named. */
  public static void main(String[] args) throws IOException {
    Path work = Files.createTempDirectory("attest-warm-up");
    String base = work.resolve("evidence").toString();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try {
      for (String[] command :
          new String[][] {
            {"--help"},
            {"run", args[0], "--base", base},
            {"run", args[0], "--base", base},
            {"search", "\"shared data\" OR trust", "--base", base, "--sort", "date"},
            {"search", "trust", "--theme", "trust", "--base", base, "--json"},
            {"search", "PPP OR trust", "--base", base, "--facets"},
            {"search", "trust", "--base", base, "--group-by", "origin"},
            {"concordance", "trust", "--base", base},
            {"themes", "--base", base},
            {"report", "--base", base, "--format", "html"},
            {"report", "--base", base, "--out", work.resolve("report.docx").toString()},
            {"export", "--base", base},
            {"status", "--base", base},
            {"check"},
            {"verify", "--base", base}
          }) {
        int code = Attest.execute(out, out, command);
        if (code != Attest.DONE) {
          throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
      }
    } finally {
      Folders.delete(work);
    }
  }
}
