package attest.reports.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.reports.Mechanisms;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  private static final String RULE =
      " Only what is not denied, is clearly of a theme and leads to another can be placed.";

  @Test
  void howManyMechanismsArePlacedIsSaidForNoneOneAndMany() {
    assertEquals("No quote names a cause and an effect.", said(0, 0));
    assertEquals(
        "1 quote names a cause and an effect, but it cannot be placed on two themes." + RULE,
        said(1, 0));
    assertEquals(
        "1,200 quotes name a cause and an effect, but none of them can be placed on two themes."
            + RULE,
        said(1200, 0));
    assertTrue(
        said(1, 1)
            .startsWith("1 quote names a cause and an effect, and can be placed on two themes."));
    assertTrue(said(24, 1).startsWith("24 quotes name a cause and an effect; 1 of them can be"));
    assertTrue(said(24, 24).startsWith("24 quotes name a cause and an effect; all of them can be"));
  }

  /** Markdown has no picture of it. */
  @Test
  void nothingIsCalledDrawnWhereFormsShareTheWords() {
    assertFalse(said(24, 24).contains("drawn"), said(24, 24));
  }

  private static String said(int named, int placed) {
    return Captions.mechanisms(new Mechanisms(List.of(), named, placed));
  }
}
