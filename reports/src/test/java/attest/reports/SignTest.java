package attest.reports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mistrust of the harbour board",
        "the need for a go-between",
        "ferries that cannot agree",
        "a captain who doesn’t share the log",
        "Lack of moorings",
        "A physical distance between the crews",
        "harbours that lie far apart",
        "separate offices",
        "The gap between two piers",
        "short of rowers",
        "Insufficient light on deck",
        "poor charts",
        "leaving their silos behind",
        "unclear duties on deck",
        "crews that overcame old quarrels",
        "dislike among neighbours",
        "Their talks break down",
        "Conflict and its resolution"
      })
  void wordsOfUndoingOrTroubleTellOfLoss(String words) {
    assertTrue(Sign.tellsOfLoss(words), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the mission of the harbour board",
        "discussion across disciplines",
        "an understanding among brokers",
        "a united union of unique districts",
        "Knowledge exchange",
        "notes that are easier to follow"
      })
  void otherWordsDoNot(String words) {
    assertFalse(Sign.tellsOfLoss(words), words);
  }
}
