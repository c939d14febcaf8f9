package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attest.reports.export.ExportFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports as users ask for them, of three small documents. */
class ExportCommandTest {
  private static final String DOCUMENTS = "src/test/resources/attest/pipeline/golden/documents";
  private static final Map<ExportFormat, String> STARTS =
      Map.of(
          ExportFormat.JSONL, "{\"id\":",
          ExportFormat.CSV, "id,type,quote",
          ExportFormat.PARQUET, "PAR1",
          ExportFormat.RIS, "TY  - ",
          ExportFormat.BIBTEX, "@",
          ExportFormat.CSL_JSON, "[ {",
          ExportFormat.QDPX, "PK",
          ExportFormat.QDC, "<?xml ",
          ExportFormat.WEBANNOTATION, "{\n  \"@context\" : \"http://www.w3.org/ns/anno.jsonld\"",
          ExportFormat.SKOS, "@prefix skos:");

  @TempDir private static Path shared = Path.of("");
  @TempDir private Path folder = Path.of("");

  /** What a command printed, and how it ended. */
  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void mine() {
    assertEquals(0, attest("run", DOCUMENTS, "--base", base()).code());
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

  private static Ended export(String... args) {
    return attest(
        Stream.concat(Stream.of("export", "--base", base()), Stream.of(args))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SITE")
  void aFileIsOfTheFormatThatItsNameTells(ExportFormat format) throws IOException {
    Path file = folder.resolve("evidence" + format.ending());
    Ended ended = export("--out", file.toString());
    String candidates = "9 findings, of which 3 are candidates (--sure leaves them out)\n";
    assertEquals(new Ended(0, "", format.holdsCandidates() ? candidates : ""), ended);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertTrue(text.startsWith(STARTS.getOrDefault(format, "?")), text.substring(0, 80));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SITE")
  void whatIsPrintedIsWhatAFileWouldHold(ExportFormat format) throws IOException {
    Ended printed = export("--format", format.label());
    if (format.isBinary()) {
      assertFault(format.label() + " is no text; name a file with --out", printed);
    } else {
      Path file = folder.resolve("evidence" + format.ending());
      export("--out", file.toString());
      assertEquals(Files.readString(file, StandardCharsets.UTF_8), printed.out());
    }
  }

  @Test
  void aFileThatIsThereIsWrittenOverOnlyOnRequest() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "mine");
    assertFault(
        "--out " + file + " is there already; name another file, or write over it with --force",
        export("--out", file.toString()));
    assertEquals("mine", Files.readString(file));
    assertEquals(0, export("--out", file.toString(), "--force").code());
    assertTrue(Files.readString(file).startsWith("id,"));
  }

  @Test
  void aByteOrderMarkIsForSpreadsheetsAlone() throws IOException {
    assertEquals(
        "\uFEFF" + export("--format", "csv").out(), export("--format", "csv", "--bom").out());
    assertFault("--bom is for csv, and this is jsonl; leave it out", export("--bom"));
    assertFault(
        "--bom is for csv, and this is csl-json",
        export("--bom", "--out", folder.resolve("works.csl.json").toString()));
    assertNothingIn(folder);
  }

  @Test
  void whereNothingIsFoundNothingIsWritten() throws IOException {
    for (String format : List.of("csv", "qdpx", "parquet", "ris", "jsonld")) {
      String file = folder.resolve("none." + format).toString();
      assertFault("no finding is asked for", export("--query", "zeppelin", "--out", file));
    }
    assertNothingIn(folder);
  }

  @Test
  void whatCannotBeWrittenIsSaidInOneLine() throws IOException {
    assertFault(
        "is in a folder that is not there",
        export("--out", folder.resolve("absent/x.csv").toString()));
    assertFault("is a folder", export("--format", "csv", "--out", folder.toString()));
    assertFault(
        "does not tell a format; name it with --format",
        export("--out", folder.resolve("x.xlsx").toString()));
    assertFault("no export format 'xlsx'; there are jsonl, csv,", export("--format", "xlsx"));
    assertFault("there is no theme 'trst'", export("--theme", "trst"));
    assertFault("--all", export("--all", "--sure"));
    assertFault(
        "no evidence base in", attest("export", "--base", folder.resolve("absent").toString()));
    assertNothingIn(folder);
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Ended full = export("--format", "csv", "--out", "/dev/full");
    assertEquals(1, full.code());
    assertEquals(1, full.err().lines().count(), full.err());
  }

  @Test
  void aSiteIsAFolderThatIsReplacedOnlyOnRequest() throws IOException {
    Path site = folder.resolve("trust.site");
    assertEquals(new Ended(0, "", ""), export("--theme", "trust", "--out", site.toString()));
    assertTrue(Files.isRegularFile(site.resolve("index.html")));
    Files.writeString(site.resolve("index.html"), "mine");
    assertFault(
        "--out " + site + " is there already; name another folder, or write over it with --force",
        export("--out", site.toString()));
    assertEquals("mine", Files.readString(site.resolve("index.html")));
    assertEquals(0, export("--out", site.toString(), "--force").code());
    assertTrue(Files.readString(site.resolve("index.html")).contains("<h1>"));
    Files.createDirectory(site.resolve(".git"));
    assertFault("holds .git, too", export("--out", site.toString(), "--force"));
    assertEquals(List.of("trust.site"), names(folder));
  }

  @Test
  void whereASiteCannotBeIsSaidInOneLine() throws IOException {
    assertFault("site is a folder; name it with --out", export("--format", "site"));
    String absent = folder.resolve("absent/x.site").toString();
    assertFault("is in a folder that is not there", export("--out", absent));
    assertFault("--out /proc/x.site cannot be written there", export("--out", "/proc/x.site"));
    Path file = Files.writeString(folder.resolve("x"), "mine");
    assertFault(
        "is a file; name a folder",
        export("--format", "site", "--out", file.toString(), "--force"));
    String none = folder.resolve("none.site").toString();
    assertFault("no finding is asked for", export("--query", "zeppelin", "--out", none));
    assertEquals(List.of("x"), names(folder));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void candidatesAreInTablesAndElsewhereOnRequest() throws IOException {
    long all = export().out().lines().count();
    long sure = export("--sure").out().lines().count();
    assertTrue(sure > 0 && sure < all, sure + " of " + all);
    assertEquals(sure, annotations());
    assertEquals(all, annotations("--all"));
    assertEquals(
        export()
            .out()
            .lines()
            .filter(line -> line.matches("\\{\"id\":\"\\w+\",\"type\":\"strategy\".*"))
            .toList(),
        export("--type", "strategy").out().lines().toList());
  }

  private static int annotations(String... args) throws IOException {
    Stream<String> format = Stream.of("--format", "webannotation");
    String json = export(Stream.concat(format, Stream.of(args)).toArray(String[]::new)).out();
    JsonNode collection = new ObjectMapper().readTree(json);
    assertEquals(collection.at("/total").asInt(), collection.at("/first/items").size());
    return collection.at("/total").asInt();
  }

  @Test
  void aProjectCanBeMinedAgain() throws IOException {
    Path project = folder.resolve("evidence.qdpx");
    assertEquals(0, export("--all", "--out", project.toString()).code());
    String again = folder.resolve("again").toString();
    Ended run = attest("run", project.toString(), "--base", again, "--strict");
    assertEquals(0, run.code(), run.err());
    List<String> quotes = quotes(attest("export", "--base", again));
    assertTrue(quotes.size() > quotes(export()).size() / 2, quotes.toString());
  }

  private static List<String> quotes(Ended export) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (var lines = json.readerFor(JsonNode.class).<JsonNode>readValues(export.out())) {
      return lines.readAll().stream().map(finding -> finding.get("quote").asText()).toList();
    }
  }

  @Test
  void themesTakeBackWhatSkosWasMadeOfThem() {
    for (String name : List.of("themes.ttl", "themes.jsonld")) {
      String file = folder.resolve(name).toString();
      assertEquals(0, export("--format", "skos", "--out", file).code());
      assertEquals(
          attest("themes", "--base", base(), "--json"),
          attest("themes", "--base", base(), "--json", "--themes", file));
      assertEquals(0, attest("check", "--themes", file).code());
    }
  }

  private static void assertFault(String fault, Ended ended) {
    assertEquals(2, ended.code(), ended.err());
    assertEquals("", ended.out());
    assertTrue(ended.err().contains(fault), ended.err());
    assertTrue(ended.err().lines().count() <= 2, ended.err());
  }

  private static void assertNothingIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.findAny().isPresent());
    }
  }
}
