package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void anIdDependsOnOriginTypeAndQuoteAlone() {
    String id = Finding.idOf("youtube:a", FindingType.STRATEGY, "Meet early.", 0);
    assertTrue(id.matches("[0-9a-f]{16}"), id);
    assertEquals(id, Finding.idOf("youtube:a", FindingType.STRATEGY, "Meet early.", 0));
    assertNotEquals(id, Finding.idOf("youtube:b", FindingType.STRATEGY, "Meet early.", 0));
    assertNotEquals(id, Finding.idOf("youtube:a", FindingType.MECHANISM, "Meet early.", 0));
    assertNotEquals(id, Finding.idOf("youtube:a", FindingType.STRATEGY, "Meet late.", 0));
    assertNotEquals(id, Finding.idOf("youtube:a", FindingType.STRATEGY, "Meet early.", 1));
  }

  @Test
  void aTypeIsKnownByItsLabelOnly() {
    assertEquals(FindingType.CHALLENGE, FindingType.of("Challenge"));
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> FindingType.of("risk"));
    assertTrue(String.valueOf(unknown.getMessage()).contains("mechanism, challenge, strategy"));
  }
}
