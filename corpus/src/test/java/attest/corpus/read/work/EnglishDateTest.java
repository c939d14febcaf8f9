package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnglishDateTest {
  @Test
  void datesAreFoundAsPeopleWriteThem() {
    assertDate("2023-08-10", "on 10 August 2023.");
    assertDate("2024-01-03", "January 3, 2024");
    assertDate("2018-02-01", "held on 1st Feb. 2018");
    assertDate("2018-12", "Final report, December 2018");
    assertDate("2016-11-01", "made 2016-11-01 by hand");
  }

  @Test
  void whatIsNoDateIsNone() {
    for (String text : new String[] {"May we?", "31 February 2020", "in 2020", "Marching 2020"}) {
      assertEquals(Optional.empty(), EnglishDate.in(text), text);
    }
  }

  @Test
  void theDayOfPublicationIsToldFromOthers() {
    assertEquals(
        Optional.of(new PartialDate("2023-08-10")),
        EnglishDate.ofPublication(
            "Submitted: 11 November 2022 Accepted: 31 July 2023 Published: 10 August 2023"));
  }

  @Test
  void aDateAtTheEndIsTakenOff() {
    assertEquals("Jonas Hale", EnglishDate.before("Jonas Hale, May 3, 2021"));
    assertEquals("Jonas Hale", EnglishDate.before("Jonas Hale | Monday, 3 May 2021"));
    assertEquals("Jonas Hale", EnglishDate.before("Jonas Hale (May 2021)"));
    assertEquals("", EnglishDate.before("2021-05-03"));
    assertEquals("Jonas May", EnglishDate.before("Jonas May"));
  }

  private static void assertDate(String iso, String text) {
    assertEquals(Optional.of(new PartialDate(iso)), EnglishDate.in(text), text);
  }
}
