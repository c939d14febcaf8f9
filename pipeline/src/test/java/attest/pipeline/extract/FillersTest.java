package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FillersTest {
  private final Words.Maker maker = new Words.Maker(Models.load());

  @Test
  void soundsAreLeftOutWithTheirCommas() {
    assertEquals("we , need to , agree", without("We, um, need to, uh, agree"));
    assertEquals("we need trust", without("Um we uh need er trust"));
  }

  @Test
  void phrasesAreFillersBetweenCommasOnly() {
    assertEquals("it is , hard", without("It is, you know, hard"));
    assertEquals("you know the rules", without("You know the rules"));
    assertEquals("a kind of trust", without("A kind of trust"));
  }

  private String without(String sentence) {
    List<Span> tokens = Fillers.without(sentence, maker.tokens(sentence));
    return tokens.stream()
        .map(token -> token.of(sentence).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
