package attest.index.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class QuoteLettersTest {
  @Test
  void whoIsQuotedIsNoPartOfTheWords() {
    assertEquals(
        QuoteLetters.of("\"The ferry is late, and trust ends.\""),
        QuoteLetters.of("“The ferry is late, and trust ends.” (N)"));
    assertEquals(QuoteLetters.of("“We share.”"), QuoteLetters.of("“We share.” (P12)."));
  }

  @Test
  void whatStandsInBracketsElsewhereIsAPartOfThem() {
    assertNotEquals(QuoteLetters.of("Plan B"), QuoteLetters.of("Plan B (N)"));
    assertNotEquals(QuoteLetters.of("“We share.”"), QuoteLetters.of("“We share.” (at times)"));
    assertEquals("n", QuoteLetters.of("(N)"));
  }

  @Test
  void theNameOfAPartOfAnAbstractIsNoPartOfTheWords() {
    assertEquals(
        QuoteLetters.of("In islands, boats are shared."),
        QuoteLetters.of("Conclusions: In islands, boats are shared."));
  }

  @Test
  void otherLabelsAndLoneNamesArePartsOfThem() {
    assertNotEquals(
        QuoteLetters.of("Boats are shared."), QuoteLetters.of("Aid: Boats are shared."));
    assertEquals("conclusions", QuoteLetters.of("Conclusions:"));
    assertEquals("findingsmatter", QuoteLetters.of("Findings matter."));
  }
}
