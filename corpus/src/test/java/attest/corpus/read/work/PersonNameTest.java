package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNameTest {
  @Test
  void aNameIsTurnedRoundAsItIsSaid() {
    assertEquals("Jane Doe", PersonName.of("Doe, Jane"));
    assertEquals("Jan van der Berg", PersonName.of("van der Berg, Jan"));
    assertEquals("Jane Doe", PersonName.of("Jane Doe"));
  }

  @Test
  void whatMayBeTwoPeopleOrAnInstitutionStays() {
    assertEquals("Jane Doe, Ed Roe", PersonName.of("Jane Doe, Ed Roe"));
    assertEquals("Roe, Ed, Doe, Jane", PersonName.of("Roe, Ed, Doe, Jane"));
    assertEquals("institute of rivers, Leeds", PersonName.of("institute of rivers, Leeds"));
  }

  @Test
  void partsOfANameAreJoinedWithTheSurnameInTheMiddle() {
    assertEquals("Per Ostrand Jr.", PersonName.of(List.of("Ostrand", " Per", " Jr.")));
    assertEquals("Quay Board", PersonName.of(List.of("Quay Board")));
    assertEquals("Doe", PersonName.of(List.of("Doe", " ")));
  }
}
