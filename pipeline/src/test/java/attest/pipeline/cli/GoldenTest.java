package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run makes of three small documents, in the form in which it is kept and handed out. After
 * a change that is meant, write the files anew with {@code mvn test -Dattest.golden=write} and read
 * the difference.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/attest/pipeline/golden");

  private static final String STARTED = "(?s).*\"started\" : \"([-0-9]{10}).*";

  @TempDir private Path folder = Path.of("");

  @Test
  void ledgerExportAndReportAreAsTheyWere() throws IOException {
    String base = folder.resolve("evidence").toString();
    attest("run", GOLDEN.resolve("documents").toString(), "--base", base, "--master", "local[2]");
    Path ledger = folder.resolve("evidence/generations/000001/ledger.jsonl");
    compare("ledger.jsonl", Files.readString(ledger, StandardCharsets.UTF_8));
    compare("findings.jsonl", attest("export", "--base", base));
    String day = attest("status", "--base", base, "--json").replaceFirst(STARTED, "$1");
    for (String form : List.of("md", "html", "json", "csv")) {
      String report =
          attest(
              "report", "--base", base, "--theme", "trust,governance-and-legal", "--format", form);
      compare("report." + form, report.replace(day, "DAY"));
    }
  }

  private static void compare(String name, String made) throws IOException {
    if ("write".equals(System.getProperty("attest.golden"))) {
      Files.writeString(GOLDEN.resolve(name), made, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(GOLDEN.resolve(name), StandardCharsets.UTF_8), made, name);
  }

  private static String attest(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Attest.execute(new PrintWriter(out), new PrintWriter(err), args);
    assertEquals(0, code, err.toString());
    return out.toString();
  }
}
