package attest.pipeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts as people give them, over real runs. */
class ReviewCommandTest {
  private static final String GOALS =
      "Partners should agree on shared goals before they share data.";
  private static final String CHAIR = "The alliance should appoint a chair whom both towns trust.";
  private static final String SILOS =
      "The main barrier is that the two towns do not trust each other.";

  @TempDir private Path folder = Path.of("");

  /** What a command printed, and how it ended. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void mine() throws IOException {
    mine(GOALS, CHAIR, SILOS);
  }

  private void mine(String... sentences) throws IOException {
    Path note = folder.resolve("note.md");
    Files.writeString(note, "# Two towns\n\n" + String.join("\n\n", sentences) + "\n", UTF_8);
    done("run", note.toString());
  }

  private Ended attest(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--base", folder.resolve("evidence").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Attest.execute(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }

  private String done(String... words) {
    Ended ended = attest(words);
    assertEquals(0, ended.code(), ended.err());
    return ended.out();
  }

  private JsonNode json(String... words) throws IOException {
    return new ObjectMapper().readTree(done(words));
  }

  private String idOf(String quote) throws IOException {
    for (JsonNode finding : json("review", "--json", "--all", "--again", "--who", "nobody")) {
      if (finding.get("quote").asText().equals(quote)) {
        return finding.get("id").asText();
      }
    }
    throw new AssertionError("no finding: " + quote);
  }

  @Test
  void aLimitMayBeAnyNumber() throws IOException {
    done("review", "accept", idOf(GOALS), "--who", "ann");
    JsonNode left = json("review", "--json", "--all", "--who", "ann", "--limit", "2147483647");
    assertEquals(2, left.size());
  }

  /** A session that is given these answers. */
  private String session(String who, String... answers) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(String.join("\n", answers).getBytes(UTF_8)));
      return done("review", "--who", who, "--all");
    } finally {
      System.setIn(before);
    }
  }

  private JsonNode reviewOf(String quote) throws IOException {
    for (JsonNode judged : json("review", "list", "--json")) {
      if (judged.at("/finding/quote").asText().equals(quote)) {
        return judged.get("opinions");
      }
    }
    throw new AssertionError("no review: " + quote);
  }

  @Test
  void whatAPersonRejectedIsInNoReport() throws IOException {
    done("review", "reject", idOf(SILOS), "--who", "ann");
    done("review", "accept", idOf(CHAIR), "--who", "bob");
    for (List<String> options : List.of(List.of("--format", "md"), List.of("--all"))) {
      List<String> words = new ArrayList<>(List.of("report"));
      words.addAll(options);
      String report = done(words.toArray(String[]::new));
      assertFalse(report.contains(SILOS), report);
      assertTrue(report.contains("seen by 1 person: 1 accepted. 1 finding of the base"), report);
    }
  }

  @Test
  void aSessionTakesAnAnswerALine() throws IOException {
    int findings = json("review", "--json", "--all", "--who", "ann").size();
    assertTrue(findings >= 3, findings + " findings");
    String out =
        session("ann", "s", "n A strong one 🎉", "a", "l x", "l c", "b", "r", "?", "q", "a");
    assertTrue(out.contains("[1 of " + findings + "] "), out);
    assertTrue(out.contains("'x' is no type"), out);
    assertTrue(out.contains("5 verdicts kept; " + (findings - 2) + " finding"), out);
    JsonNode judged = json("review", "list", "--json");
    assertEquals(2, judged.size());
    assertEquals("accepted", judged.at("/0/review/state").asText());
    assertEquals("A strong one 🎉", judged.at("/0/opinions/ann/notes/0/text").asText());
    assertEquals("rejected", judged.at("/1/review/state").asText());
    assertEquals(findings - 2, json("review", "--json", "--all", "--who", "ann").size());
    assertEquals(findings, json("review", "--json", "--all", "--who", "bob").size());
    assertTrue(session("bob").contains("0 verdicts kept"));
  }

  @Test
  void eachReasonIsToldOnce() {
    for (String shown : session("ann", "", "", "").split("\\[\\d+ of", -1)) {
      List<String> reasons = shown.lines().filter(line -> line.contains("because of")).toList();
      assertEquals(reasons.stream().distinct().toList(), reasons);
      assertTrue(reasons.stream().noneMatch(line -> line.contains(" · the")), shown);
    }
  }

  @Test
  void aWordThatStartsLikeAKeyIsNoAnswer() throws IOException {
    String out = session("ann", "no", "really?", "accept it", "n Seen at noon.", "r", "q");
    assertEquals(4, out.lines().filter(line -> line.contains("star ")).count(), out);
    assertTrue(out.contains("2 verdicts kept"), out);
    JsonNode judged = json("review", "list", "--json");
    assertEquals(1, judged.size());
    assertEquals("rejected", judged.at("/0/review/state").asText());
    assertEquals("Seen at noon.", judged.at("/0/opinions/ann/notes/0/text").asText());
    assertTrue(judged.at("/0/opinions/ann/notes/1").isMissingNode());
  }

  @Test
  void verdictsSurviveARunOverChangedSources() throws IOException {
    done("review", "relabel", idOf(GOALS), "mechanism", "--who", "ann", "--note", "Both ends.");
    done("review", "accept", idOf(CHAIR), "--who", "ann");
    done("review", "reject", idOf(SILOS), "--who", "ann");
    String edited = CHAIR.replace("both towns", "both of the towns");
    mine("Tea was served in the town hall.", SILOS, GOALS, edited);
    assertTrue(done("review", "orphans").startsWith("0 orphans"));
    assertEquals("mechanism", reviewOf(GOALS).at("/ann/type").asText());
    assertEquals("strategy", reviewOf(edited).at("/ann/type").asText());
    assertTrue(reviewOf(SILOS).at("/ann/rejected").asBoolean());
    String gone = idOf(edited);
    mine(SILOS, GOALS);
    JsonNode orphans = json("review", "orphans", "--json");
    assertEquals(1, orphans.size());
    assertEquals("no-quote", orphans.at("/0/reason").asText());
    assertEquals(CHAIR, orphans.at("/0/anchor/exact").asText());
    assertTrue(done("review", "orphans").contains("ann: accept"));
    done("review", "withdraw", orphans.at("/0/anchor/id").asText(), "--who", "ann");
    assertTrue(done("review", "orphans").startsWith("0 orphans"));
    assertTrue(attest("review", "withdraw", gone).err().contains("there is no finding"));
    done("verify");
  }

  @Test
  void aFindingIsMadeToQuoteOtherWordsOfItsDocument() throws IOException {
    done("review", "span", idOf(GOALS), "agree on shared goals");
    String who = System.getProperty("user.name");
    JsonNode correction = json("review", "list", "--json").at("/0/review/correction");
    assertEquals("agree on shared goals", correction.get("quote").asText());
    assertTrue(json("review", "list", "--json").at("/0/opinions").has(who));
    assertUsage("copy them exactly", "review", "span", idOf(GOALS), "agree on goals");
  }

  @Test
  void logsAreMergedOnceAndAgreementIsCounted() throws IOException {
    String id = idOf(CHAIR);
    done("review", "accept", id, "--who", "ann");
    Path log = folder.resolve("evidence/verdicts.jsonl");
    Path hers = Files.move(log, folder.resolve("ann.jsonl"));
    done("review", "reject", id, "--who", "bob");
    done("review", "reject", idOf(SILOS), "--who", "bob");
    for (String added : List.of("1 verdict taken in, 0 known", "0 verdicts taken in, 1 known")) {
      assertTrue(done("review", "merge", hers.toString()).startsWith(added));
    }
    assertEquals(3, Files.readAllLines(log, UTF_8).size());
    JsonNode agreement = json("review", "agreement", "--json");
    assertEquals(1, agreement.size());
    assertEquals(1, agreement.at("/0/on/firstOnly").asInt());
    assertTrue(done("review", "agreement").contains("only ann 1"));
    assertTrue(done("review", "list").contains("disputed; by ann, bob"));
  }

  @Test
  void aTornLineIsRemarkedOnAndCostsNothing() throws IOException {
    done("review", "star", idOf(GOALS));
    Path log = folder.resolve("evidence/verdicts.jsonl");
    String line = Files.readString(log, UTF_8);
    Files.writeString(log, line + line.substring(0, 50), UTF_8);
    Ended list = attest("review", "list");
    assertEquals(0, list.code());
    assertTrue(list.out().contains("starred"), list.out());
    assertTrue(list.err().contains("verdicts.jsonl:2: left out"), list.err());
  }

  @Test
  void usersErrorsAreOneLine() throws IOException {
    String id = idOf(GOALS);
    assertUsage("there is no finding 'x'", "review", "accept", id, "x");
    assertUsage("the note is empty", "review", "note", id, " ");
    assertUsage("the note is empty", "review", "reject", id, "--note", "");
    assertUsage("mechanism, challenge, strategy", "review", "relabel", id, "tactic");
    assertUsage("--who must be a name", "review", "star", id, "--who", "a\nb");
    assertUsage("no such file", "review", "merge", folder.resolve("none.jsonl").toString());
    Path note = folder.resolve("note.md");
    assertUsage("note.md holds no verdicts", "review", "merge", note.toString());
    assertUsage("limit", "review", "--limit", "0");
    assertUsage("'--nonsense'", "review", "--nonsense");
    assertTrue(json("review", "list", "--json").isEmpty());
  }

  private void assertUsage(String part, String... words) {
    Ended ended = attest(words);
    assertEquals(2, ended.code(), ended.err());
    assertTrue(ended.err().startsWith("attest: ") && ended.err().contains(part), ended.err());
    List<String> lines = ended.err().lines().filter(line -> !line.startsWith("Try: ")).toList();
    assertEquals(1, lines.size(), ended.err());
  }

  @Test
  void everyCommandHasHelpWithExamplesThatFits() {
    for (String command :
        List.of(
            "accept",
            "reject",
            "relabel",
            "span",
            "note",
            "star",
            "withdraw",
            "list",
            "orphans",
            "merge",
            "agreement")) {
      String help = done("review", command, "--help");
      assertTrue(help.contains("Examples:"), help);
      assertTrue(help.lines().allMatch(line -> line.length() <= 100), help);
    }
  }
}
