package attest.pipeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One text in several files is one witness, and each file its own again when the others go. */
class SameTextTest {
  private static final String TRUST =
      "Trust between the two harbours grew because the pilots shared their charts.";

  private static final List<String> TEXT =
      List.of(
          TRUST,
          "The partners in both harbours should meet each week and agree on clear roles.",
          "A lack of trust and funding is a major barrier to collaboration between the harbours.",
          "Each board keeps its own log, and a clerk copies both into one book on Sundays.",
          "The book was begun in the year of the flood, and lies in a tin box beside the door.");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(corpus());
    Files.writeString(
        corpus().resolve("article.html"),
        "<html><head><title>Two harbours</title></head><body><article><h1>Two harbours</h1><p>"
            + String.join("</p>\n<p>", TEXT)
            + "</p></article></body></html>",
        UTF_8);
    Files.writeString(
        corpus().resolve("article.md"),
        "# Two harbours\n\n" + String.join("\n\n", TEXT) + "\n",
        UTF_8);
    Files.writeString(
        corpus().resolve("copy.txt"),
        "Two harbours\n\n" + String.join("\n\n", TEXT).replace(" the ", "\nthe ") + "\n",
        UTF_8);
  }

  @Test
  void filesWithOneTextAreOneWitness() throws IOException {
    String run = attest("run", corpus().toString());
    assertTrue(run.contains(" from 1 independent origin\n"), run);
    assertTrue(
        run.contains("2 documents have the same text as another and count as one origin with it:"),
        run);
    String pair = corpus().resolve("copy.txt") + " as " + corpus().resolve("article.html");
    assertTrue(attest("status").contains(pair), run);
    JsonNode inputs = new ObjectMapper().readTree(attest("status", "--json")).get("inputs");
    assertEquals(
        corpus().resolve("article.html").toString(), inputs.at("/1/mined/0/sameText").asText());
    assertTrue(attest("claims", "--min-origins", "2").contains("0 claims"));
    assertEquals(1, ids().stream().distinct().count());
    assertTrue(attest("verify").contains("every one stands in its source"));
  }

  @Test
  void theWitnessIsTheOneThatIsKnownBest() throws IOException {
    attest("run", corpus().toString());
    String before = ids().get(0);
    Files.writeString(
        corpus().resolve("sources.csv"),
        "file,url\ncopy.txt,https://www.youtube.com/watch?v=dRv4Mission\n",
        UTF_8);
    attest("run", corpus().toString());
    assertEquals(3, ids().size());
    assertEquals(1, ids().stream().distinct().count());
    assertFalse(ids().contains(before));
    assertTrue(attest("search", "trust", "--json", "--all").contains("youtube:dRv4Mission"));
    assertTrue(attest("verify").contains("every one stands in its source"));
  }

  @Test
  void whatWasSaidOfAFindingHoldsWhenItsWitnessChanges() throws IOException {
    Path article = corpus().resolve("article.md");
    attest("run", article.toString());
    String alone = ids().get(0);
    attest("review", "accept", alone, "--who", "ann");
    attest("run", corpus().toString());
    assertFalse(ids().contains(alone));
    assertTrue(attest("review", "orphans").startsWith("0 orphans"));
    assertTrue(attest("review", "list").contains(TRUST));
    attest("run", article.toString());
    assertEquals(List.of(alone), ids());
    assertTrue(attest("review", "orphans").startsWith("0 orphans"));
  }

  @Test
  void aChangedWitnessIsToldAndNoFindingComesOrGoes() throws IOException {
    Path notes = corpus().resolve("article.md");
    attest("run", notes.toString());
    attest("run", corpus().toString());
    String origin = "~ " + notes + " changed, its findings did not; its origin is sha256:";
    String diff = attest("diff");
    assertTrue(diff.contains(origin) && diff.contains("2 came, 0 went, 1 changed"), diff);
    Path article = corpus().resolve("article.html");
    String edited =
        Files.readString(article, UTF_8).replace("<p>The book", "<p>It rained.</p><p>The book");
    Files.writeString(article, edited, UTF_8);
    String works = "file,url\ncopy.txt,https://www.youtube.com/watch?v=dRv4Mission\n";
    Files.writeString(corpus().resolve("sources.csv"), works, UTF_8);
    attest("run", corpus().toString());
    diff = attest("diff");
    for (String name : List.of("article.html", "article.md", "copy.txt")) {
      String line = name + " changed, its findings did not; its origin is youtube:dRv4Mission, was";
      assertTrue(diff.contains(line), diff);
    }
    assertTrue(diff.contains("Quotes in them: 0 came, 0 went, 0 changed"), diff);
    String json = attest("diff", "--json");
    JsonNode document = new ObjectMapper().readTree(json).at("/documents/1");
    assertEquals("youtube:dRv4Mission", document.at("/origin").asText(), json);
    assertTrue(document.at("/wasOrigin").asText().startsWith("sha256:"), json);
  }

  @Test
  void anEditedFileThatIsItsOwnWitnessIsToldToHaveNoOtherOrigin() throws IOException {
    Path article = corpus().resolve("article.md");
    attest("run", article.toString());
    Files.writeString(article, "\nIt rained on Sunday.\n", UTF_8, APPEND);
    attest("run", article.toString());
    String diff = attest("diff");
    assertTrue(diff.contains("~ " + article + " changed") && !diff.contains("its origin"), diff);
  }

  @Test
  void aReprintWithinAnotherTextIsOneWitnessWithIt() throws IOException {
    String ofItsOwn =
        "The almanac of the coast is older than both of its harbours. Herring were salted in May,"
            + " and the sails were tarred in June. Ropes were laid on the long green behind the inn"
            + " where now the coaches stand, and a bell told the hours. Of the old pier six posts"
            + " are left, on which cormorants dry their wings. ";
    Path reprint = folder.resolve("reprint");
    Files.createDirectories(reprint);
    Path almanac = reprint.resolve("almanac.md");
    Files.writeString(
        almanac, "# Almanac\n\n" + ofItsOwn + String.join(" ", TEXT.subList(0, 3)), UTF_8);
    Path article = corpus().resolve("article.md");
    String run = attest("run", article.toString(), almanac.toString());
    assertTrue(run.contains(" from 1 independent origin\n"), run);
    assertTrue(
        run.contains(
            "1 document has many long quotes word for word in common with another and counts as one"
                + " origin with it:\n         "
                + almanac
                + " and "
                + article
                + " share 3 of 3\n"),
        run);
    assertTrue(attest("verify").contains("every one stands in its source"));
    assertTrue(attest("run", almanac.toString()).contains(" from 1 independent origin\n"));
    assertTrue(attest("diff").contains(almanac + " changed, its findings did not"), run);
  }

  private Path corpus() {
    return folder.resolve("corpus");
  }

  /** The ids of the findings that quote the first sentence. */
  private List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : attest("export", "--format", "jsonl").lines().toList()) {
      JsonNode finding = new ObjectMapper().readTree(line);
      if (finding.get("quote").asText().equals(TRUST)
          && finding.get("type").asText().equals("mechanism")) {
        ids.add(finding.get("id").asText());
      }
    }
    return ids;
  }

  private String attest(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--base", folder.resolve("evidence").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Attest.execute(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    assertEquals(0, code, err.toString());
    return out.toString();
  }
}
