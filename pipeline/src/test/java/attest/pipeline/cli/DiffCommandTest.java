package attest.pipeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.index.base.Draft;
import attest.index.base.EvidenceBase;
import attest.pipeline.extract.ModelFile;
import attest.pipeline.extract.Untaught;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that follow each other, and what they say has changed. */
class DiffCommandTest {
  private static final String BARRIER = "A lack of funding is a major barrier to collaboration.";
  private static final String GOALS =
      "The partners should meet each week and agree on clear roles.";

  @TempDir private Path folder = Path.of("");

  /** What a command printed, and how it ended. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void mine() throws IOException {
    write("a.md", BARRIER);
    write("b.md", GOALS);
    write("c.md", "");
    assertEquals(0, run().code());
  }

  @Test
  void aRunWithoutChangesPublishesNothingNew() throws IOException {
    Files.writeString(folder.resolve("corpus/b.md"), "# Work\n\n" + GOALS + "\n", UTF_8);
    Ended again = run("--strict");
    assertEquals(3, again.code());
    assertTrue(again.out().contains("Nothing has changed since "), again.out());
    assertTrue(again.out().contains(": generation 000001 stays published"), again.out());
    assertUsage(attest("diff", "--base", base()), "there is no generation before 000001");
    Ended full = run("--full");
    assertTrue(full.out().contains("as generation 000002"), full.out());
    Ended diff = attest("diff", "--base", base());
    assertEquals(
        "Generation 000002 since 000001\n"
            + "Documents: 0 came, 0 went, 0 changed, 0 renamed\n"
            + "Quotes in them: 0 came, 0 went, 0 changed their label, 0 became surer,"
            + " 0 became candidates\n"
            + "Sure enough for a report: 2 quotes in 2 documents of 2 independent origins,"
            + " before 2 quotes in 2 documents of 2 independent origins\n",
        diff.out());
  }

  @Test
  void whatCameWentAndChangedIsSaidByDocument() throws IOException {
    write("b.md", GOALS + " " + BARRIER);
    write("c.md", BARRIER);
    write("d.md", GOALS);
    Files.delete(folder.resolve("corpus/a.md"));
    Ended run = run();
    assertTrue(run.out().contains("as generation 000002"), run.out());
    assertTrue(
        run.err().contains("1 file of the run before is not given now"), "said: " + run.err());
    JsonNode diff =
        new ObjectMapper().readTree(attest("diff", "1", "--base", base(), "--json").out());
    assertEquals("000001", diff.at("/from").asText());
    assertEquals(2, diff.at("/was/quotes").asInt());
    assertEquals(4, diff.at("/is/quotes").asInt(), diff.toPrettyString());
    assertEquals(4, diff.at("/documents").size());
    assertChange(diff.at("/documents/0"), "b.md", "changed", BARRIER);
    assertChange(diff.at("/documents/1"), "c.md", "changed", BARRIER);
    assertTrue(diff.at("/documents/1/wasRejected").asText().startsWith("empty: "));
    assertChange(diff.at("/documents/2"), "d.md", "came", GOALS);
    assertChange(diff.at("/documents/3"), "a.md", "went", BARRIER);
    assertTrue(diff.at("/documents/3/findings/0/quote").asText().contains("funding"));
    Ended text = attest("diff", "--base", base());
    assertTrue(text.out().contains("Documents: 1 came, 1 went, 2 changed"), text.out());
    assertTrue(
        text.out().contains("~ " + folder.resolve("corpus/c.md") + " changed, was rejected"));
    assertTrue(text.out().contains("    + challenge: “" + BARRIER + "”"), text.out());
  }

  @Test
  void aRenamedFileIsNoLossAndNoGain() throws IOException {
    write("old/d.md", GOALS + " It rained.");
    assertEquals(0, run().code());
    Path corpus = folder.resolve("corpus");
    Files.move(corpus.resolve("a.md"), corpus.resolve("z.md"));
    Files.move(corpus.resolve("c.md"), corpus.resolve("nothing.md"));
    // The words are the same, the bytes are not.
    Files.delete(corpus.resolve("old/d.md"));
    Files.createDirectories(corpus.resolve("new"));
    Files.writeString(
        corpus.resolve("new/d.md"), "Work\n====\n\n" + GOALS + " It rained.\n", UTF_8);
    assertEquals(0, run().code());
    String text = attest("diff", "--base", base()).out();
    assertTrue(
        text.contains(
            "~ "
                + corpus.resolve("a.md")
                + " is now "
                + corpus.resolve("z.md")
                + ", its findings unchanged\n"),
        text);
    assertTrue(text.contains(corpus.resolve("new/d.md") + ", its findings unchanged"), text);
    assertTrue(text.contains(corpus.resolve("nothing.md") + ", rejected: empty"), text);
    assertFalse(text.contains("was rejected"), text);
    assertTrue(text.contains("Documents: 0 came, 0 went, 0 changed, 3 renamed"), text);
    assertTrue(text.contains("Quotes in them: 0 came, 0 went"), text);
    JsonNode diff = new ObjectMapper().readTree(attest("diff", "--base", base(), "--json").out());
    assertEquals("renamed", diff.at("/documents/2/change").asText(), diff.toPrettyString());
    assertEquals(corpus.resolve("a.md").toString(), diff.at("/documents/2/was").asText());
  }

  @Test
  void anotherModelIsNamedAsWhatHasChangedFindings() throws IOException {
    String model = folder.resolve("own.model").toString();
    Files.write(Path.of(model), ModelFile.bytes(Untaught.model()));
    Ended run = run("--model", model);
    assertTrue(run.out().contains("Judged by the model " + model), run.out());
    assertTrue(attest("status", "--base", base()).out().contains("Judged by the model " + model));
    String diff = attest("diff", "--base", base()).out();
    assertTrue(diff.contains("Under another --model: " + model + ", before the default"), diff);
    assertTrue(diff.contains("Documents: 0 came, 0 went, 2 changed"), diff);
    Files.write(Path.of(model), ModelFile.bytes(ModelFile.builtIn()));
    assertEquals(0, run("--model", model, "--max-depth", "4").code());
    diff = attest("diff", "--base", base()).out();
    assertTrue(diff.contains("Under another --max-depth: 4, before the default"), diff);
    assertTrue(diff.contains("--model: " + model + ", before the same file"), diff);
    assertTrue(diff.contains("2 came, 0 went"), diff);
  }

  @Test
  void whatWasTakenOverIsSaidAndSoIsWhatIsKept() throws IOException {
    write("d.md", GOALS);
    Ended run = run("--keep", "3");
    assertTrue(run.out().contains("3 files unchanged, taken over from the run before"), run.out());
    String status = attest("status", "--base", base()).out();
    assertTrue(status.contains("3 files unchanged"), status);
    assertTrue(status.contains("\nSure enough for a report: all of them\n"), status);
    write("d.md", BARRIER);
    assertEquals(0, run("--keep", "3").code());
    assertEquals(3, EvidenceBase.at(Path.of(base())).generations().size());
    Ended pruned = run("--keep", "1");
    assertTrue(
        pruned.err().contains("Generation 000002 was dropped, since --keep 1 leaves 1 generation"),
        pruned.err());
    assertEquals(1, EvidenceBase.at(Path.of(base())).generations().size());
    String keep = "; earlier ones were dropped, keep more with: attest run --keep N";
    assertUsage(
        attest("diff", "2", "--base", base()),
        "there is no generation 000002; there is 000003" + keep);
    assertUsage(attest("diff", "--base", base()), "before 000003 to compare it with" + keep);
    assertFalse(attest("diff", "4", "--base", base()).err().contains("--keep"));
    assertUsage(run("--keep", "0"), "--keep must be 1 or more");
  }

  @Test
  void aRunThatFindsNothingSaysWhyThatMayBe() throws IOException {
    Files.delete(folder.resolve("corpus/a.md"));
    Files.delete(folder.resolve("corpus/b.md"));
    Ended none = run();
    assertTrue(
        none.out().contains("000002. Nothing was found, since all files were rejected"),
        none.out());
    write("d.md", "It rained on the roof all day long, and the cat slept by the stove.");
    Ended rain = run();
    assertTrue(rain.out().contains("000003. Nothing was found: the one document"), rain.out());
    assertFalse(rain.out().contains("attest search"), rain.out());
  }

  @Test
  void aSecondRunAtTheSameTimeIsToldSo() throws IOException {
    try (Draft draft = EvidenceBase.at(Path.of(base())).begin()) {
      assertUsage(run(), "another run is writing to " + base());
      assertEquals("000002", draft.contents().name());
    }
    assertEquals(0, run().code());
  }

  private void write(String name, String sentence) throws IOException {
    Path file = folder.resolve("corpus").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, sentence.isEmpty() ? "" : "# Work\n\n" + sentence + "\n", UTF_8);
  }

  private String base() {
    return folder.resolve("evidence").toString();
  }

  private Ended run(String... more) {
    String[] args = new String[4 + more.length];
    String[] first = {"run", folder.resolve("corpus").toString(), "--base", base()};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return attest(args);
  }

  private static Ended attest(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Attest.execute(new PrintWriter(out), new PrintWriter(err), args);
    return new Ended(code, out.toString(), err.toString());
  }

  private void assertChange(JsonNode document, String name, String change, String quote) {
    assertEquals(folder.resolve("corpus").resolve(name).toString(), document.at("/path").asText());
    assertEquals(change, document.at("/change").asText());
    assertTrue(document.at("/findings").findValuesAsText("quote").contains(quote));
  }

  private static void assertUsage(Ended ended, String part) {
    assertEquals(2, ended.code(), ended.err());
    assertTrue(ended.err().contains(part), ended.err());
  }
}
