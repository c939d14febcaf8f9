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

  @Test
  void severalPeopleInOneTextAreSeveral() {
    List<String> two = List.of("Ann Doe", "Bob Roe");
    assertEquals(two, PersonName.all("Ann Doe and Bob Roe"));
    assertEquals(two, PersonName.all("Ann Doe & Bob Roe"));
    assertEquals(two, PersonName.all("Doe, Ann; Roe, Bob"));
    List<String> three = List.of("Ann Doe", "Bob Roe", "Eva van Loo");
    assertEquals(three, PersonName.all("Ann Doe, Bob Roe & Eva van Loo"));
    assertEquals(three, PersonName.all("Ann Doe, Bob Roe, and Eva van Loo"));
    assertEquals(three, PersonName.all("Ann Doe, Bob Roe, Eva van Loo"));
  }

  @Test
  void whatSomebodyIsAndInstitutionsAreNotTakenApart() {
    for (String one :
        List.of(
            "Bob Roe, Service Owner",
            "Bob Roe, Chief Digital Officer, Harbour Office",
            "Department for Boats and Harbours",
            "Marine Science and Policy Group",
            "Hull and Sons")) {
      assertEquals(List.of(one), PersonName.all(one));
    }
  }
}
