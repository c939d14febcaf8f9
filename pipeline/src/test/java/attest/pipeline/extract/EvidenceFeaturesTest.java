package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.YamlFile;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceFeaturesTest {
  private static final Models MODELS = Models.load();
  private static final String DOUBTFUL = "Progress was slow that year.";
  private static final String CHALLENGES =
      "\n\nLack of trust hinders collaboration between partners."
          + " Conflicts between partners are a serious barrier.";

  @Test
  void theSameWordsCountForMoreAmongTheLike() {
    Map<String, Float> alone = seen("# Work\n\n" + DOUBTFUL + "\n\n# Rest" + CHALLENGES);
    Map<String, Float> among = seen("# Work\n\n" + DOUBTFUL + CHALLENGES);
    assertFalse(alone.containsKey("odds|section:challenge"));
    assertTrue(Math.abs(value(among, "odds|section:challenge")) > 1, among.toString());
    assertEquals(value(alone, "odds:challenge"), value(among, "odds:challenge"), 1e-6);
    assertEquals(value(alone, "share:challenge"), value(among, "share:challenge"), 1e-6);
  }

  @Test
  void whetherItNamesWhoWorksTogetherCounts() {
    assertTrue(seen("# Work\n\n" + DOUBTFUL).containsKey("odds|offtopic:challenge"));
    assertFalse(
        seen("# Work\n\nCollaboration between partners was slow.")
            .containsKey("odds|offtopic:challenge"));
  }

  @Test
  void aSentenceAloneHasNoOthersToSpeakForIt() {
    Map<String, Float> only = seen(DOUBTFUL);
    assertFalse(only.containsKey("share:challenge"));
    assertTrue(only.values().stream().allMatch(Float::isFinite), only.toString());
  }

  @Test
  void whatAnAddedRuleIsCalledSaysNothing() {
    String text = "# Away day\n\n" + DOUBTFUL;
    Map<String, Float> plain = seen(text, headingRule("away-day", ""));
    assertEquals(plain, seen(text, headingRule("strategy-away-day", "")));
    Map<String, Float> replaced = seen(text, headingRule("case-heading", ""));
    assertTrue(replaced.containsKey("r:case-heading"), replaced.toString());
    assertTrue(plain.containsKey("x:"), plain.toString());
    Map<String, Float> announced = seen(text, headingRule("away-day", "announces: strategy"));
    assertTrue(announced.containsKey("x:hS"), announced.toString());
  }

  private static CueRules headingRule(String name, String key) {
    return CueRules.with(
        new YamlFile(
            "own.yaml",
            """
            rules:
              - rule: %s
                where: heading
                %s
                when: "away day*"
                finds: [Away days]
                misses: [Away]
            """
                .formatted(name, key)));
  }

  private static float value(Map<String, Float> features, String name) {
    return features.getOrDefault(name, 0f);
  }

  /** What is seen of the first sentence. */
  private static Map<String, Float> seen(String text) {
    return seen(text, CueRules.builtIn());
  }

  private static Map<String, Float> seen(String text, CueRules rules) {
    try {
      Document document =
          new DocumentReader(Limits.DEFAULT)
              .read("notes.md", text.getBytes(StandardCharsets.UTF_8));
      return new Observer(MODELS, rules).observe(document).get(0).features().values();
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
