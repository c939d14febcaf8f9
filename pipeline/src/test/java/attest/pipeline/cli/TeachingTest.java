package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.pipeline.extract.ModelFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teaching a model as users do it: label, train, evaluate, run. */
class TeachingTest {
  private static final int WORDS = 20;
  private static final int GROUPS = 6;

  /** A model that was trained on each word in each group. */
  @TempDir private static Path shared = Path.of("");

  @TempDir private Path folder = Path.of("");

  /** What a command printed, and how it ended. */
  private record Ended(int code, String out, String err) {}

  private static Ended attest(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Attest.execute(new PrintWriter(out), new PrintWriter(err), args);
    return new Ended(code, out.toString(), err.toString());
  }

  @BeforeAll
  static void train() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      for (int word = 0; word < WORDS; word++) {
        lines.add(line(word, group, "g" + group));
      }
    }
    Path labels = Files.write(shared.resolve("taught.jsonl"), lines, StandardCharsets.UTF_8);
    Ended trained = attest("train", "--labels", labels.toString(), "--out", model());
    assertEquals(0, trained.code(), trained.err());
  }

  private static String model() {
    return shared.resolve("taught.model").toString();
  }

  /** A sentence with a word of its own; every third word makes it a challenge. */
  private static String line(int word, int variant, String group) {
    return "{\"text\":\"%s.\",\"labels\":[%s],\"types\":[\"challenge\"],\"group\":\"%s\"}"
        .formatted(sentence(word, variant), word % 3 == 0 ? "\"challenge\"" : "", group);
  }

  private static String sentence(int word, int variant) {
    return "There was k" + (char) ('a' + word) + "zul in hall " + variant;
  }

  /** The same words, each in a group of its own, so that no word is in two parts. */
  private Path held() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int word = 0; word < WORDS; word++) {
      for (int variant = 0; variant < 3; variant++) {
        lines.add(line(word, variant + GROUPS, "h" + word));
      }
    }
    return Files.write(folder.resolve("held.jsonl"), lines, StandardCharsets.UTF_8);
  }

  @Test
  void aModelThatIsWorseIsNotTakenWithoutForce() throws IOException {
    Path out = Files.copy(Path.of(model()), folder.resolve("new.model"));
    String[] train = {
      "train", "--labels", held().toString(), "--base-model", model(), "--out", out.toString()
    };
    Ended worse = attest(train);
    assertEquals(1, worse.code(), worse.out());
    assertTrue(worse.err().contains("is worse than the one in use"), worse.err());
    assertTrue(worse.out().contains("the one in use is better by"), worse.out());
    assertEquals(-1, Files.mismatch(Path.of(model()), out));
    List<String> forced = new ArrayList<>(List.of(train));
    forced.add("--force");
    assertEquals(0, attest(forced.toArray(String[]::new)).code());
    assertNotEquals(-1, Files.mismatch(Path.of(model()), out));
    assertEquals(0, attest("explain", sentence(0, 1), "--model", out.toString()).code());
  }

  @Test
  void aModelThatCannotBeComparedTakesNoModelsPlaceWithoutForce() throws IOException {
    Path there = Files.write(folder.resolve("there.model"), ModelFile.bytes(ModelFile.builtIn()));
    byte[] before = Files.readAllBytes(there);
    String taught = shared.resolve("taught.jsonl").toString();
    String[] train = {"train", "--labels", taught, "--base-model", model(), "--out"};
    Ended refused = attest(with(train, there.toString()));
    assertEquals(1, refused.code(), refused.out());
    assertTrue(refused.err().contains("could not be compared with the one in use"), refused.err());
    assertArrayEquals(before, Files.readAllBytes(there));
    Ended forced = attest(with(train, there.toString(), "--force"));
    assertEquals(0, forced.code(), forced.err());
    Ended beside = attest(with(train, path("new.model")));
    assertEquals(0, beside.code(), beside.err());
    assertTrue(
        beside.out().contains("Whether it is better than the model in use is not known"),
        beside.out());
    assertEquals(-1, Files.mismatch(there, folder.resolve("new.model")));
  }

  @Test
  void whatTrainingGaveIsDataToo() throws IOException {
    Path out = Files.copy(Path.of(model()), folder.resolve("new.model"));
    String held = held().toString();
    String[] train = {
      "train", "--labels", held, "--base-model", model(), "--out", out.toString(), "--json"
    };
    Ended worse = attest(train);
    assertEquals(1, worse.code(), worse.err());
    JsonNode told = new ObjectMapper().readTree(worse.out());
    assertFalse(told.at("/written").asBoolean(true), worse.out());
    assertTrue(told.at("/objection").asText().contains("worse than the one in use"), worse.out());
    assertTrue(worse.err().contains(told.at("/objection").asText()), worse.err());
    assertEquals(3 * WORDS, told.at("/assessment/sentences").asInt());
    assertEquals(3 * WORDS, told.at("/comparison/sentences").asInt());
    assertTrue(told.at("/caution").asText().contains("few sentences"), worse.out());
    Ended forced = attest(with(train, "--force"));
    assertEquals(0, forced.code(), forced.err());
    told = new ObjectMapper().readTree(forced.out());
    assertTrue(told.at("/written").asBoolean(), forced.out());
    assertTrue(told.at("/objection").asText().contains("worse"), forced.out());
    assertEquals(out.toString(), told.at("/model").asText());
    assertTrue(told.at("/trainedOn").asText().startsWith("60 sentences of 20 origins"));
    assertNotEquals(-1, Files.mismatch(Path.of(model()), out));
  }

  private static String[] with(String[] args, String... more) {
    return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void evaluationIsDataAndLeavesOutWhatTheModelKnows() throws IOException {
    String held = held().toString();
    String taught = shared.resolve("taught.jsonl").toString();
    String[] evaluate = {"evaluate", "--labels", held, "--labels", taught, "--model", model()};
    List<String> args = new ArrayList<>(List.of(evaluate));
    args.addAll(List.of("--compare", model(), "--json"));
    Ended ended = attest(args.toArray(String[]::new));
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().contains("left out 120 of 180 sentences"), ended.err());
    JsonNode all = new ObjectMapper().readTree(ended.out());
    assertEquals(3 * WORDS, all.at("/assessment/sentences").asInt());
    assertEquals(1, all.at("/assessment/types/challenge/f1/value").asDouble());
    assertEquals(0, all.at("/mistakes").size());
    assertEquals(model(), all.at("/comparisons/1/first/model").asText());
    assertUsage(
        "trained on all of these sentences", "evaluate", "--labels", taught, "--model", model());
  }

  @Test
  void whatIsAmissIsOneLineAndNothingIsOverwritten() throws IOException {
    fails("no finding type 'tactic'", "{\"text\":\"We met.\",\"labels\":[\"tactic\"]}");
    fails("its text is empty", "{\"text\":\"\",\"labels\":[]}");
    fails("no sentence is a mechanism", "{\"text\":\"We met.\",\"labels\":[]}\n".repeat(50));
    fails(
        "every sentence is a challenge",
        "{\"text\":\"We met.\",\"labels\":[\"challenge\"],\"types\":[\"challenge\"]}\n".repeat(50));
    fails(
        "too few",
        "{\"text\":\"We met.\",\"labels\":[]}\n{\"text\":\"A.\",\"labels\":[\"challenge\"]}"
            .replace("\"labels\"", "\"types\":[\"challenge\"],\"labels\""));
    Path broken = write("broken.model", "trust");
    for (String command : List.of("run", "explain", "evaluate", "train", "label")) {
      String[] args =
          switch (command) {
            case "run" -> new String[] {"run", "../corpus/sample", "--base", path("b"), "--model"};
            case "explain" -> new String[] {"explain", "We met.", "--model"};
            case "train" ->
                new String[] {
                  "train", "--labels", held().toString(), "--out", path("o"), "--base-model"
                };
            case "label" -> new String[] {"label", "--out", path("o"), "--model"};
            default -> new String[] {command, "--labels", held().toString(), "--model"};
          };
      List<String> all = new ArrayList<>(List.of(args));
      all.add(broken.toString());
      assertUsage("is no model, or is damaged", all.toArray(String[]::new));
    }
    assertFalse(Files.exists(folder.resolve("o")) || Files.exists(folder.resolve("b")));
    assertUsage("go together", "explain", "We met.", "--encoder", broken.toString());
    assertUsage("--count 0", "label", "--count", "0", "--out", path("o"));
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "text,labels\nCafé,s\n".getBytes(StandardCharsets.ISO_8859_1));
    assertUsage("is not UTF-8", "train", "--labels", latin.toString(), "--out", path("o"));
    Path found = Files.copy(latin, Files.createDirectory(folder.resolve("l")).resolve("found.tsv"));
    assertUsage("is not UTF-8", "evaluate", "--labels", found.toString());
    String held = held().toString();
    assertUsage("in a folder that is not there", "label", "--out", path("none/x.csv"));
    Path file = write("file", "");
    assertUsage("in a folder", "train", "--labels", held, "--out", file.resolve("x") + "");
    assertUsage("--examples", "evaluate", "--labels", held, "--examples", "-1");
    Path empty = write("empty.csv", "text,labels\nWe met.,\n");
    assertUsage("is empty in every row", "evaluate", "--labels", empty.toString());
  }

  private void fails(String part, String labels) throws IOException {
    Path file = write("labels.jsonl", labels);
    assertUsage(part, "train", "--labels", file.toString(), "--out", path("o"));
    assertFalse(Files.exists(folder.resolve("o")));
  }

  @Test
  void labelsAreNotWrittenOverByAModel() throws IOException {
    Path labels = held();
    String before = Files.readString(labels, StandardCharsets.UTF_8);
    String file = labels.toString();
    assertUsage("is there already", "train", "--labels", file, "--out", file);
    assertUsage("holds the labels", "train", "--labels", file, "--out", file, "--force");
    String[] more = {"label", "--out", file, "--force", "--labelled", file};
    assertUsage("holds the labels", more);
    assertEquals(before, Files.readString(labels, StandardCharsets.UTF_8));
  }

  @Test
  void aModelOfAnotherVersionIsToldAndMakesRoomForOneOfThis() throws IOException {
    Path out = folder.resolve("old.model");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(model())));
        OutputStream old = new GZIPOutputStream(Files.newOutputStream(out))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      old.write(
          text.replaceFirst("attest-model \\d+", "attest-model 1")
              .getBytes(StandardCharsets.UTF_8));
    }
    assertUsage("is of another version", "explain", "We met.", "--model", out.toString());
    String taught = shared.resolve("taught.jsonl").toString();
    assertEquals(0, attest("train", "--labels", taught, "--out", out.toString()).code());
    assertEquals(-1, Files.mismatch(Path.of(model()), out));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static void assertUsage(String part, String... args) {
    Ended ended = attest(args);
    assertEquals(2, ended.code(), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().contains(part), ended.err());
  }

  @Test
  void aTaughtModelIsAskedAboutSentencesWithoutABuiltInCue() throws IOException {
    Path hall = Files.createDirectory(folder.resolve("halls")).resolve("hall.txt");
    List<String> all = IntStream.range(0, WORDS).mapToObj(word -> sentence(word, 9) + ".").toList();
    Files.writeString(hall, String.join("\n\n", all), StandardCharsets.UTF_8);
    String base = path("evidence");
    Ended run = attest("run", path("halls"), "--base", base, "--model", model());
    assertEquals(0, run.code(), run.err());
    Ended found = attest("search", "--base", base, "--all", "--json");
    for (int word = 0; word < WORDS; word++) {
      assertEquals(word % 3 == 0, found.out().contains(all.get(word)), all.get(word));
    }
    String explained = attest("explain", all.get(0), "--model", model(), "--json").out();
    assertEquals(
        "a finding",
        new ObjectMapper().readTree(explained).at("/verdicts/challenge/standing").asText());
  }

  @Test
  void aSheetOfABaseTeachesInPlace() throws IOException {
    Files.createDirectories(folder.resolve("talks"));
    for (int i = 0; i < 10; i++) {
      List<String> lines = new ArrayList<>(List.of("# Talk " + i, "", "## Challenges", ""));
      for (int word = 0; word < WORDS; word++) {
        lines.add("- " + sentence(word, i) + " of " + (char) ('A' + i) + "bury.");
      }
      Files.write(folder.resolve("talks/" + i + ".md"), lines, StandardCharsets.UTF_8);
    }
    String base = path("evidence");
    assertEquals(0, attest("run", path("talks"), "--base", base).code());
    String sheet = path("mine.csv");
    Ended asked = attest("label", "--base", base, "--out", sheet, "--count", "60");
    assertEquals(0, asked.code(), asked.err());
    assertTrue(asked.out().contains("Wrote 60 sentences"), asked.out());
    String again = path("again.csv");
    assertEquals(0, attest("label", "--base", base, "--out", again, "--count", "60").code());
    assertEquals(-1, Files.mismatch(Path.of(sheet), Path.of(again)));
    List<String> rows = Files.readAllLines(Path.of(sheet), StandardCharsets.UTF_8);
    for (int i = 1; i < rows.size(); i++) {
      int end = rows.get(i).indexOf(',');
      String labels = i % 5 == 0 ? "" : i % 3 == 0 ? "c" : i % 4 == 0 ? "M S" : "none";
      rows.set(i, rows.get(i).substring(0, end + 1) + labels + rows.get(i).substring(end + 1));
    }
    Files.write(Path.of(sheet), rows, StandardCharsets.UTF_8);
    assertUsage("is there already", "label", "--base", base, "--out", sheet);
    assertEquals(rows, Files.readAllLines(Path.of(sheet), StandardCharsets.UTF_8));
    assertEquals(0, attest("label", "--base", base, "--out", again, "--force").code());
    Ended tested = attest("evaluate", "--labels", sheet, "--base", base, "--json");
    assertEquals(0, tested.code(), tested.err());
    assertTrue(
        tested.err().contains("left out rows whose column labels is empty: 12"), tested.err());
    assertTrue(tested.err().contains("48 of 48 sentences were found in the base"), tested.err());
    JsonNode assessment = new ObjectMapper().readTree(tested.out()).at("/assessment");
    assertEquals(48, assessment.at("/sentences").asInt());
    assertEquals(10, assessment.at("/origins").asInt());
    List<String> twin = Files.readAllLines(folder.resolve("talks/1.md"), StandardCharsets.UTF_8);
    twin.set(0, "# Talk 1 again");
    Files.write(folder.resolve("talks/twin.md"), twin, StandardCharsets.UTF_8);
    write("talks/sources.csv", "file,url\ntwin.md,https://www.youtube.com/watch?v=dRv4Mission\n");
    Ended run = attest("run", path("talks"), "--base", base);
    assertTrue(run.out().contains("1 document has the same text"), run.out());
    tested = attest("evaluate", "--labels", sheet, "--base", base);
    assertTrue(tested.err().contains("48 of 48 sentences were found in the base"), tested.err());
    Ended trained =
        attest("train", "--labels", sheet, "--base", base, "--out", path("my.model"), "--force");
    assertEquals(0, trained.code(), trained.err());
  }
}
