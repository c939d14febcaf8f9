package attest.pipeline.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.UsageException;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.extract.Models;
import attest.pipeline.extract.Untaught;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class LearningTest {
  private static final Models MODELS = Models.load();

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
    assertFault("a.jsonl:1: it is no JSON object", "a.jsonl", "null");
    assertFault("a.jsonl:1: it names null", "a.jsonl", "{\"text\":\"a\",\"labels\":[null]}");
    assertFault(
        "a.jsonl:1: it names null", "a.jsonl", "{\"text\":\"a\",\"labels\":[],\"types\":[null]}");
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
                    () -> Lesson.on(Labels.in(List.of(file)), MODELS, Untaught.model(), line -> {}))
                .getMessage());
    assertTrue(message.contains(expected), message);
  }

  @Test
  void theSameLabelsGiveTheSameBytes() throws IOException {
    Path file = quarrels("some.jsonl", "g");
    List<String> told = new ArrayList<>();
    Lesson lesson = Lesson.on(Labels.in(List.of(file)), MODELS, ModelFile.builtIn(), told::add);
    assertTrue(told.get(1).startsWith("training on 60 sentences of "), "" + told);
    assertTrue(told.get(1).endsWith(" origins, labelled for challenges alone"), "" + told);
    Lesson again = Lesson.on(Labels.in(List.of(file)), MODELS, ModelFile.builtIn(), line -> {});
    assertArrayEquals(ModelFile.bytes(lesson.model()), ModelFile.bytes(again.model()));
    assertEquals(Optional.empty(), lesson.objection(true));
    Comparison comparison = lesson.comparison().orElseThrow();
    assertEquals(60, comparison.sentences());
    assertTrue(lesson.report().containsAll(comparison.lines()), "" + lesson.report());
    assertEquals(
        ModelFile.builtIn().scale(FindingType.STRATEGY),
        lesson.model().scale(FindingType.STRATEGY));
  }

  @Test
  void ofFewOrTooSimilarSentencesThresholdsAreNotToBeTrusted() throws IOException {
    Lesson lesson =
        Lesson.on(
            Labels.in(List.of(quarrels("some.jsonl", "g"))), MODELS, ModelFile.builtIn(), l -> {});
    String few = lesson.caution().orElseThrow();
    assertTrue(lesson.report().contains(few), "" + lesson.report());
    assertTrue(few.contains("few sentences are a challenge (30 of 61)"), few);
    assertTrue(few.contains("those that are a challenge are too much alike (AP 1.000"), few);
    assertTrue(few.contains("few origins (12 of 20)"), few);
    assertTrue(few.endsWith("Add --labels corpus/training, or labels of other documents"), few);
    assertEquals(1, few.lines().count());
  }

  @Test
  void thresholdsOfManyDifferentSentencesAreTrusted() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 160; i++) {
      // Even careful people take some of them for something else.
      boolean challenge = i % 2 == 0 ^ i % 7 == 0;
      lines.append(
          "{\"text\":\"%s in hall %d.\",\"labels\":[%s],\"types\":[\"challenge\"],\"group\":\"g%d\"}\n"
              .formatted(
                  i % 2 == 0 ? "Partners quarrel" : "Partners sing",
                  i,
                  challenge ? "\"challenge\"" : "",
                  i % 40));
    }
    Path file = Files.writeString(folder.resolve("many.jsonl"), lines, StandardCharsets.UTF_8);
    Lesson lesson = Lesson.on(Labels.in(List.of(file)), MODELS, Untaught.model(), line -> {});
    assertEquals(Optional.empty(), lesson.caution());
  }

  @Test
  void aModelOfLabelsThatSayNothingIsObjectedTo() throws IOException {
    Random random = new Random(7);
    List<String> words = List.of("trust", "rain", "funds", "talk", "song", "time", "data", "work");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 240; i++) {
      lines.append(
          "{\"text\":\"Partners saw %s and %s in hall %d.\",\"labels\":[%s],\"types\":[\"challenge\"]}\n"
              .formatted(
                  words.get(random.nextInt(words.size())),
                  words.get(random.nextInt(words.size())),
                  i,
                  random.nextInt(4) == 0 ? "\"challenge\"" : ""));
    }
    Path file = Files.writeString(folder.resolve("lots.jsonl"), lines, StandardCharsets.UTF_8);
    Lesson lesson = Lesson.on(Labels.in(List.of(file)), MODELS, Untaught.model(), line -> {});
    assertTrue(lesson.aboveChance().low() <= 0, lesson.aboveChance().toString());
    Lesson alone =
        new Lesson(lesson.model(), lesson.heldOut(), lesson.aboveChance(), Optional.empty());
    assertTrue(alone.objection(false).orElseThrow().contains("no better than chance"));
    assertTrue(String.join("\n", alone.report()).contains("nothing is left to compare them on"));
  }

  @Test
  void measuresAreThoseOfTheBooks() {
    List<Measures.Score> scores =
        List.of(
            new Measures.Score(0.9, true),
            new Measures.Score(0.8, false),
            new Measures.Score(0.7, true),
            new Measures.Score(0.1, true),
            new Measures.Score(0.0, false));
    Measures measures = Measures.of(scores, 0.5);
    assertEquals(2.0 / 3, measures.precision(), 1e-9);
    assertEquals(2.0 / 3, measures.recall(), 1e-9);
    assertEquals((1 + 2.0 / 3 + 3.0 / 4) / 3, Measures.averagePrecision(scores), 1e-9);
    assertEquals((2 * 1 - 1 * 1) / 6.0, measures.mcc(), 1e-9);
    List<Measures.Score> tied =
        List.of(new Measures.Score(0.5, true), new Measures.Score(0.5, false));
    assertEquals(0.5, Measures.averagePrecision(tied), 1e-9);
    // The one that asserts it comes first or second.
    assertEquals((1 + 1.0 / 2) / 2, Measures.chance(tied), 1e-9);
  }

  @Test
  void ofFewOriginsNothingIsMoreThanChance() throws IOException {
    Path few = quarrels("few.jsonl", "g", 5);
    String fault =
        fault(() -> Lesson.on(Labels.in(List.of(few)), MODELS, ModelFile.builtIn(), line -> {}));
    assertTrue(fault.contains("labelled for challenge are of 5 origins, which is too few"), fault);
    LabelModel quarrels =
        Lesson.on(
                Labels.in(List.of(quarrels("taught.jsonl", "h"))),
                MODELS,
                ModelFile.builtIn(),
                line -> {})
            .model();
    Evaluation evaluation =
        Evaluation.on(
            Labels.in(List.of(few)), MODELS, List.of(ModelFile.builtIn(), quarrels), line -> {});
    Comparison comparison = evaluation.compare("old", ModelFile.builtIn(), "new", quarrels).get(1);
    assertTrue(comparison.difference().low() > 0, comparison.toString());
    String line = comparison.lines().get(0);
    assertTrue(line.endsWith("(5 origins: too few for an interval), which may be chance"), line);
  }

  private Path quarrels(String name, String groups) throws IOException {
    return quarrels(name, groups, 12);
  }

  private Path quarrels(String name, String groups, int origins) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      boolean challenge = i % 2 == 0;
      lines.append(
          "{\"text\":\"%s in group %s%d.\",\"labels\":[%s],\"types\":[\"challenge\"],\"group\":\"%s%d\"}\n"
              .formatted(
                  challenge ? "Partners quarrel" : "Partners sing",
                  groups,
                  i,
                  challenge ? "\"challenge\"" : "",
                  groups,
                  i % origins));
    }
    Path file = folder.resolve(name);
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    return file;
  }

  @Test
  void theBetterOfTwoModelsIsToldOnWhatNeitherWasTrainedOn() throws IOException {
    Path taught = quarrels("taught.jsonl", "g");
    Path others = quarrels("others.jsonl", "h");
    LabelModel quarrels =
        Lesson.on(Labels.in(List.of(taught)), MODELS, ModelFile.builtIn(), line -> {}).model();
    List<LabelModel> both = List.of(ModelFile.builtIn(), quarrels);
    List<String> told = new ArrayList<>();
    Evaluation evaluation =
        Evaluation.on(Labels.in(List.of(taught, others)), MODELS, both, told::add);
    assertEquals(2, told.size(), "" + told);
    assertTrue(
        told.get(0).contains("left out 60 of 120 sentences: one of the models"), told.get(0));
    assertTrue(told.get(1).contains("120 sentences are judged without"), told.get(1));
    List<Comparison> comparisons = evaluation.compare("old", ModelFile.builtIn(), "new", quarrels);
    Comparison comparison = comparisons.get(1);
    assertEquals("macro-F1", comparison.measure());
    assertEquals(60, comparison.sentences());
    assertTrue(comparison.difference().low() > 0, comparison.toString());
    String line = comparison.lines().get(0);
    assertTrue(line.contains("new is better by "), line);
    String turned =
        evaluation.compare("new", quarrels, "old", ModelFile.builtIn()).get(1).lines().get(0);
    assertEquals(line.replaceFirst(".*: new is", ""), turned.replaceFirst(".*: new is", ""));
    assertTrue(
        evaluation.compare("a", quarrels, "b", quarrels).get(0).lines().get(0).contains("as good"));
    assertEquals(1, evaluation.assess(quarrels).macroF1().value());
    String fault = fault(() -> Evaluation.on(Labels.in(List.of(taught)), MODELS, both, told::add));
    assertTrue(fault.contains("was trained on all of these sentences"), fault);
  }

  @Test
  void aTextThatWasTaughtIsNoTestUnderAnotherOrigin() throws IOException {
    Path taught = quarrels("taught.jsonl", "g");
    LabelModel quarrels =
        Lesson.on(Labels.in(List.of(taught)), MODELS, ModelFile.builtIn(), line -> {}).model();
    Path others = folder.resolve("others.jsonl");
    Files.writeString(
        others, Files.readString(taught).replace("\"group\":\"g", "\"group\":\"other"));
    String fault =
        fault(() -> Evaluation.on(Labels.in(List.of(others)), MODELS, List.of(quarrels), l -> {}));
    assertTrue(fault.contains("was trained on all of these sentences"), fault);
  }

  @Test
  void whatIsKeptOfAnotherModelCountsAsTaughtByItsDocuments() throws IOException {
    LabelModel quarrels =
        Lesson.on(
                Labels.in(List.of(quarrels("taught.jsonl", "g"))),
                MODELS,
                ModelFile.builtIn(),
                line -> {})
            .model();
    assertTrue(quarrels.seen().containsAll(ModelFile.builtIn().seen()));
  }

  @Test
  void aGenreOfSeveralOriginsHasAnInterval() throws IOException {
    Path written = Files.createDirectory(folder.resolve("written"));
    for (String name : List.of("a", "b", "c")) {
      Files.writeString(
          written.resolve(name + ".txt"),
          (name.equals("c") ? "# doc: interview" : "# doc: guide")
              + " | care | A text\n\n"
              + "C\tA lack of trust is a serious barrier.\n".repeat(3)
              + "-\tIt rained.\n",
          StandardCharsets.UTF_8);
    }
    LabelModel model = ModelFile.builtIn();
    Assessment assessment =
        Evaluation.on(Labels.in(List.of(written)), MODELS, List.of(model), line -> {})
            .assess(model);
    assertThrows(UnsupportedOperationException.class, () -> assessment.types().clear());
    assertThrows(UnsupportedOperationException.class, () -> assessment.genres().clear());
    List<String> lines = ModelReport.of(assessment);
    assertTrue(
        lines.stream()
            .anyMatch(l -> l.matches("guide +8 +6 macro-F1 [01][.0-9]+ \\(–, 2 origins\\)")),
        "" + lines);
    assertTrue(lines.stream().anyMatch(l -> l.matches("interview +4 +3 .*\\(of one origin\\)")));
    assertTrue(lines.stream().anyMatch(l -> l.matches("strategy +12 +0 +–( +–)+")), "" + lines);
    assertEquals(
        Optional.ofNullable(assessment.types().get(FindingType.CHALLENGE)).orElseThrow().f1(),
        assessment.macroF1());
  }

  private static String fault(Executable reading) {
    return String.valueOf(assertThrows(UsageException.class, reading).getMessage());
  }

  @Test
  void aMistakeIsShownWithWhatSpokeForIt() throws IOException {
    Path file = folder.resolve("wrong.jsonl");
    Files.writeString(
        file,
        """
        {"text":"Lack of trust is a serious challenge for the partners.","labels":[]}
        {"text":"A lack of funding is a major barrier to collaboration.","labels":["challenge"]}
        """,
        StandardCharsets.UTF_8);
    LabelModel model = ModelFile.builtIn();
    Evaluation evaluation =
        Evaluation.on(Labels.in(List.of(file)), MODELS, List.of(model), line -> {});
    Mistake mistake = evaluation.mistakes(model, 1).get(0);
    assertFalse(mistake.missed());
    assertEquals(FindingType.CHALLENGE, mistake.type());
    assertTrue(mistake.reasons().get(0).weight() > 0);
    List<String> lines = ModelReport.mistakes(List.of(mistake));
    assertTrue(lines.get(0).startsWith("wrong challenge, score 0."), lines.get(0));
    assertTrue(lines.get(1).contains("+"), lines.get(1));
  }

  @Test
  void whatIsTakenForWhatIsCountedByLabels() {
    Set<FindingType> types = EnumSet.allOf(FindingType.class);
    List<LabelledDocument> documents =
        ofSheet("text,labels\nWe meet.,m s\nWe sing.,none\nWe eat.,none\nWe go.,m\n");
    List<Sample> samples = Samples.of(documents, CueRules.builtIn(), MODELS);
    List<Map<FindingType, Double>> taken =
        List.of(
            Map.of(FindingType.MECHANISM, 1.0),
            Map.of(FindingType.STRATEGY, 1.0),
            Map.of(),
            Map.of(FindingType.CHALLENGE, 1.0));
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      scored.add(new Scored(samples.get(i), taken.get(i)));
    }
    Confusion confusion = Confusion.of(scored, ModelFile.builtIn(), types);
    assertEquals(List.of("mechanism", "challenge", "strategy", "none"), confusion.names());
    assertEquals(
        List.of(List.of(1, 1, 0, 0), List.of(0, 0, 0, 0), List.of(0, 0, 0, 1), List.of(0, 0, 1, 1)),
        confusion.counts());
  }

  @Test
  void scoresAreCalibratedIfSoManyAreRight() {
    Calibration calibration =
        Calibration.of(
            List.of(
                new Measures.Score(0.85, true),
                new Measures.Score(0.85, false),
                new Measures.Score(1, true),
                new Measures.Score(0.05, false)));
    assertEquals(3, calibration.tenths().size());
    assertEquals(new Calibration.Tenth(0.8, 2, 0.85, 0.5), calibration.tenths().get(1));
    assertEquals((0.05 + 2 * 0.35 + 0) / 4, calibration.error(), 1e-9);
  }

  @Test
  void aSheetIsReadAsSpreadsheetsWriteIt() {
    List<LabelledDocument> documents =
        ofSheet("text,labels\r\n\"He said \"\"no\"\", twice.\",strategy\r\nLater.,\r\n");
    assertEquals(1, documents.size());
    assertEquals("He said \"no\", twice.", documents.get(0).document().text());
    assertEquals(
        Set.of(FindingType.MECHANISM, FindingType.STRATEGY),
        ofSheet("Text;LABELS\nWe meet, so we trust.;M S\n").get(0).units().get(0).labels());
    assertEquals(
        Set.of(), ofSheet("text\tlabels\nWe meet.\tnone\n").get(0).units().get(0).labels());
    assertTrue(fault(() -> ofSheet("text,labels\nA,x\n")).contains("a.csv, row 2: no finding"));
    String fault = fault(() -> ofSheet("words,labels\nA,x\n"));
    assertTrue(fault.startsWith("a.csv, row 1: there is no column 'text'"), fault);
    assertEquals(1, ofSheet("text,labels\nNot yet.\nWe met.,none\n").size());
    assertEquals(
        "He said \"no\" twice.",
        ofSheet("text,labels\nHe said \"no\" twice.,s\n").get(0).document().text());
    assertEquals("'Twas late.", ofSheet("text,labels\n'Twas late.,s\n").get(0).document().text());
  }

  @Test
  void labelsAreReadHoweverProgramsNameAndMarkTheirFiles() throws IOException {
    String line = "{\"text\":\"We met.\",\"labels\":[\"s\"],\"group\":\" \"}";
    assertEquals(List.of("We met."), texts("a.jsonl", "\uFEFF" + line));
    assertEquals(List.of("We met."), texts("B.CSV", "\uFEFFtext;labels\r\nWe met.;s\r\n"));
    assertEquals(List.of("We met."), texts("c.Tsv", "text\tlabels\nWe met.\ts\n"));
    assertEquals(List.of("We met."), texts("d.txt", "\uFEFF# doc: a | b | c\nS\tWe met."));
    // Beside labelled documents stand tables of other things.
    Files.writeString(folder.resolve("sources.tsv"), "document\tlicence\n");
    assertEquals(List.of("We met.", "We met."), texts(folder));
  }

  private List<String> texts(String name, String labels) throws IOException {
    return texts(Files.writeString(folder.resolve(name), labels, StandardCharsets.UTF_8));
  }

  private static List<String> texts(Path labels) throws IOException {
    return TrainingSet.of(Labels.in(List.of(labels)), CueRules.builtIn(), MODELS, line -> {})
        .documents()
        .stream()
        .map(document -> document.document().text().strip())
        .toList();
  }

  @Test
  void aFaultOfASheetIsInTheRowThatASpreadsheetShows() {
    assertTrue(
        fault(() -> ofSheet("text,labels\n\nA,s\n,\n\"B\nb\",s\nC,x\n")).contains("row 6: no"));
    for (String row : List.of("\"B,s\nC,s\n", "\"B\" b,s\nC,s\n")) {
      String message = fault(() -> ofSheet("text,labels\nA,s\n\n" + row));
      assertTrue(message.startsWith("a.csv, row 4: a quotation mark is not closed"), message);
    }
  }

  @Test
  void labelsAreWrittenAlikeInSheetsAndLines() {
    String sheet = "text,labels,types\nA b.,c,m c\nC d.,-,challenge\nE f.,mechanism,\n";
    List<String> lines =
        List.of(
            "{\"text\":\"A b.\",\"labels\":[\"C\"],\"types\":[\"m\",\"challenge\"]}",
            "{\"text\":\"C d.\",\"labels\":[\"none\"],\"types\":[\"c\"]}",
            "{\"text\":\"E f.\",\"labels\":[\"m\"]}");
    List<LabelledDocument.Unit> units =
        ofSheet(sheet).stream().map(document -> document.units().get(0)).toList();
    assertEquals(
        units,
        LabelledSentences.ofJson("a.jsonl", lines).stream()
            .map(document -> document.units().get(0))
            .toList());
    assertEquals(Set.of(FindingType.CHALLENGE), units.get(1).known());
    assertEquals(Set.of(), units.get(1).labels());
    String fault = fault(() -> ofSheet("text,labels\nA,?\n"));
    assertTrue(fault.endsWith("m (mechanism), c (challenge), s (strategy), and none by itself"));
    assertTrue(fault(() -> ofSheet("text,labels,types\nA,none,none\n")).contains("types are none"));
    assertJsonFault("must be lists", "\"labels\":\"mechanism\"");
    assertJsonFault("must be lists", "\"labels\":[],\"types\":\"mechanism\"");
    assertJsonFault("a field 'label'; there are text", "\"labels\":[],\"label\":[]");
  }

  private static void assertJsonFault(String expected, String fields) {
    String line = "{\"text\":\"A b.\"," + fields + "}";
    String fault = fault(() -> LabelledSentences.ofJson("a.jsonl", List.of(line)));
    assertTrue(fault.startsWith("a.jsonl:1: ") && fault.contains(expected), fault);
  }

  @Test
  void theNameOfAFileOfLabelsDecidesNothing() throws IOException {
    Path plain = quarrels("a.jsonl", "g");
    Path telling = Files.copy(plain, folder.resolve("collaboration-and-trust.jsonl"));
    LabelModel model = ModelFile.builtIn();
    List<Assessment> both = new ArrayList<>();
    for (Path file : List.of(plain, telling)) {
      both.add(
          Evaluation.on(Labels.in(List.of(file)), MODELS, List.of(model), line -> {})
              .assess(model));
    }
    assertEquals(both.get(0), both.get(1));
  }

  @Test
  void aSentenceCountsOnceAndItsLabelsMustAgree() {
    Repeats repeats = new Repeats();
    ofSheet("text,labels,types,heading\nA b.,c,c,\nA  b,c,c,\nA b.,none,m,\nA b.,s,,Aims\n")
        .forEach(repeats::add);
    assertEquals(2, repeats.all().size());
    LabelledDocument.Unit merged = repeats.all().get(0).units().get(0);
    assertEquals(Set.of(FindingType.CHALLENGE), merged.labels());
    assertEquals(Set.of(FindingType.CHALLENGE, FindingType.MECHANISM), merged.known());
    assertTrue(repeats.note().orElseThrow().contains("2 of 4"), "" + repeats.note());
    LabelledDocument other = ofSheet("text,labels\n,\nA b.,m c\n").get(0);
    assertTrue(
        fault(() -> repeats.add(other))
            .equals("a.csv, row 2 and a.csv, row 3 label the same sentence differently; keep one"));
  }

  private static List<LabelledDocument> ofSheet(String text) {
    return LabelledSentences.ofSheet("a.csv", Sheet.rows("a.csv", text));
  }

  @Test
  void noCellIsRunAsAFormulaAndEachComesBackAsItWas() {
    List<String> cells =
        List.of(
            "=1+1", "+1", "＝1", "-we met", "@home", "'=1+1", "'tis so", "a \"b\", c; d", "", "'");
    String line = Sheet.line(cells);
    for (String cell : line.split(",", -1)) {
      assertFalse(cell.matches("\"?[=＝+@-].*"), line);
    }
    String head = String.join(",", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
    assertEquals(
        cells, List.copyOf(Sheet.rows("a.csv", head + "\n" + line + "\n").get(0).cells().values()));
  }

  @Test
  void aCellIsQuotedWhereAProgramWouldPartIt() {
    assertEquals(
        "we met,\"a, b\",\"c; d\",\"\"\"so\"\" they said\",,'=1",
        Sheet.line(List.of(" we\nmet ", "a, b", "c; d", "\"so\" they said", "", "=1")));
  }
}
