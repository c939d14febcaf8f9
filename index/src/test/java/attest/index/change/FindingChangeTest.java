package attest.index.change;

import static attest.corpus.FindingType.CHALLENGE;
import static attest.corpus.FindingType.MECHANISM;
import static attest.corpus.FindingType.STRATEGY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Reading;
import attest.corpus.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of a quote of which the findings are not what they were. */
class FindingChangeTest {
  private static final String OLD = "Trust grows slowly.";
  private static final String NEW = "Trust grows fast.";

  private static Finding finding(String quote, int start, FindingType type, boolean candidate) {
    Reading plain = Reading.PLAIN;
    return new Finding(
        Finding.idOf("sha256:0", type, quote),
        type,
        new Span(start, start + quote.length()),
        quote,
        0,
        Optional.empty(),
        0.5,
        List.of(),
        Optional.of(
            new Reading(
                candidate,
                plain.negated(),
                plain.hedged(),
                plain.view(),
                plain.roles(),
                plain.runnerUp())));
  }

  private static Finding sure(String quote, FindingType type) {
    return finding(quote, 0, type, false);
  }

  private static Finding candidate(String quote, FindingType type) {
    return finding(quote, 0, type, true);
  }

  @Test
  void wordsOfTwoTypesAreToldOnce() {
    List<FindingChange> changes =
        FindingChange.between(
            List.of(sure(OLD, MECHANISM), candidate(OLD, STRATEGY)),
            List.of(sure(NEW, MECHANISM), candidate(NEW, STRATEGY)));
    assertEquals(2, changes.size(), changes::toString);
    assertEquals(Change.CAME, changes.get(0).change());
    assertEquals(
        List.of(new FindingChange.Label(MECHANISM, false), new FindingChange.Label(STRATEGY, true)),
        changes.get(0).is());
    assertEquals(Change.WENT, changes.get(1).change());
    assertFalse(changes.get(1).ofCandidates());
  }

  @Test
  void anotherLabelIsToldOnceWithWhatItWas() {
    List<FindingChange> changes =
        FindingChange.between(
            List.of(sure(OLD, CHALLENGE), sure(OLD, STRATEGY)), List.of(candidate(OLD, MECHANISM)));
    assertEquals(1, changes.size(), changes::toString);
    assertEquals(Change.RELABELLED, changes.get(0).change());
    assertEquals(2, changes.get(0).was().size());
    assertEquals(List.of(new FindingChange.Label(MECHANISM, true)), changes.get(0).is());
  }

  @Test
  void whatBecomesSurerOrACandidateIsTold() {
    List<Finding> sure = List.of(sure(OLD, CHALLENGE));
    List<Finding> candidate = List.of(candidate(OLD, CHALLENGE));
    assertEquals(Change.DOUBTED, FindingChange.between(sure, candidate).get(0).change());
    assertEquals(Change.SURER, FindingChange.between(candidate, sure).get(0).change());
    assertTrue(FindingChange.between(List.of(), candidate).get(0).ofCandidates());
    assertEquals(List.of(), FindingChange.between(sure, sure));
  }

  @Test
  void wordsThatAreSaidTwiceAreMatchedInTheOrderOfTheText() {
    Finding again = finding(OLD, 100, CHALLENGE, false);
    assertEquals(
        List.of(Change.WENT),
        FindingChange.between(List.of(sure(OLD, CHALLENGE), again), List.of(again)).stream()
            .map(FindingChange::change)
            .toList());
  }
}
