package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HeadLinesTest {
  private static final OptionalInt MADE = OptionalInt.of(2014);

  @Test
  void theYearOfTheFileIsThatOfTheWorkOnlyIfTheHeadOrTheNameTellsOfIt() {
    assertEquals("", date("handbook", "Handbook of the ferry"));
    assertEquals("2014", date("handbook", "A long line about the 2014 ferry".repeat(6)));
    assertEquals("2014", date("handbook_2014_final", "Handbook of the ferry"));
    assertEquals("", date("handbook-12014", "Handbook of the ferry"));
  }

  @Test
  void whatTheHeadSaysComesFirst() {
    assertEquals("2012-05-03", date("2014", "Handbook of the ferry", "3 May 2012"));
    assertEquals("2013", date("2014", "Handbook of the ferry", "© 2013 The ferry crews"));
    assertEquals("2013", date("2014", "Handbook of the ferry (2013)"));
  }

  @Test
  void noWorkIsMuchYoungerThanItsFile() {
    assertEquals("", date("handbook", "The ferry in 2030"));
  }

  @Test
  void aBylineNamesPeopleInFull() {
    assertEquals(List.of("Ann Lee", "Bo Roe"), authors("A ferry", "By Ann Lee and Bo Roe"));
    assertEquals(List.of("Ann Lee"), authors("By Ann Lee, 3 May 2021"));
    assertEquals(List.of(), authors("By Working together we went far."));
  }

  private static String date(String name, String... first) {
    return new HeadLines(List.of(first), List.of())
        .date(MADE, name)
        .map(PartialDate::iso)
        .orElse("");
  }

  private static List<String> authors(String... first) {
    return new HeadLines(List.of(first), List.of()).authors();
  }
}
