package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  @Test
  void anIdDependsOnOriginTypeAndQuoteAlone() {
    String id = Finding.idOf("youtube:a", FindingType.STRATEGY, "Meet early.");
    assertTrue(id.matches("[0-9a-f]{16}"), id);
    assertEquals(id, Finding.idOf("youtube:a", FindingType.STRATEGY, "Meet early."));
    assertNotEquals(id, Finding.idOf("youtube:b", FindingType.STRATEGY, "Meet early."));
    assertNotEquals(id, Finding.idOf("youtube:a", FindingType.MECHANISM, "Meet early."));
    assertNotEquals(id, Finding.idOf("youtube:a", FindingType.STRATEGY, "Meet late."));
  }

  @Test
  void causeAndEffectAreWordsOfTheQuote() {
    assertEquals("early", meetEarly(new Span(5, 10)).effect().of("Meet early."));
    assertThrows(IllegalArgumentException.class, () -> meetEarly(new Span(5, 12)));
  }

  private static Roles meetEarly(Span effect) {
    Roles roles = new Roles(new Span(0, 4), effect, Direction.RAISES);
    Reading reading =
        new Reading(false, false, false, Optional.empty(), Optional.of(roles), Optional.empty());
    Finding finding =
        new Finding(
            "0",
            FindingType.MECHANISM,
            new Span(7, 18),
            "Meet early.",
            0,
            Optional.empty(),
            1,
            List.of(),
            Optional.of(reading));
    return finding.reading().flatMap(Reading::roles).orElseThrow();
  }

  /** Of "Well, meet early.", with roles counted from its start. */
  @ParameterizedTest
  @CsvSource({"0, 17, 6, 12", "6, 17, 0, 6", "6, 16, 0, 6", "7, 17, -1, -1", "6, 15, -1, -1"})
  void rolesMoveWithTheirQuoteOrAreLost(int start, int end, int cause, int effect) {
    Roles roles = new Roles(new Span(6, 10), new Span(12, 16), Direction.RAISES);
    Optional<Roles> moved = roles.in(new Span(100, 117), new Span(100 + start, 100 + end));
    assertEquals(cause >= 0, moved.isPresent());
    assertEquals(Optional.of(cause).filter(at -> at >= 0), moved.map(role -> role.cause().start()));
    assertEquals(
        Optional.of(effect).filter(at -> at >= 0), moved.map(role -> role.effect().start()));
  }

  @Test
  void aTypeIsKnownByItsLabelOnly() {
    assertEquals(FindingType.CHALLENGE, FindingType.of("Challenge"));
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> FindingType.of("risk"));
    assertTrue(String.valueOf(unknown.getMessage()).contains("mechanism, challenge, strategy"));
  }
}
