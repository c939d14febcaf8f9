package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as users ask for them. */
class ReportCommandTest {
  private static final String DOCUMENTS = "src/test/resources/attest/pipeline/golden/documents";

  @TempDir private static Path shared = Path.of("");
  @TempDir private Path folder = Path.of("");

  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void mine() {
    Ended run = attest("run", DOCUMENTS, "--base", base(), "--master", "local[2]");
    assertEquals(0, run.code(), run.err());
  }

  private static String base() {
    return shared.resolve("evidence").toString();
  }

  private static Ended attest(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Attest.execute(new PrintWriter(out), new PrintWriter(err), args);
    return new Ended(code, out.toString(), err.toString());
  }

  private Ended report(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "report";
    all[1] = "--base";
    all[2] = base();
    System.arraycopy(args, 0, all, 3, args.length);
    return attest(all);
  }

  @Test
  void theNameOfTheFileSaysTheForm() throws IOException {
    for (String name : List.of("r.html", "r.docx", "r.md", "r.csv", "r.json")) {
      Path file = folder.resolve(name);
      Ended ended = report("--out", file.toString());
      assertEquals(0, ended.code(), ended.err());
      assertTrue(Files.size(file) > 500, name);
    }
  }

  @Test
  void aTableForSpreadsheetsStartsWithAByteOrderMark() {
    String plain = report("--format", "csv").out();
    assertEquals("\uFEFF" + plain, report("--format", "csv", "--bom").out());
    assertRefused(report("--bom"), "--bom is for csv, and this is md; leave it out");
    assertRefused(report("--bom", "--format", "json"), "--bom is for csv, and this is json");
  }

  @Test
  void itCountsWhatTheThemesCount() throws IOException {
    JsonNode report = new ObjectMapper().readTree(report("--format", "json").out());
    JsonNode themes =
        new ObjectMapper().readTree(attest("themes", "--base", base(), "--json").out());
    assertEquals(themes.at("/all/quotes").asInt(), report.at("/counts/quotes").asInt());
    assertEquals(themes.at("/all/origins").asInt(), report.at("/counts/origins").asInt());
    for (JsonNode theme : report.at("/themes")) {
      JsonNode counted =
          themes.at("/themes").findParents("theme").stream()
              .filter(other -> other.get("theme").equals(theme.get("name")))
              .findFirst()
              .orElseThrow();
      assertEquals(counted.at("/all"), theme.at("/counts"), theme.at("/name").asText());
    }
  }

  @Test
  void aFileThatIsThereStaysUnlessItIsForced() throws IOException {
    Path file = folder.resolve("r.md");
    Files.writeString(file, "mine");
    assertRefused(report("--out", file.toString()), "is there already");
    assertEquals("mine", Files.readString(file, StandardCharsets.UTF_8));
    assertEquals(0, report("--out", file.toString(), "--force").code());
    assertTrue(Files.readString(file, StandardCharsets.UTF_8).startsWith("# Evidence"));
  }

  @Test
  void aSecondPageThatIsThereStaysUnlessItIsForced() throws IOException {
    Path file = folder.resolve("r.html");
    Path appendix = folder.resolve("r-appendix.html");
    Files.writeString(appendix, "mine");
    assertRefused(report("--out", file.toString()), "r-appendix.html is there already");
    assertFalse(Files.exists(file));
    assertEquals("mine", Files.readString(appendix, StandardCharsets.UTF_8));
    assertEquals(0, report("--out", file.toString(), "--force").code());
    assertTrue(Files.exists(file));
    assertFalse(Files.exists(appendix), "one that the new page does not name");
    assertEquals(0, report("--format", "html", "--out", "/dev/null").code());
  }

  @Test
  void whatCannotBeToldIsSaidInOneLineAndNothingIsWritten() throws IOException {
    String out = folder.resolve("r.html").toString();
    assertRefused(report("--out", out, "--theme", "trst"), "did you mean trust?");
    assertRefused(report("--out", out, "--query", "zyzzyva"), "no finding meets what was asked");
    assertRefused(report("--out", out, "--accepted-only"), "no finding meets what was asked");
    assertRefused(report("--out", out, "--min-score", "2"), "--min-score must be from 0 to 1");
    assertRefused(report("--out", out, "--template", "none"), "--template none is no folder");
    assertRefused(report("--format", "docx"), "name a file");
    assertRefused(report("--out", folder.resolve("r.pdf").toString()), "print the HTML report");
    assertRefused(report("--out", folder.resolve("r.odt").toString()), "does not tell a format");
    assertRefused(report("--template", "none"), "--template is for html and docx");
    assertRefused(report("--out", "/proc/r.html"), "--out /proc/r.html cannot be written there");
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void aBaseWithoutFindingsHasNoReport() throws IOException {
    Path empty = folder.resolve("plain.md");
    Files.writeString(empty, "# Boats\n\nThe boat is red. The sail is white. It was built here.\n");
    String none = folder.resolve("none").toString();
    assertEquals(0, attest("run", empty.toString(), "--base", none).code());
    assertRefused(attest("report", "--base", none), "the base has no finding");
  }

  @Test
  void aReportSaysThatFilesHaveChangedOrGoneSinceTheRun() throws IOException {
    Path here = folder.resolve("here");
    Sample sample = Sample.mined(here);
    Path out = folder.resolve("r.html");
    String[] report = {"report", "--base", sample.base(), "--out", out.toString(), "--force"};
    for (Path file : sample.files()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
    Ended same = attest(report);
    assertEquals("", same.err());
    Files.writeString(sample.files().get(0), "Trust was lost.\n", StandardOpenOption.APPEND);
    Files.delete(sample.files().get(1));
    Ended other = attest(report);
    assertEquals(0, other.code(), other.err());
    assertTrue(other.err().startsWith("Of the 3 quoted files, since the run of "), other.err());
    assertTrue(other.err().contains(": 1 changed (" + sample.files().get(0) + "), 1 gone ("));
    assertEquals(1, other.err().lines().count(), other.err());
    String page = Files.readString(out, StandardCharsets.UTF_8);
    assertFalse(page.contains(here.toString()), "the report tells of the machine");
  }

  @Test
  void aBaseThatWasTamperedWithHasNoReport() throws IOException {
    String tampered = folder.resolve("tampered").toString();
    assertEquals(0, attest("run", DOCUMENTS, "--base", tampered).code());
    Path ledger = Path.of(tampered, "generations/000001/ledger.jsonl");
    String text = Files.readString(ledger, StandardCharsets.UTF_8);
    Files.writeString(ledger, text.replace("\"startSeconds\":", "\"startSeconds\":1"));
    Path out = folder.resolve("r.html");
    Ended sealed = attest("report", "--base", tampered, "--out", out.toString());
    assertEquals(1, sealed.code());
    assertTrue(sealed.err().contains("altered since the run"), sealed.err());
    Path seal = ledger.resolveSibling("ledger.seal");
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(ledger));
    Files.writeString(
        seal, Files.size(ledger) + " another " + Long.toHexString(sum.getValue()) + "\n");
    Ended ended = attest("report", "--base", tampered, "--out", out.toString());
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("its moment is another"), ended.err());
    assertFalse(Files.exists(out));
  }

  private static void assertRefused(Ended ended, String line) {
    assertEquals(2, ended.code(), ended.err());
    assertTrue(ended.err().contains(line), ended.err());
    assertEquals("", ended.out());
  }
}
