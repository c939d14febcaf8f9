package attest.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({"0.9999, over 99 %", "0.995, over 99 %", "0.994, 99 %", "0.504, 50 %", "0, 0 %"})
  void noScoreIsCertain(double score, String said) {
    assertEquals(said, Wording.percent(score));
  }

  @ParameterizedTest
  @CsvSource({
    "Facts & Factors that Hinder or Help the Success of a Partnership,"
        + " Facts & Factors that Hinder or Help the Success of a Partnership",
    "Facts & Factors that Hinder or Help the Success of Our Partnership of 2023,"
        + " Facts & Factors that Hinder or Help the Success of Our …",
    "One more word than there is room for is one word but a long one: interdisciplinarity,"
        + " One more word than there is room for is one word but a long …",
  })
  void oneShortWordIsNotLeftOut(String text, String brief) {
    assertEquals(brief, Wording.brief(text));
  }
}
