package attest.index.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Rejected;
import attest.corpus.Rejection;
import attest.corpus.TextSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {
  private static final RunRecord FULL =
      new RunRecord(
          "0.1.0",
          Map.of("lucene", "9.12.3", "spark", "4.2.0"),
          "2026-01-01T12:00:00+02:00",
          "/home/åsa/corpus",
          Map.of("base", "evidence", "seconds-per-document", "9", "max-file-mb", "5"),
          List.of("notes/sources.csv"),
          List.of(
              new RunRecord.Input(
                  "talk \"1\".md",
                  5_000_000_000L,
                  1_700_000_000_123L,
                  "ab12",
                  "ef56",
                  -7,
                  12_345_678_901L,
                  0,
                  List.of(
                      new RunRecord.Mine(
                          Optional.of("talk.zip!/1.md"),
                          "markdown notes",
                          "youtube:dRv4Mission",
                          Optional.of("sha256:ab12"),
                          Optional.of("talk.pdf"),
                          Optional.of(new RunRecord.SharedQuotes("talk.md", 3, 5)),
                          List.of("doi:10.1/x"),
                          2,
                          Map.of("challenge", 3),
                          1,
                          TextSketch.of("Partners meet each week. ".repeat(20)),
                          List.of("0123456789ab")))),
              new RunRecord.Input("deck.pptx", 0, 0, "cd34", "ef56", 1, 70, 1, List.of())),
          Map.of("mined", 1, "rejected", 1),
          Map.of("markdown notes", 1),
          List.of(new Rejected("deck.pptx", Rejection.UNSUPPORTED_FORMAT, ".pptx")),
          Map.of("read", 0.25, "mine", 12.5));

  private static final RunRecord EMPTY =
      new RunRecord(
          "0.1.0",
          Map.of(),
          "2026-01-01T12:00:00Z",
          "/",
          Map.of(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          List.of(),
          Map.of());

  @Test
  void whatIsWrittenIsReadBackTheSame(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("run.json");
    for (RunRecord run : List.of(FULL, EMPTY)) {
      run.write(file);
      assertEquals(run, RunRecord.read(file));
    }
  }

  @Test
  void keysStandInOrder(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("run.json");
    FULL.write(file);
    String json = Files.readString(file, UTF_8);
    assertTrue(json.indexOf("\"lucene\"") < json.indexOf("\"spark\""), json);
    assertTrue(json.indexOf("\"mine\"") < json.indexOf("\"read\""), json);
    assertTrue(json.startsWith("{\n  \"attest\" : \"0.1.0\",\n  \"libraries\""), json);
  }

  @Test
  void whatWasNotCountedIsNone() {
    assertEquals(1, FULL.count("mined"));
    assertEquals(0, FULL.count("elephants"));
  }

  @Test
  void limitsAreThoseThatTheUserSet() {
    assertEquals(List.of("max-file-mb 5", "seconds-per-document 9"), FULL.limits());
    assertEquals(List.of(), EMPTY.limits());
  }

  @Test
  void aFileOfSomethingElseIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("run.json");
    FULL.write(file);
    String whole = Files.readString(file, UTF_8);
    for (String damaged :
        List.of(
            "{\"a\":1}",
            "{}",
            "null",
            whole.substring(9),
            whole.replace("\"rejections\" : 1", "\"rejections\" : 2"),
            whole.replace("\"rejections\" : 1", "\"rejections\" : -1"),
            whole.replace("\"ledgerBytes\" : 70", "\"ledgerBytes\" : -70"),
            whole.replace("\"inputs\" : [", "\"inputs\" : [ null,"))) {
      Files.writeString(file, damaged, UTF_8);
      IOException e = assertThrows(IOException.class, () -> RunRecord.read(file), damaged);
      assertEquals(file + " is damaged; run again", e.getMessage());
    }
    assertThrows(IOException.class, () -> RunRecord.read(folder.resolve("none.json")));
  }
}
