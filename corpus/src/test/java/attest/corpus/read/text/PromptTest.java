package attest.corpus.read.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTest {
  @Test
  void interviewersAskAndRequest() {
    List.of(
            "How did you begin?",
            "Tell us about your partnership.",
            "Tell me a little bit more about the yard.",
            "And finally, tell our readers what keeps it going!",
            "You began in 2012, with six firms. Walk us through the first year.",
            "Take us back to that first meeting …",
            "Give us an example.",
            "Describe your role in the partnership.",
            "Describe what happened when you met the council.",
            "Please describe your relationship with the port:",
            "Explain how you came to share a crane.",
            "Talk a little about how you divided the costs.",
            "Share a moment with us that changed your mind.",
            "Could you say a bit more about that.",
            "Name one thing you would do again.",
            "Help us understand why the firms stayed.")
        .forEach(words -> assertTrue(Prompt.is(words), words));
  }

  @Test
  void adviceAndStatementsAreNone() {
    List.of(
            "Share your data early.",
            "Share what you know.",
            "Talk about money before it is short.",
            "Explain why the partnership matters.",
            "Explain how you will share the credit.",
            "Describe the goal in one sentence.",
            "Let us work together.",
            "Give partners a key.",
            "Tell partners what went wrong.",
            "They told us about the crane.",
            "Trust grows when partners tell us the truth.",
            "What made it work was trust.")
        .forEach(words -> assertFalse(Prompt.is(words), words));
  }
}
