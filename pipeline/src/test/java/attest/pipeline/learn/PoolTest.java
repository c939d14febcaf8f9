package attest.pipeline.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Span;
import attest.corpus.YamlFile;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.pipeline.extract.CueRules;
import attest.pipeline.extract.Extractor;
import attest.pipeline.extract.LabelModel;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.extract.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolTest {
  private static final Models MODELS = Models.load();
  private static final CueRules RULES = CueRules.builtIn();
  private static final LabelModel MODEL = ModelFile.builtIn();

  @TempDir private Path folder = Path.of("");

  @Test
  void theSentencesThatAreAskedForAreSpreadOverSources() throws Exception {
    List<Question> questions = questions(6, 1);
    assertEquals(6, questions.size());
    Set<String> sources =
        questions.stream().map(question -> question.source().path()).collect(Collectors.toSet());
    assertEquals(Set.of("a.md", "b.md", "c.md"), sources);
    assertEquals(
        6, questions.stream().map(Question::text).distinct().count(), questions.toString());
  }

  @Test
  void mostOfThemAreThoseTheModelIsLeastSureOf() throws Exception {
    List<Question> all = questions(1000, 1);
    List<Question> few = questions(3, 1);
    for (Question question : few) {
      double nearest =
          all.stream()
              .filter(other -> other.source().equals(question.source()))
              .mapToDouble(Question::distance)
              .min()
              .orElseThrow();
      assertEquals(nearest, question.distance(), question.text());
    }
    assertTrue(
        few.stream().mapToDouble(Question::distance).max().orElseThrow()
            < all.stream().mapToDouble(Question::distance).max().orElseThrow());
  }

  @Test
  void aSentenceHasTheScoresThatItHasInARun() throws Exception {
    CueRules own =
        CueRules.with(
            new YamlFile(
                "own.yaml",
                "rules: [{rule: hall, when: old hall, weights: {strategy: 8},"
                    + " finds: In the old hall., misses: In the hall.}]"));
    Pool pool = new Pool(MODELS, own, MODEL, 1000, 1);
    pool.add(documents());
    List<Question> guessed =
        pool.questions().stream().filter(q -> q.guess(MODEL).equals("strategy")).toList();
    List<Finding> found = new ArrayList<>();
    for (Document document : documents()) {
      found.addAll(new Extractor(MODELS, own, MODEL).extract(document));
    }
    assertTrue(
        found.stream().anyMatch(one -> one.quote().contains("old hall")), "the rule is heard");
    assertEquals(
        found.stream()
            .filter(one -> one.type() == FindingType.STRATEGY)
            .collect(Collectors.toMap(Finding::quote, Finding::score)),
        guessed.stream()
            .collect(
                Collectors.toMap(
                    Question::text, q -> q.scores().getOrDefault(FindingType.STRATEGY, 0.0))));
  }

  @Test
  void theSameSeedAsksTheSame() throws Exception {
    assertEquals(questions(10, 1), questions(10, 1));
    assertNotEquals(new HashSet<>(questions(10, 1)), new HashSet<>(questions(10, 2)));
  }

  @Test
  void aSampleIsDrawnFromAllSentencesAlike() throws Exception {
    Pool all = pool(1000, 1);
    List<Question> everything = all.sample();
    assertEquals(new HashSet<>(all.questions()), new HashSet<>(everything));
    Set<Question> least =
        everything.stream()
            .sorted(Comparator.comparing(Question::lot))
            .limit(7)
            .collect(Collectors.toSet());
    assertEquals(least, new HashSet<>(pool(7, 1).sample()));
    assertNotEquals(least, new HashSet<>(pool(7, 2).sample()));
  }

  @Test
  void aSheetComesBackWithWhatWasAskedAndNothingIsAskedTwice() throws Exception {
    List<Question> questions = questions(8, 1);
    String sheet = LabelSheet.of(questions, Optional.empty());
    assertTrue(sheet.startsWith("\uFEFFtext,labels,heading,group,source,place\r\n"), sheet);
    Path filled = folder.resolve("filled.csv");
    Files.writeString(filled, filled(questions), StandardCharsets.UTF_8);
    List<String> told = new ArrayList<>();
    List<LabelledDocument> taken =
        TrainingSet.of(Labels.in(List.of(filled)), RULES, MODELS, told::add).documents();
    assertEquals(List.of("attest: left out rows whose column labels is empty: 3"), told);
    assertEquals(5, taken.size());
    for (int i = 0; i < taken.size(); i++) {
      LabelledDocument document = taken.get(i);
      Question question = questions.get(i);
      assertEquals(
          question.text().replaceAll("\\s+", " "),
          document.units().get(0).span().of(document.document().text()));
      assertEquals(question.source().origin(), document.group());
    }
    List<Document> all = documents();
    Labels.Documents inTurn = all::forEach;
    List<LabelledDocument> placed =
        TrainingSet.of(
                new Labels(List.of(filled), Optional.empty(), Optional.of(inTurn)),
                RULES,
                MODELS,
                line -> {})
            .documents();
    assertTrue(placed.size() <= 3, placed.toString());
    for (LabelledDocument document : placed) {
      assertTrue(documents().contains(document.document()), document.name());
    }
    assertEquals(
        5,
        Samples.of(placed, RULES, MODELS).stream()
            .filter(sample -> sample.asserts(FindingType.STRATEGY))
            .count());
    Pool pool = new Pool(MODELS, RULES, MODEL, 1000, 1);
    pool.leaveOut(List.of(filled));
    pool.add(documents());
    Set<String> again = pool.questions().stream().map(Question::text).collect(Collectors.toSet());
    questions.stream().limit(5).forEach(q -> assertTrue(!again.contains(q.text()), q.text()));
    assertTrue(again.contains(questions.get(6).text()));
  }

  /** The sheet as a person gives it back, with labels in the first five rows. */
  private static String filled(List<Question> questions) {
    List<String> rows =
        new ArrayList<>(LabelSheet.of(questions, Optional.of(MODEL)).lines().toList());
    for (int i = 1; i <= 5; i++) {
      String text = Sheet.line(List.of(questions.get(i - 1).text()));
      assertTrue(rows.get(i).startsWith(text + ",,"), rows.get(i));
      rows.set(i, text + ",s," + rows.get(i).substring(text.length() + 2));
    }
    return String.join("\r\n", rows) + "\r\n";
  }

  private static List<Question> questions(int count, long seed) throws Exception {
    return pool(count, seed).questions();
  }

  private static Pool pool(int count, long seed) throws Exception {
    Pool pool = new Pool(MODELS, RULES, MODEL, count, seed);
    pool.add(documents());
    return pool;
  }

  @Test
  void aSentenceOfABookHasAPlaceToo() throws Exception {
    Question question =
        new Question(
            "They met.",
            "",
            documents().get(0).source(),
            new Passage(Passage.Kind.PARAGRAPH, new Span(0, 9), 0, List.of()),
            7,
            0,
            Map.of(FindingType.MECHANISM, 0.5),
            1,
            "1");
    assertEquals("para. 7", question.place());
  }

  private static List<Document> documents() throws IOException, RejectedException {
    List<Document> documents = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      List<String> lines = new ArrayList<>(List.of("# On gardens and " + name, ""));
      for (int i = 0; i < 8; i++) {
        lines.add("The partners of garden %s%d met in the old hall on Monday.".formatted(name, i));
        lines.add("");
        lines.add("Sharing tools in group %s%d made \"trust\" grow, some say.".formatted(name, i));
        lines.add("");
      }
      documents.add(
          new DocumentReader(Limits.DEFAULT)
              .read(name + ".md", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }
    return documents.stream().sorted(Comparator.comparing(d -> d.source().path())).toList();
  }
}
