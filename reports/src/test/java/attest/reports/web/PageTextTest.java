package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How pages, and the command line with them, name things. */
class PageTextTest {
  @Test
  void eachReasonIsToldOnceWithTheNamesOfAllThatSawIt() {
    assertEquals(
        List.of(
            new Reason(Reason.Kind.DOCUMENT, "mission, city", "Trust in a town"),
            new Reason(Reason.Kind.HEADING, "barriers", "Barriers and the town")),
        PageText.reasons(
            List.of(
                new Reason(Reason.Kind.DOCUMENT, "mission", "Trust in a town"),
                new Reason(Reason.Kind.HEADING, "barriers", "Barriers and the town"),
                new Reason(Reason.Kind.DOCUMENT, "city", "Trust in a town"))));
  }

  @Test
  void ofWordsThatWereWeighedOneByOneThoseThatSayNothingAreLeftOut() {
    assertEquals("Departments · council", told("Departments · be · the · council"));
    assertEquals("not · shared", told("not · shared · To"));
    assertEquals("be · the", told("be · the"));
    assertEquals("the", told("the"));
  }

  private static String told(String words) {
    Reason reason = new Reason(Reason.Kind.SENTENCE, "words", words);
    return PageText.reasons(List.of(reason)).get(0).text();
  }
}
