package attest.corpus.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineEndsTest {
  @Test
  void aWordBrokenAtAHyphenIsJoined() {
    assertEquals("their collaboration grew", join("their collabo-", "ration grew"));
    assertEquals("their collaboration grew", join("their collabo\u00AD", "ration grew"));
  }

  @Test
  void aHyphenStaysThatTheDocumentWritesElsewhere() {
    assertEquals(
        "joint decision-making",
        join(List.of("Decision-making is slow."), "joint decision-", "making"));
    assertEquals(
        "in coproduction with",
        join(List.of("A coproduction is cheap."), "in co-", "production with"));
  }

  @Test
  void aHyphenStaysBetweenWordsThatStandAloneElsewhere() {
    assertEquals(
        "a river-bank path", join(List.of("the bank of a river here"), "a river-", "bank path"));
    assertEquals("a problem-solving group", join("a problem-", "solving group"));
    assertEquals("to one another", join(List.of("an idea, no other one"), "to one an-", "other"));
  }

  @Test
  void aHyphenThatHangsKeepsItsSpace() {
    assertEquals("short- and long-term", join("short-", "and long-term"));
  }

  @Test
  void namesNumbersAndAddressesAreNotTornApart() {
    assertEquals("since COVID-19 came", join("since COVID-", "19 came"));
    assertEquals("https://doi.org/10.5555/a", join("https://doi.", "org/10.5555/a"));
    assertEquals("and/or", join("and/", "or"));
    assertEquals("one two", join("one", "two"));
  }

  private static String join(String... lines) {
    return join(List.of(), lines);
  }

  private static String join(List<String> elsewhere, String... lines) {
    LineEnds ends = new LineEnds();
    elsewhere.forEach(ends::learn);
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      ends.learn(line);
      ends.join(text, line);
    }
    return text.toString();
  }
}
