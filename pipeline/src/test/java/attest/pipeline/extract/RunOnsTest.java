package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunOnsTest {
  private static final String FIRST =
      "the harbour office and the fishing families had met every other week for most of a year";
  private static final String SECOND =
      "and they knew by then which of the maps the ministry had drawn without asking anybody";
  private static final String THIRD =
      "but when we brought both sides to one table the old quarrel about the nets came up again";
  private static final String FOURTH =
      "and you and I know how long it takes until people say what they have been thinking";

  @Test
  void longSpeechIsCutWhereAClauseStarts() {
    assertEquals(
        List.of(FIRST + " " + SECOND, THIRD + " " + FOURTH),
        cut(String.join(" ", FIRST, SECOND, THIRD, FOURTH)));
  }

  @Test
  void whatIsBetweenClausesIsInNeither() {
    assertEquals(
        List.of(FIRST + " " + SECOND, THIRD + " " + FOURTH),
        cut(FIRST + " " + SECOND + ", um, " + THIRD + " " + FOURTH));
  }

  @Test
  void aSemicolonIsABetterPlaceThanAnAnd() {
    String rest =
        String.join(" ", SECOND, FOURTH, "that is how it was for years with all of them there");
    assertEquals(List.of(FIRST, rest), cut(FIRST + "; " + rest));
  }

  @Test
  void aSoStaysWithItsReasonIfThereIsAnotherPlace() {
    String reason = FIRST + " so they trusted the office more than anybody else in the town did";
    assertEquals(
        List.of(reason, THIRD + " " + FOURTH), cut(String.join(" ", reason, THIRD, FOURTH)));
    String alone = "the nets and the boats and the ropes ".repeat(6);
    assertEquals(
        List.of(
            alone.strip(), "so we went and asked them what it was that they wanted from us all"),
        cut(alone + "so we went and asked them what it was that they wanted from us all"));
  }

  @Test
  void aTitleEndsNoClause() {
    String before = FIRST + " with Prof. Reed from the coast";
    String after = String.join(" ", SECOND, THIRD, FOURTH);
    assertEquals(List.of(before, after), cut(before + " " + after));
    assertEquals(List.of(FIRST + " in town", after), cut(FIRST + " in town. " + after));
  }

  @Test
  void whatIsNotLongIsNotCut() {
    assertEquals(List.of(FIRST + " " + SECOND), cut(FIRST + " " + SECOND));
  }

  @Test
  void aClauseThatOnlyLikelyStartsWillDoWhereNoneIsNear() {
    String list = "the nets and the boats, and the ropes and the sails that the families share ";
    String map = "which is the map that nobody on the coast had seen before this meeting of ours";
    String reason = "because the families on the coast had never seen that map of the harbour";
    String before = (list + list).strip();
    String between = list + "even if nobody asks about the map in which none of them is drawn";
    for (String next : List.of(map, reason, "and then all " + before, "where all " + before)) {
      assertEquals(
          List.of(before, next + " " + between), cut(before + ", " + next + " " + between));
    }
    assertEquals(
        List.of(before + " " + between, map + " " + list.strip()),
        cut(String.join(" ", before, between, map, list.strip())));
  }

  @Test
  void whereNoClauseStartsItStaysWhole() {
    String list = "nets and boats and ropes and " + "sails, and the nets and ".repeat(30) + "oars";
    assertEquals(List.of(list), cut(list));
  }

  @Test
  void endlessSpeechIsCutInTime() {
    String speech = "you know and so and I " + "um and and I - and we, ".repeat(20_000);
    String list = "nets and boats ".repeat(50_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertTrue(cut(speech).size() > 2_000);
          assertEquals(1, cut(list).size());
          assertEquals(1, cut("so ".repeat(100_000)).size());
          assertTrue(cut((list.substring(0, 150) + "because ").repeat(20_000)).size() > 10_000);
        });
    assertEquals(4, cut("- ".repeat(150).strip()).size());
  }

  @Test
  void speechWithoutFullStopsIsCutSooner() {
    String speech = String.join(" ", FIRST, SECOND, FOURTH);
    assertEquals(List.of(speech), cut(speech));
    assertEquals(List.of(FIRST + " " + SECOND, FOURTH), clauses(speech));
  }

  @Test
  void speechWithoutFullStopsIsCutAtOtherJointsIfItMust() {
    String list = "the nets the boats the ropes the sails the oars the maps and the lists of them";
    String question = "if the harbour office had asked the families what they make of the new map";
    String reason = "because none of the boats that went out last winter came home with a full net";
    assertEquals(
        List.of(FIRST, question + " " + list), clauses(String.join(" ", FIRST, question, list)));
    assertEquals(
        List.of(FIRST, reason + " " + list), clauses(String.join(" ", FIRST, reason, list)));
    assertEquals(
        List.of(FIRST + " " + reason, question + " " + list),
        clauses(String.join(" ", FIRST, reason, question, list)));
  }

  /** The clauses of speech that ends in a full stop, without it. */
  private static List<String> cut(String speech) {
    List<String> clauses = new ArrayList<>(clauses(speech + "."));
    clauses.replaceAll(clause -> clause.replaceFirst("\\.$", ""));
    return clauses;
  }

  private static List<String> clauses(String speech) {
    return RunOns.cut(speech, new Span(0, speech.length())).stream()
        .map(span -> span.of(speech))
        .toList();
  }
}
