package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final Words.Maker MAKER = new Words.Maker(Models.load());
  private static final Readings READINGS = Readings.builtIn();

  @Test
  void eachPatternKeepsItsWord() {
    assertEquals(List.of(), READINGS.check(MAKER));
  }

  @Test
  void aViewIsThatOfWhoIsNamed() {
    assertEquals(Optional.of("critics"), view("Critics argue that the board slows decisions."));
    assertEquals(Optional.of("Ada Smith"), view("According to Ada Smith the board is slow."));
    assertEquals(Optional.of("Dr. Vance"), view("Dr. Vance warns that trust takes years."));
    assertEquals(Optional.of("Yehuda"), view("“Trust grows if you help,” explains Yehuda."));
    assertEquals(Optional.of("participants"), view("Attendees recognised the need for a plan."));
    assertEquals(Optional.of("participants"), view("Several staff stated that trust grew."));
    assertEquals(Optional.empty(), view("Nurses reported a full ward."));
    assertEquals(Optional.empty(), view("The board slows decisions."));
    assertEquals(Optional.empty(), view("Research suggests that the board slows decisions."));
    assertEquals(Optional.empty(), view("This emphasizes the slowness of the board."));
  }

  @Test
  void aContractionDenies() {
    for (String quote : List.of("It doesn't lead to trust.", "It doesn’t lead to trust.")) {
      assertTrue(isNegated(quote), quote);
    }
  }

  @Test
  void adviceAndTheMonthOfMayAreNoHedges() {
    assertTrue(isHedged("Trust probably grows because partners meet in May."));
    assertTrue(isHedged("A shared map could now lead to trust."));
    assertFalse(isHedged("They share everything until May."));
    assertFalse(isHedged("Leadership teams may want to create a designated channel."));
    assertFalse(isHedged("People have other employers, who may have other aims."));
  }

  @Test
  void aHedgeOfAnotherClauseHidesNone() {
    assertFalse(isHedged("Although partners may differ, trust leads to sharing."));
    assertTrue(isHedged("Although partners may differ, trust might lead to sharing."));
    assertTrue(isHedged("We could not meet, but a shared map could lead to trust."));
  }

  @Test
  void aDenialThatIsWishedForIsNone() {
    assertFalse(isNegated("They share a store so that a delay does not lead to quarrels."));
    assertTrue(isNegated("Talk does not lead to trust, so that they share a store."));
  }

  private static boolean isNegated(String quote) {
    return READINGS.isNegated(FindingType.MECHANISM, READINGS.words(quote, MAKER));
  }

  private static boolean isHedged(String quote) {
    return READINGS.isHedged(READINGS.words(quote, MAKER));
  }

  private static Optional<String> view(String quote) {
    return READINGS.view(READINGS.words(quote, MAKER));
  }
}
