package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateTextTest {
  private static void assertReads(String iso, String... texts) {
    for (String text : texts) {
      assertEquals(Optional.of(new PartialDate(iso)), DateText.of(text), text);
    }
  }

  @Test
  void aDayIsReadAsPeopleAndProgramsWriteIt() {
    assertReads(
        "2024-03-12",
        "2024-03-12",
        "2024-03-12T10:00:00Z",
        "2024-03-12 10:00",
        "20240312",
        "20240312T100000Z",
        "2024/03/12",
        "2024/3/12/",
        "2024.03.12",
        "2024-3-12",
        "12 March 2024",
        "12 Mar. 2024",
        "12-Mar-2024",
        "12th of March, 2024",
        "12–14 March 2024",
        "March 12, 2024",
        "March 12th 2024",
        "mar 12 2024 10:00",
        "2024 Mar 12",
        "2024/Mar/12",
        "Tue, 12 Mar 2024 10:00:00 GMT",
        "Tuesday 12 March 2024",
        "12.03.2024",
        "12. 3. 2024");
    assertReads("2024-03-13", "13/03/2024", "03/13/2024", "13-3-2024");
    assertReads("2024-05-05", "05/05/2024", "5 May 2024", "May 5, 2024");
  }

  @Test
  void aMonthOrAYearIsReadAsOne() {
    assertReads(
        "2024-03", "2024-03", "2024/03", "March 2024", "Mar. 2024", "2024 March", "March, 2024");
    assertReads("2024-05", "May 2024", "2024 May");
    assertReads(
        "2024",
        "2024",
        " 2024 ",
        "Spring 2024",
        "fall 2024",
        "Q3 2024",
        "Mar-Apr 2024",
        "March/April 2024",
        "2024///",
        "2024///Spring",
        "2024 Spring");
  }

  @Test
  void ofADateThatPeopleReadInTwoWaysTheYearIsTaken() {
    assertReads("2024", "03/04/2024", "4-3-2024");
  }

  @Test
  void whatIsNoDayIsNoDate() {
    for (String text :
        List.of(
            "",
            "soon",
            "31 February 2024",
            "2024-13-01",
            "2024/02/30",
            "12",
            "12345",
            "123456789",
            "20241399",
            "2023-2024",
            "Marching 2024",
            "99/99/2024",
            "forthcoming in March",
            "2024a")) {
      assertEquals(Optional.empty(), DateText.of(text), text);
    }
  }
}
