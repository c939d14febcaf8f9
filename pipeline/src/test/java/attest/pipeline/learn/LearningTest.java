package attest.pipeline.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.UsageException;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aLabelledDocumentKeepsItsStructure() {
    LabelledDocument document =
        TrainingText.read(
            "a.txt",
            List.of(
                "# doc: notes of a talk | care | A talk",
                "## Challenges",
                "-\tThere are several:",
                "C\t* **Silos:** Teams work apart.",
                "C M\t  * They lose time."));
    List<Passage> passages = document.document().passages();
    assertEquals(Passage.Kind.LIST_ITEM, passages.get(2).kind());
    assertEquals(Optional.of(1), passages.get(2).leadIn());
    assertEquals(Optional.of(2), passages.get(3).leadIn());
    assertEquals(List.of(0), passages.get(3).headings());
    LabelledDocument.Unit silos = document.units().get(1);
    assertEquals("Teams work apart.", silos.span().of(document.document().text()));
    assertEquals(Set.of(FindingType.CHALLENGE), silos.labels());
  }

  @Test
  void aFaultyLineIsNamed() throws IOException {
    assertFault(
        "a.jsonl:1: no finding type 'foo'", "a.jsonl", "{\"text\":\"a\",\"labels\":[\"foo\"]}");
    assertFault("a.jsonl:1: its text is empty", "a.jsonl", "{\"text\":\" \",\"labels\":[]}");
    assertFault("a.jsonl:1: it is no JSON object", "a.jsonl", "trust");
    assertFault("a.txt:2: no label 'X'", "a.txt", "# doc: a | b | c\nX\tWe meet.");
    assertFault("first line", "a.txt", "We meet.");
    assertFault(
        "no sentence is a mechanism", "a.jsonl", "{\"text\":\"a b\",\"labels\":[]}\n".repeat(50));
  }

  private void assertFault(String expected, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    String message =
        String.valueOf(
            assertThrows(
                    UsageException.class,
                    () ->
                        Lesson.on(
                            List.of(file), Optional.empty(), LabelModel.untaught(), line -> {}))
                .getMessage());
    assertTrue(message.contains(expected), message);
  }

  @Test
  void theSameLabelsGiveTheSameBytes() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      boolean challenge = i % 2 == 0;
      lines.append(
          "{\"text\":\"%s in group %d.\",\"labels\":[%s],\"types\":[\"challenge\"],\"group\":\"g%d\"}\n"
              .formatted(
                  challenge ? "Partners quarrel" : "Partners sing",
                  i,
                  challenge ? "\"challenge\"" : "",
                  i % 12));
    }
    Path file = folder.resolve("some.jsonl");
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    Lesson lesson = Lesson.on(List.of(file), Optional.empty(), ModelFile.builtIn(), line -> {});
    Lesson again = Lesson.on(List.of(file), Optional.empty(), ModelFile.builtIn(), line -> {});
    assertArrayEquals(ModelFile.bytes(lesson.model()), ModelFile.bytes(again.model()));
    assertEquals(Optional.of(true), lesson.better());
    assertEquals(
        ModelFile.builtIn().scale(FindingType.STRATEGY),
        lesson.model().scale(FindingType.STRATEGY));
    Evaluation evaluation = Evaluation.on(List.of(file), Optional.empty());
    assertTrue(
        evaluation.compare(ModelFile.builtIn(), lesson.model()).contains("the second is better"));
    assertTrue(evaluation.report(lesson.model()).size() > 5);
  }

  @Test
  void measuresAreThoseOfTheBooks() {
    Measures measures =
        Measures.of(
            List.of(
                new Measures.Score(0.9, true),
                new Measures.Score(0.8, false),
                new Measures.Score(0.7, true),
                new Measures.Score(0.1, true),
                new Measures.Score(0.0, false)),
            0.5);
    assertEquals(2.0 / 3, measures.precision(), 1e-9);
    assertEquals(2.0 / 3, measures.recall(), 1e-9);
    assertEquals((1 + 2.0 / 3 + 3.0 / 4) / 3, measures.averagePrecision(), 1e-9);
    assertEquals((2 * 1 - 1 * 1) / 6.0, measures.mcc(), 1e-9);
  }

  @Test
  void aSheetIsReadAsSpreadsheetsWriteIt() {
    List<LabelledDocument> documents =
        LabelledSentences.ofSheet(
            "a.csv", "text,labels\r\n\"He said \"\"no\"\", twice.\",strategy\r\nLater.,\r\n");
    assertEquals(1, documents.size());
    assertEquals("He said \"no\", twice.", documents.get(0).document().text());
  }
}
