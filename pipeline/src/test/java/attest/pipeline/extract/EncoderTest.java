package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSentenceHasTheMeanOfItsPiecesAsFeatures() throws IOException {
    TinyEncoder.write(
        folder, Map.of("we", new float[] {3, 0}, "meet", new float[] {0, 4}, "##s", new float[2]));
    Encoder encoder = encoder();
    Features features = new Features();
    // Lower case, an accent, a part of a word, a word that is unknown, and a curly mark.
    encoder.addSentence(encoder.encode("Wé meets “Zorro”."), features);
    String name = "e:" + encoder.hash() + ":";
    assertEquals(2, features.values().size());
    // The mean points to (3, 4); the mean of the squares is 1.
    assertEquals(0.6 * Math.sqrt(2), features.values().getOrDefault(name + 0, 0f), 1e-6);
    assertEquals(0.8 * Math.sqrt(2), features.values().getOrDefault(name + 1, 0f), 1e-6);
    Features none = new Features();
    encoder.addSentence(encoder.encode("Zorro"), none);
    assertTrue(none.values().isEmpty());
    encoder.addSentence(encoder.encode("we ".repeat(5000)), none);
    assertEquals(Math.sqrt(2), none.values().getOrDefault(name + 0, 0f), 1e-6);
  }

  @Test
  void aDocumentIsAboutWhatItsSentencesSayTogether() throws IOException {
    TinyEncoder.write(folder, Map.of("we", new float[] {3, 0}, "meet", new float[] {0, 4}));
    Encoder encoder = encoder();
    double[] we = encoder.encode("we");
    double[] meet = encoder.encode("meet");
    assertEquals(Optional.empty(), encoder.ofDocument(List.of(we, meet, we, meet)));
    Features features = new Features();
    encoder.addDocument(
        encoder.ofDocument(List.of(we, meet, we, meet, meet, meet, meet)).orElseThrow(), features);
    String name = "e:" + encoder.hash() + ":document:";
    // Two of one and five of the other; the mean of the squares is that of a sentence, times 0.49.
    double scale = 0.7 * Math.sqrt(2.0 / 29);
    assertEquals(2 * scale, features.values().getOrDefault(name + 0, 0f), 1e-6);
    assertEquals(5 * scale, features.values().getOrDefault(name + 1, 0f), 1e-6);
  }

  @Test
  void piecesAreReadFromATokenizersFile() throws IOException {
    TinyEncoder.write(folder, Map.of("we", new float[] {1, 2}));
    Path model = folder.resolve("encoder.onnx");
    Path told =
        model(
            folder.resolve("tokenizer.json"),
            """
            {"version": "1.0",
             "model": {"type": "WordPiece", "vocab": {"we": 3, "[SEP]": 2, "[UNK]": 0, "[CLS]": 1}}}
            """);
    assertEquals(encoder().hash(), Encoder.load(model, told).hash());
    for (String faulty : List.of("{", "{}", "{\"model\": {\"vocab\": {\"[CLS]\": 7}}}")) {
      assertFault("vocabulary of word pieces (--vocab)", model, model(told, faulty));
    }
  }

  @Test
  void whatIsNoEncoderIsSaidInOneLine() throws IOException {
    TinyEncoder.write(folder, Map.of("we", new float[] {1, 2}));
    Path model = folder.resolve("encoder.onnx");
    Path vocabulary = folder.resolve("vocab.txt");
    assertFault("there is no file", folder.resolve("none.onnx"), vocabulary);
    Files.write(folder.resolve("latin.txt"), new byte[] {(byte) 0xe9});
    assertFault("is no text in UTF-8", model, folder.resolve("latin.txt"));
    assertFault("no piece [CLS]", model, model(folder.resolve("words.txt"), "we\nmeet\n"));
    assertFault("is no sentence encoder", model(folder.resolve("a.onnx"), "trust"), vocabulary);
  }

  private static Path model(Path file, String text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void assertFault(String part, Path model, Path vocabulary) {
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> Encoder.load(model, vocabulary)).getMessage());
    assertTrue(message.contains(part), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void aModelRunsWithItsOwnEncoderOnly() throws IOException {
    TinyEncoder.write(folder, Map.of("we", new float[] {1, 2}));
    Encoder encoder = encoder();
    TinyEncoder.write(folder, Map.of("we", new float[] {2, 1}));
    Encoder other = encoder();
    LabelModel trained =
        new LabelModel(
            new Weights(Map.of("e:" + encoder.hash() + ":0", new float[] {1, 0, 0})),
            Untaught.model().scales(),
            Set.of(),
            "a test");
    LabelModel read = ModelFile.read("trained", ModelFile.bytes(trained));
    read.check(Optional.of(encoder));
    for (Optional<Encoder> wrong : List.of(Optional.<Encoder>empty(), Optional.of(other))) {
      String message =
          String.valueOf(
              assertThrows(
                      UsageException.class,
                      () -> new Extractor(Models.load(wrong), CueRules.builtIn(), read))
                  .getMessage());
      assertTrue(message.contains("trained with the encoder " + encoder.hash()), message);
    }
  }

  @Test
  void whoWaitsNoMoreIsHeardBeforeTheNextSentence() throws IOException {
    TinyEncoder.write(folder, Map.of("we", new float[] {3, 0}, "meet", new float[] {0, 4}));
    Encoder encoder = encoder();
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> encoder.encode("we meet"));
    assertTrue(Thread.interrupted());
    assertEquals(2, encoder.encode("we meet").length);
  }

  private Encoder encoder() {
    return Encoder.load(folder.resolve("encoder.onnx"), folder.resolve("vocab.txt"));
  }
}
