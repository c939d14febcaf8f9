package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.YamlFile;
import attest.pipeline.extract.Explanation.Verdict;
import attest.pipeline.extract.Explanation.WeighedReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Models MODELS = Models.load();
  private static final LabelModel MODEL = ModelFile.builtIn();
  private static final String SENTENCE = "The grumble between the partners was hard to settle.";
  private static final FindingType CHALLENGE = FindingType.CHALLENGE;

  @Test
  void aRuleWeighsWhatIsLostWithoutIt() {
    CueRules own =
        CueRules.with(
            new YamlFile(
                "own.yaml",
                """
                rules:
                  - rule: grumbling
                    when: grumble
                    weights: {challenge: 1}
                    finds: [A grumble was heard.]
                    misses: [They sang.]
                """));
    Verdict with = explain(own);
    Verdict without = explain(CueRules.builtIn());
    WeighedReason reason =
        with.reasons().stream().filter(r -> r.name().equals("grumbling")).findFirst().orElseThrow();
    assertEquals("grumble", reason.text());
    assertTrue(reason.weight() > 1, "the model counts on rules, too: " + reason);
    assertEquals(sum(with) - sum(without), reason.weight(), 0.05);
  }

  @Test
  void aRuleInABuiltInOnesPlaceWeighsWhatThatOneWeighed() {
    CueRules copied = CueRules.with(YamlFile.builtIn(CueRules.class, "cues.yaml"));
    assertEquals(explain(CueRules.builtIn()), explain(copied));
  }

  @Test
  void aSentenceThatOnlyAnnouncesIsNoFindingAndTheReasonIsSaid() {
    String announcing = "To build trust, partners should agree on clear roles and should:";
    String standing = "no finding: it only announces what follows";
    assertEquals(standing, strategy(announcing).standing());
    String telling = announcing.replace(":", " meet each week and agree on clear roles.");
    assertEquals("a finding", strategy(telling).standing());
  }

  private static Verdict strategy(String sentence) {
    return Explanation.of(
            sentence,
            Optional.of("Strategies for collaboration"),
            MODELS,
            CueRules.builtIn(),
            MODEL)
        .verdict(FindingType.STRATEGY);
  }

  private static Verdict explain(CueRules rules) {
    return Explanation.of(SENTENCE, Optional.empty(), MODELS, rules, MODEL).verdict(CHALLENGE);
  }

  /** The log odds before the curve that makes them a probability. */
  private static double sum(Verdict verdict) {
    LabelModel.Scale scale = MODEL.scale(CHALLENGE);
    double odds = Math.log(verdict.score() / (1 - verdict.score()));
    return (odds - scale.intercept()) / scale.slope();
  }
}
