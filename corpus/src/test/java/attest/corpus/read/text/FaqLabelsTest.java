package attest.corpus.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaqLabelsTest {
  private final FaqLabels labels = new FaqLabels();

  @Test
  void aNumberedQuestionHasALabelAndAQuarterOfAYearHasNone() {
    assertEquals(Optional.empty(), words("Q1: Appoint one coordinator."));
    assertEquals(Optional.empty(), words("**Q2:** The partners meet."));
    assertEquals(Optional.of("Who may join?"), words("Q1: Who may join?"));
    assertEquals(
        Optional.of("Each village on the river."), words("A1: Each village on the river."));
  }

  @Test
  void anAnswerHasALabelOnlyBehindAQuestion() {
    assertEquals(Optional.empty(), words("A: the first of three plans"));
    assertEquals(Optional.of("Tell us how to join."), words("Q: Tell us how to join."));
    assertEquals(Optional.of("Write to the ferry office."), words("A: Write to the ferry office."));
  }

  private Optional<String> words(String text) {
    return labels.in(text).map(FaqLabels.Labelled::words);
  }
}
