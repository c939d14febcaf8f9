package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Span;
import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CueRulesTest {
  private static final Models MODELS = Models.load();
  private static final String OWN =
      """
      rules:
        - rule: barn-raising
          when: "barn raising"
          weights: {strategy: 4}
          finds: [It was a barn raising.]
          misses: [The barn is red.]
      """;

  @Test
  void theRulesThatAreBuiltInKeepTheirPromises() {
    CueRules rules = CueRules.builtIn();
    assertTrue(rules.size() > 100);
    assertEquals(List.of(), rules.check(MODELS));
  }

  @Test
  void aUsersRulesStandBesideThoseBuiltIn() {
    assertEquals(CueRules.builtIn().size() + 1, CueRules.with(file(OWN)).size());
  }

  @Test
  void aRuleOfTheSameNameTakesTheOthersPlace() {
    CueRules rules = CueRules.with(file(OWN.replace("barn-raising", "question")));
    assertEquals(CueRules.builtIn().size(), rules.size());
  }

  @Test
  void aRuleThatBreaksItsPromiseIsNamedWithTheSentence() {
    CueRules rules = CueRules.with(file(OWN.replace("The barn is red", "A barn raising failed")));
    assertEquals(
        List.of("the rule 'barn-raising' does not miss: A barn raising failed."),
        rules.check(MODELS));
  }

  @Test
  void anEntryOfAClassMayHaveHyphensAndCapitals() {
    CueRules rules =
        CueRules.with(
            file(
                OWN.replace("barn raising\"", "@MINE\"").replace("barn is", "roof is")
                    + "classes: {MINE: 'NGO, pre-, Barn -raising'}"));
    assertEquals(List.of(), rules.check(MODELS));
    String text = "An NGO held a Barn-Raising.";
    Words words = new Words.Maker(MODELS).of(text, new Span(0, text.length()), rules.atoms());
    assertEquals(
        List.of(new WordClasses.Member("MINE", 1, 2), new WordClasses.Member("MINE", 4, 6)),
        rules.classes().in(words).stream().filter(m -> m.name().equals("MINE")).toList());
  }

  @Test
  void patternsShareParts() {
    CueRules rules =
        CueRules.with(
            file(
                OWN.replace("barn raising\"", "^ ...3 @built\"")
                    + "parts: {raised: barn raising|shed raising, built: '@raised|mill'}"));
    assertEquals(List.of(), rules.check(MODELS));
  }

  @Test
  void aPartThatIsAWayOfAChoiceIsAsIfItWereWrittenThere() {
    CueParts parts = new CueParts(Map.of("a", "b|c (d|e)"));
    assertEquals("(x|b|c (d|e)) (b|c (d|e)) @A", parts.spellOut("(x|@a) @a @A"));
  }

  @Test
  void faultsAreSaidInOneLineWithFileAndEntry() {
    refused(OWN + "    mises: [typo]\n", "entry 1", "there is no key 'mises'");
    refused(OWN.replaceAll("(?m)^ *misses.*\n", ""), "'barn-raising'", "must miss");
    refused(OWN.replaceAll("(?m)^ *finds.*\n", ""), "'barn-raising'", "must find");
    refused(OWN.replaceAll("(?m)^ *when.*\n", ""), "'barn-raising'", "no pattern");
    refused(OWN.replace("barn raising\"", "(barn\""), "'barn-raising'", "')' is missing");
    refused(OWN.replace("barn raising\"", "@BARN\""), "'barn-raising'", "no class or part BARN");
    refused(OWN.replace("strategy: 4", "tactics: 4"), "line 4", "tactics");
    refused(OWN.replace("strategy: 4", "strategy: 400"), "'barn-raising'", "weight beyond");
    refused(OWN + "    announces: strategy\n", "'barn-raising'", "looks in no heading");
    refused(OWN + "    announces: tea\n", "entry 1", "nothing can announce 'tea'");
    refused(OWN + OWN.replace("rules:\n", ""), "two rules 'barn-raising'");
    refused("rules: [", "line 1");
    refused(OWN.replace("strategy: 4", "strategy: ~"), "entry 1");
    refused(OWN.replace("[The barn is red.]", "[~]"), "entry 1");
    refused("rules: [~]", "empty");
    refused("classes: {A: ~}", "an entry of 'classes' is empty");
    refused("classes: {A: 'a, , b'}", "class A has an entry without a word");
    refused("classes: {A: 'a, -'}", "class A has an entry without a word");
    refused("parts: {a: 'b (c'}", "the part 'a'", "')' is missing");
    refused("parts: {a: '@b', b: c}", "the part 'a'", "no class or part b");
    refused("classes: {A: b}\nparts: {A: b}", "a class and a part 'A'");
    refused("start: {challenge: ~}", "an entry of 'start' is empty");
    refused("accept: {challenge: 7}", "accept for challenge");
    refused("", "empty");
  }

  private static void refused(String text, String... parts) {
    UsageException refusal =
        assertThrows(UsageException.class, () -> CueRules.with(file(text)), text);
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.startsWith("own.yaml"), message);
    assertFalse(message.contains("\n"), message);
    for (String part : parts) {
      assertTrue(message.contains(part), message + " should say " + part);
    }
  }

  private static YamlFile file(String text) {
    return new YamlFile("own.yaml", text);
  }
}
