package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnouncingTest {
  private static final Models MODELS = Models.load();

  @Test
  void aListIsAnnouncedByTheSentenceThatLeadsToIt() {
    String text = "The barriers were high. Three tools helped:\n\n- A shared rota.\n";
    assertEquals("Three tools helped:", leadIn(text));
    assertFalse(seenOfLast("# Mill\n\n" + text).containsKey("r:challenge-lead-in"));
    assertEquals("Dr. Vance named these:", leadIn("Dr. Vance named these:\n\n- A shared rota.\n"));
  }

  @Test
  void itemsAreAnnouncedByTheLabelOfTheOneThatTheyHangOn() {
    assertEquals(
        "Weak spots",
        leadIn("- **Weak spots:** The rota solved some of them.\n    - Nobody has a key.\n"));
    assertEquals("The rota", leadIn("- The rota\n    - Nobody has a key.\n"));
  }

  private static String leadIn(String text) {
    Document document = read("# Mill\n\n" + text);
    int last = document.passages().size() - 1;
    Passage item = document.passages().get(last);
    return Announcing.leadIn(document, item.leadIn().orElseThrow()).of(document.text());
  }

  private static Map<String, Float> seenOfLast(String text) {
    Document document = read(text);
    var seen = new Observer(MODELS, CueRules.builtIn()).observe(document);
    return seen.get(seen.size() - 1).features().values();
  }

  private static Document read(String text) {
    try {
      return new DocumentReader(Limits.DEFAULT)
          .read("notes.md", text.getBytes(StandardCharsets.UTF_8));
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
