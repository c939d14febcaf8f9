package attest.index.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AmountsTest {
  @Test
  void howMuchEvidenceThereIsIsSaidForNoneOneAndMany() {
    assertEquals("0 quotes", Amounts.counts(new Counts(0, 0, 0)));
    assertEquals(
        "1 quote in 1 document of 1 independent origin", Amounts.counts(new Counts(1, 1, 1)));
    assertEquals(
        "6 quotes in 7 documents of 5 independent origins (a quote that stands in several counts"
            + " once)",
        Amounts.counts(new Counts(6, 7, 5)));
    assertEquals(
        "1,204 quotes in 3 documents of 2 independent origins",
        Amounts.counts(new Counts(1204, 3, 2)));
  }
}
