package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartialDateTest {
  @Test
  void aDateMeansFromItsFirstToItsLastDay() {
    assertMeans("2024", "2024-01-01", "2024-12-31");
    assertMeans("2024-02", "2024-02-01", "2024-02-29");
    assertMeans("2023-02", "2023-02-01", "2023-02-28");
    assertMeans("2024-05-31", "2024-05-31", "2024-05-31");
  }

  private static void assertMeans(String iso, String first, String last) {
    PartialDate date = new PartialDate(iso);
    assertEquals(LocalDate.parse(first), date.first());
    assertEquals(LocalDate.parse(last), date.last());
  }

  @Test
  void whatIsNoDayOfTheCalendarIsRefused() {
    for (String text : new String[] {"", "24", "2024-13", "2023-02-29", "2024-5", "May 2024"}) {
      assertThrows(IllegalArgumentException.class, () -> new PartialDate(text), text);
    }
  }

  @Test
  void aDateIsFoundInFrontOfATimeOfDay() {
    assertEquals(
        Optional.of(new PartialDate("2024-05-31")), PartialDate.in("2024-05-31T10:00:00Z"));
    assertEquals(Optional.of(new PartialDate("2024-05-31")), PartialDate.in(" 2024-05-31 10:00 "));
    assertEquals(Optional.of(new PartialDate("2024")), PartialDate.in("2024"));
    assertEquals(Optional.empty(), PartialDate.in("20245"));
    assertEquals(Optional.empty(), PartialDate.in("soon"));
  }
}
