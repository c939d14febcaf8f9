package attest.pipeline.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Encoder;
import attest.pipeline.extract.Explanation;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.extract.Models;
import attest.pipeline.extract.TinyEncoder;
import attest.pipeline.extract.Untaught;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the encoder can tell the two kinds of words here: each is in one sentence alone. */
class EncoderLessonTest {
  private static final int SENTENCES = 120;

  @TempDir private Path folder = Path.of("");

  @Test
  void whatOnlyTheEncoderCanTellIsLearntFromIt() throws IOException {
    Path labels = writeLabels();
    Models plain = Models.load();
    Models encoded = Models.load(Optional.of(encoder()));
    LabelModel without = train(labels, plain);
    LabelModel with = train(labels, encoded);
    assertArrayEquals(ModelFile.bytes(with), ModelFile.bytes(train(labels, encoded)));
    LabelModel read = ModelFile.read("with", ModelFile.bytes(with));
    double asked = score(word(SENTENCES), encoded, read);
    double notAsked = score(word(SENTENCES + 1), encoded, read);
    assertTrue(asked > 0.8 && notAsked < 0.2, asked + " and " + notAsked);
    assertEquals(
        score(word(SENTENCES), plain, without), score(word(SENTENCES + 1), plain, without), 0.1);
    assertThrows(
        UsageException.class,
        () -> Evaluation.on(Labels.in(List.of(labels)), plain, List.of(read), line -> {}));
    Explanation.WeighedReason reason =
        explain(word(SENTENCES), encoded, read).verdict(FindingType.CHALLENGE).reasons().get(0);
    assertEquals("encoder", reason.name());
  }

  private static LabelModel train(Path labels, Models models) throws IOException {
    return Lesson.on(Labels.in(List.of(labels)), models, Untaught.model(), line -> {}).model();
  }

  private static double score(String word, Models models, LabelModel model) {
    return explain(word, models, model).verdict(FindingType.CHALLENGE).score();
  }

  private static Explanation explain(String word, Models models, LabelModel model) {
    return Explanation.of(
        "The garden had " + word + " in it.", Optional.empty(), models, CueRules.builtIn(), model);
  }

  /** A word that is in no other sentence; every third is in a challenge. */
  private static String word(int number) {
    return "k" + (char) ('a' + number % 26) + "z" + (char) ('a' + number / 26) + "l";
  }

  private Path writeLabels() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      lines.add(
          "{\"text\":\"The garden had %s in it.\",\"labels\":[%s],\"types\":[\"challenge\"]}"
              .formatted(word(i), i % 3 == 0 ? "\"challenge\"" : ""));
    }
    return Files.write(folder.resolve("labels.jsonl"), lines, StandardCharsets.UTF_8);
  }

  private Encoder encoder() throws IOException {
    Map<String, float[]> vectors = new LinkedHashMap<>();
    for (int i = 0; i < SENTENCES + 2; i++) {
      vectors.put(word(i), new float[] {i % 3 == 0 ? 1 : -1, 0.2f, 0.1f});
    }
    TinyEncoder.write(folder, vectors);
    return Encoder.load(folder.resolve("encoder.onnx"), folder.resolve("vocab.txt"));
  }
}
