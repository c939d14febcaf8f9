package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with the sentence encoder for which a model is built in. */
class EncoderRunTest {
  private static final String MODEL = "e5-small-v2-q.onnx";
  private static final String PIECES = "e5-small-v2-q-tokenizer.json";
  private static final String SAID =
      "Nobody should write the rules for the others; draw them up together.";

  @TempDir private static Path files = Path.of("");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void unpack() throws IOException {
    for (String name : List.of(MODEL, PIECES)) {
      try (InputStream in =
          Objects.requireNonNull(EncoderRunTest.class.getResourceAsStream("/" + name), name)) {
        Files.copy(in, files.resolve(name));
      }
    }
  }

  private static String attest(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertEquals(
        0, Attest.execute(new PrintWriter(out), new PrintWriter(err), args), err.toString());
    return out.toString();
  }

  private static String[] joined(String... args) {
    return Stream.concat(
            Stream.of(args),
            Stream.of(
                "--encoder",
                files.resolve(MODEL).toString(),
                "--vocab",
                files.resolve(PIECES).toString()))
        .toArray(String[]::new);
  }

  @Test
  void itSeesWhatWordsAndRulesDoNot() {
    String plain = attest("explain", SAID);
    assertTrue(plain.lines().anyMatch(l -> l.matches("strategy .* a candidate")), plain);
    String seen = attest(joined("explain", SAID));
    assertTrue(seen.lines().anyMatch(l -> l.matches("strategy .* a finding")), seen);
    assertTrue(seen.contains("encoder: the sentence and its document as a whole"), seen);
  }

  @Test
  void aReportNamesItAndSaysHowGoodTheModelForItIs() throws IOException {
    String text = report(joined("run", talk()));
    assertTrue(text.contains(SAID.replace(".", "")), text);
    assertTrue(text.contains("the sentence encoder of the file"), text);
    assertTrue(text.contains(" (536e59d83e16)"), text);
    assertTrue(text.contains("82 % is right (precision)"), text);
    assertTrue(text.contains("57 % (recall)"), text);
  }

  @Test
  void ofAModelOfAUsersOwnIsToldWhatItsTrainingMeasured() throws IOException {
    Path own = folder.resolve("own.model");
    Files.write(own, ModelFile.bytes(ModelFile.builtIn()));
    String text = report("run", talk(), "--model", own.toString());
    assertTrue(text.contains("the model of the file own.model"), text);
    LabelModel.Scale scale = ModelFile.builtIn().scale(FindingType.MECHANISM);
    String shares =
        String.format(
            Locale.ROOT,
            "mechanisms %.0f %% and %.0f %%",
            scale.precision() * 100,
            scale.recall() * 100);
    assertTrue(text.contains(shares), text);
    assertTrue(text.contains("(trained on " + ModelFile.builtIn().note() + ")"), text);
    assertTrue(text.contains("Its thresholds were chosen on the same sentences"), text);
    assertFalse(text.contains("Measured on") || text.contains("No measure"), text);
  }

  private String talk() throws IOException {
    Path talk = folder.resolve("talk.md");
    Files.writeString(
        talk, "# Working together\n\n## Strategies\n\n- " + SAID + "\n", StandardCharsets.UTF_8);
    return talk.toString();
  }

  /** What a report on a run says. */
  private String report(String... run) throws IOException {
    String base = folder.resolve("evidence").toString();
    attest(Stream.concat(Stream.of(run), Stream.of("--base", base)).toArray(String[]::new));
    Path report = folder.resolve("report.md");
    attest("report", "--base", base, "--all", "--out", report.toString());
    return Files.readString(report, StandardCharsets.UTF_8);
  }
}
