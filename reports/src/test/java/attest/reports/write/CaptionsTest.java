package attest.reports.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.reports.Mechanisms;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  private static final String RULE =
      " Only what is not denied and leads from one theme to another can be drawn.";

  @Test
  void howManyMechanismsAreDrawnIsSaidForNoneOneAndMany() {
    assertEquals("No quote names a cause and an effect.", said(0, 0));
    assertEquals("1 quote names a cause and an effect, but it cannot be drawn." + RULE, said(1, 0));
    assertEquals(
        "1,200 quotes name a cause and an effect, but none of them can be drawn." + RULE,
        said(1200, 0));
    assertTrue(said(1, 1).startsWith("1 quote names a cause and an effect, and can be drawn."));
    assertTrue(said(24, 1).startsWith("24 quotes name a cause and an effect; 1 of them can be"));
    assertTrue(said(24, 24).startsWith("24 quotes name a cause and an effect; all of them can be"));
  }

  private static String said(int named, int placed) {
    return Captions.mechanisms(new Mechanisms(List.of(), named, placed));
  }
}
