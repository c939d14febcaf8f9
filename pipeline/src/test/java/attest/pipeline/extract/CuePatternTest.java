package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.tokenize.TokenizerME;
import org.junit.jupiter.api.Test;

class CuePatternTest {
  private static final Words.Maker MAKER = new Words.Maker(Models.load());
  private static final Map<String, List<String>> CLASSES =
      Map.of("LACK", List.of("lack of", "short*", "too little"));

  @Test
  void aWordIsFoundInAnyCase() {
    assertEquals("Trust", find("trust", "Trust grew."));
    assertEquals("", find("trust", "Trusted friends came."));
  }

  @Test
  void aStarStandsForTheRestOfAWord() {
    assertEquals("collaborated", find("collaborat*", "They collaborated."));
    assertEquals("sharing", find("*ing", "They like sharing tools."));
  }

  @Test
  void aLemmaIsFoundInItsForms() {
    assertEquals("led to", find("lead~ to", "The talks led to peace."));
    assertEquals("builds", find("build~", "It builds trust."));
    assertEquals("difficulties", find("difficulty~", "There were difficulties."));
    assertEquals("", find("lead~", "The ladder fell."));
  }

  @Test
  void aTagIsAsked() {
    assertEquals("clear", find("/ADJ", "Agree on clear roles."));
    assertEquals("", find("meeting/VERB", "The meeting was long."));
  }

  @Test
  void aClassStandsForItsEntries() {
    assertEquals("shortage of", find("@LACK of", "A shortage of nurses."));
    assertEquals("too little", find("@LACK", "There was too little time."));
  }

  @Test
  void hyphensSeparateWordsOnBothSides() {
    assertEquals("Co-creation", find("co-creat*", "Co-creation helps."));
    assertEquals("long-term", find("long term", "A long-term plan."));
  }

  @Test
  void wordsMayStandInBetween() {
    assertEquals(
        "brings all of them together",
        find("bring~ ...3 together", "It brings all of them together."));
    assertEquals("", find("bring~ ...2 together", "It brings all of them together."));
    assertEquals("", find("bring~ ...5 together", "It brings joy; they work together."));
  }

  @Test
  void alternativesAndOptionsAreTried() {
    assertEquals("hard for us to", find("hard (for (us|them))? to", "It is hard for us to meet."));
    assertEquals("hard to", find("hard (for (us|them))? to", "It is hard to meet."));
  }

  @Test
  void startAndEndAreHeld() {
    assertEquals("Agree", find("^ agree", "“Agree first.”"));
    assertEquals("", find("^ first", "Agree first."));
    assertEquals("first", find("first $", "Agree first."));
    assertEquals("?", find("\\? $", "Who leads?"));
  }

  @Test
  void curlyApostrophesAreStraight() {
    assertEquals("can’t", find("can't", "They can’t agree."));
  }

  @Test
  void tokensAreThoseOfTheWholeSentence() {
    String sentence =
        "Dr. O'Neill's team can't (yet) co-create, e.g. in the U.S.A., a 3.5-fold\tplan: \"trust?\" Yes…";
    opennlp.tools.util.Span[] whole = new TokenizerME(Models.load().tokens()).tokenizePos(sentence);
    assertEquals(
        Arrays.stream(whole).map(token -> new Span(token.getStart(), token.getEnd())).toList(),
        MAKER.tokens(sentence));
  }

  @Test
  void faultsAreNamed() {
    for (String[] faulty :
        new String[][] {
          {"", "is empty"},
          {"drum? ...3", "nothing in it that must be there"},
          {"(a|*drum*)", "leave one out"},
          {"(a|b", "')' is missing"},
          {"a)", "too many"},
          {"(a|)", "nothing that must be there"},
          {"@NONE", "no class or part NONE"},
          {"...99 a", "a gap is"},
          {"x/verb", "names no tag"},
          {"a*b", "neither at its start nor at its end"},
          {"? a", "stands after nothing"}
        }) {
      IllegalArgumentException fault =
          assertThrows(IllegalArgumentException.class, () -> parse(faulty[0]), faulty[0]);
      assertTrue(
          String.valueOf(fault.getMessage()).contains(faulty[1]),
          String.valueOf(fault.getMessage()));
    }
  }

  @Test
  void manyGapsInALongSentenceEndInTime() {
    String sentence = "a ".repeat(900) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals("", find("a ...9 a ...9 a ...9 a ...9 c", sentence)));
  }

  private static CuePattern parse(String pattern) {
    return CuePattern.parse(0, pattern, new CueAtoms(), CLASSES);
  }

  /** What the pattern sees; empty if it does not match. */
  private static String find(String pattern, String text) {
    CueAtoms atoms = new CueAtoms();
    CuePattern parsed = CuePattern.parse(0, pattern, atoms, CLASSES);
    Words words = MAKER.of(text, new Span(0, text.length()), atoms);
    CuePattern.Match match = words.match(parsed);
    return match.equals(CuePattern.NO_MATCH) ? "" : words.text(match.from(), match.to());
  }
}
