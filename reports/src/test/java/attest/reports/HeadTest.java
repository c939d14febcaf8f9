package attest.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rowers with much trust in their cox | rowers",
        "very strict harbour rules | rules",
        "At the same time, a joint budget | budget",
        "because the crews share a log | log",
        "Trust enables the crews to row home | trust",
        "a lack of money | money",
        "a sense of duty | duty",
        "exchange of charts | exchange",
        "they can read the charts | charts"
      })
  void anEndIsWhatItsFirstPhraseEndsIn(String end, String head) {
    assertEquals(head, Head.of(end).get(0));
  }

  @Test
  void longerEndsOfThePhraseFollowAndWhatIsJoinedToIt() {
    assertEquals(
        List.of("talks", "honest talks", "meals", "shared meals"),
        Head.of("honest talks and shared meals on board"));
    assertEquals(
        List.of("exchange", "free exchange", "free exchange of charts"),
        Head.of("free exchange of charts"));
    assertEquals(
        List.of("crews", "the crews", "charts", "their charts", "pool their charts"),
        Head.of("the crews to pool their charts"));
    assertEquals(
        List.of("mainly", "focusing mainly", "speed"), Head.of("Focusing mainly on speed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Painting the oars (such as \"Money talks\") by night",
        "Painting the oars, e.g. with money",
        "Painting the oars such as those of the money men"
      })
  void examplesAndAsidesDoNotCount(String end) {
    assertEquals("the oars", Head.of(end).get(1));
    assertEquals(3, Head.of(end).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"they are short of money", "costs were not disclosed", "nobody pays a debt", "it"})
  void aClauseThatSaysWhatSomethingIsHasNone(String end) {
    assertEquals(List.of(), Head.of(end));
  }
}
