package attest.index.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.Direction;
import attest.corpus.FindingType;
import attest.corpus.Reading;
import attest.corpus.Reason;
import attest.corpus.Roles;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.Voice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  private static final CitedFinding FULL =
      new CitedFinding(
          "8b3bec8cc39a2476",
          FindingType.CHALLENGE,
          "Trust is “slow”.",
          8,
          24,
          "notes/talk.md",
          Optional.of(3),
          Optional.of(7),
          2,
          "A talk",
          List.of("Ann Author", "Bo Writer"),
          Optional.of("Talks Channel"),
          Optional.of("10.1000/182"),
          Optional.of("en"),
          Optional.empty(),
          true,
          "youtube:aTTestSmp01",
          Voice.NOTES,
          List.of("Talk", "Hurdles"),
          Optional.of("Trust:"),
          Optional.of("Ada Smith"),
          Optional.of(83.0),
          Optional.of(85.5),
          Optional.of(TimeBasis.MARKER),
          Optional.of("https://www.youtube.com/watch?v=aTTestSmp01&t=83s"),
          Optional.of("2024-05"),
          List.of("trust", "time"),
          0.75,
          List.of(new Reason(Reason.Kind.LEAD_IN, "challenge", "What is hard")),
          Optional.of(
              new Reading(
                  true,
                  false,
                  true,
                  Optional.of("critics"),
                  Optional.of(new Roles(new Span(0, 5), new Span(10, 14), Direction.LOWERS)),
                  Optional.empty())),
          Optional.of("Trust"),
          Optional.of("slow"),
          Optional.of(
              new Review(
                  Optional.of(Review.State.ACCEPTED),
                  Optional.empty(),
                  true,
                  List.of("Ask her."),
                  List.of("eva"))));

  private static final CitedFinding BARE =
      new CitedFinding(
          "00",
          FindingType.STRATEGY,
          "Meet.",
          0,
          5,
          "a.txt",
          Optional.empty(),
          Optional.empty(),
          1,
          "a",
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          "sha256:00",
          Voice.AUTHOR,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          0,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final JsonLines json = new JsonLines();

  @Test
  void aLineHasTheFormThatIsPromised() {
    assertEquals(
        "{\"id\":\"8b3bec8cc39a2476\",\"type\":\"challenge\",\"quote\":\"Trust is “slow”.\","
            + "\"start\":8,\"end\":24,\"path\":\"notes/talk.md\",\"line\":3,\"page\":7,"
            + "\"paragraph\":2,\"title\":\"A talk\","
            + "\"authors\":[\"Ann Author\",\"Bo Writer\"],\"container\":\"Talks Channel\","
            + "\"doi\":\"10.1000/182\",\"language\":\"en\",\"derived\":true,"
            + "\"origin\":\"youtube:aTTestSmp01\",\"voice\":\"notes\","
            + "\"headings\":[\"Talk\",\"Hurdles\"],\"label\":\"Trust:\",\"speaker\":\"Ada Smith\","
            + "\"startSeconds\":83,\"endSeconds\":85.5,\"timeBasis\":\"marker\","
            + "\"link\":\"https://www.youtube.com/watch?v=aTTestSmp01&t=83s\",\"date\":\"2024-05\","
            + "\"themes\":[\"trust\",\"time\"],\"score\":0.75,"
            + "\"because\":[{\"kind\":\"lead_in\",\"name\":\"challenge\",\"text\":\"What is hard\"}],"
            + "\"reading\":{\"candidate\":true,\"hedged\":true,\"view\":\"critics\","
            + "\"roles\":{\"cause\":{\"start\":0,\"end\":5},\"effect\":{\"start\":10,\"end\":14},"
            + "\"direction\":\"lowers\"}},\"cause\":\"Trust\",\"effect\":\"slow\","
            + "\"review\":{\"state\":\"accepted\",\"starred\":true,\"notes\":[\"Ask her.\"],"
            + "\"reviewers\":[\"eva\"]}}",
        json.line(FULL));
  }

  /** The first is the end of the quote, the second that of its effect. */
  @ParameterizedTest
  @CsvSource({"24, 25", "14, 17"})
  void aQuoteThatIsNotAtItsOffsetsOrLacksItsRolesIsRefused(int there, int instead) {
    String line = json.line(FULL).replace("\"end\":" + there, "\"end\":" + instead);
    assertThrows(IllegalArgumentException.class, () -> json.finding(line), line);
  }

  @Test
  void whatIsUnknownIsLeftOut() {
    assertEquals(
        "{\"id\":\"00\",\"type\":\"strategy\",\"quote\":\"Meet.\",\"start\":0,\"end\":5,"
            + "\"path\":\"a.txt\",\"paragraph\":1,\"title\":\"a\",\"origin\":\"sha256:00\","
            + "\"voice\":\"author\",\"score\":0.0}",
        json.line(BARE));
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    for (CitedFinding finding : List.of(FULL, BARE)) {
      assertEquals(finding, json.finding(json.line(finding)));
    }
  }

  @Test
  void aLineOfSomethingElseIsRefused() {
    for (String line : List.of("{\"a\":1}", "", "trust", "[]", "null", "{}")) {
      assertThrows(IllegalArgumentException.class, () -> json.finding(line), line);
    }
  }
}
