package attest.index.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.index.EvidenceIndex;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several verdicts come to, and how far people agree. */
class VerdictsTest {
  private static final Judgement ACCEPT = new Judgement.Accept();
  private static final Judgement REJECT = new Judgement.Reject();
  private static final Judgement WITHDRAW = new Judgement.Withdraw();
  private static final Judgement CHALLENGE = new Judgement.Relabel(FindingType.CHALLENGE);

  private final List<Verdict> said = new ArrayList<>();
  private Mined file =
      Minutes.of("minutes.md", "origin:1", "M Shared tools save the crews an hour a day.");

  /** By what they hold. */
  private final Map<Mined, EvidenceIndex> indexes = new HashMap<>();

  @TempDir private Path folder = Path.of("");

  private VerdictsTest say(String who, Judgement judgement) throws IOException {
    return say(who, judgement, 0);
  }

  @AfterEach
  void close() throws IOException {
    for (EvidenceIndex index : indexes.values()) {
      index.close();
    }
  }

  private EvidenceIndex index() throws IOException {
    EvidenceIndex index = indexes.get(file);
    if (index == null) {
      index = Minutes.index(folder, file);
      indexes.put(file, index);
    }
    return index;
  }

  private VerdictsTest say(String who, Judgement judgement, int finding) throws IOException {
    CitedFinding found = index().near("origin:1", "").get(finding);
    Instant at = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(said.size());
    said.add(new Verdict(at, who, judgement, Anchor.of(found, file.document().text())));
    return this;
  }

  private Reviewed reviewed() throws IOException {
    return new Verdicts(said, List.of()).on(index());
  }

  private Review review() throws IOException {
    Reviewed reviewed = reviewed();
    assertEquals(List.of(), reviewed.orphans());
    return reviewed.reviews().of(file.findings().get(0).id()).orElseThrow();
  }

  private void assertState(Review.State state) throws IOException {
    assertEquals(Optional.of(state), review().state());
  }

  @Test
  void ofOnePersonTheLastWordCounts() throws IOException {
    say("ann", REJECT).say("ann", ACCEPT).assertState(Review.State.ACCEPTED);
    say("ann", REJECT).assertState(Review.State.REJECTED);
    say("ann", CHALLENGE).assertState(Review.State.ACCEPTED);
    assertEquals(Optional.of(FindingType.CHALLENGE), review().type());
    say("ann", ACCEPT);
    assertEquals(Optional.empty(), review().type());
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() throws IOException {
    say("ann", REJECT).say("bob", CHALLENGE).say("ann", CHALLENGE);
    Review review = review();
    Collections.reverse(said);
    said.addAll(List.copyOf(said));
    assertEquals(review, review());
  }

  @Test
  void peopleWhoDifferInWhetherOrWhatItIsMakeItDisputed() throws IOException {
    say("ann", ACCEPT).say("bob", ACCEPT).assertState(Review.State.ACCEPTED);
    say("bob", REJECT).assertState(Review.State.DISPUTED);
    say("bob", CHALLENGE).assertState(Review.State.DISPUTED);
    assertEquals(Optional.empty(), review().type());
    say("ann", CHALLENGE).assertState(Review.State.ACCEPTED);
    assertEquals(Optional.of(FindingType.CHALLENGE), review().type());
    assertEquals(List.of("ann", "bob"), review().reviewers());
  }

  @Test
  void peopleWhoWantItToQuoteOtherWordsMakeItDisputed() throws IOException {
    say("ann", new Judgement.Correct("Shared tools", 0)).assertState(Review.State.ACCEPTED);
    say("bob", ACCEPT).assertState(Review.State.ACCEPTED);
    assertEquals("Shared tools", review().correction().orElseThrow().quote());
    say("bob", new Judgement.Correct("Shared tools save", 0)).assertState(Review.State.DISPUTED);
    assertEquals(Optional.empty(), review().correction());
    String whole = file.findings().get(0).quote();
    say("bob", new Judgement.Correct(whole, 0)).assertState(Review.State.ACCEPTED);
  }

  @Test
  void notesAndStarsDecideNothing() throws IOException {
    say("ann", new Judgement.Note("Ask the crews.")).say("bob", new Judgement.Star());
    say("bob", new Judgement.Note("They agree."));
    assertEquals(
        new Review(
            Optional.empty(),
            Optional.empty(),
            true,
            List.of("Ask the crews.", "They agree."),
            List.of("ann", "bob")),
        review());
    say("bob", new Judgement.Unstar());
    assertEquals(false, review().starred());
  }

  @Test
  void whoTakesADecisionBackKeepsTheirNotesAndTheirStar() throws IOException {
    say("ann", new Judgement.Note("Hm.")).say("ann", new Judgement.Star());
    Review before = review();
    Judgement undecide = new Judgement.Undecide();
    say("ann", REJECT).say("ann", undecide);
    assertEquals(before, review());
    say("ann", new Judgement.Correct("Shared tools", 0)).say("ann", undecide);
    assertEquals(before, review());
    say("ann", REJECT).say("bob", ACCEPT).say("ann", undecide).assertState(Review.State.ACCEPTED);
    assertEquals(List.of("ann", "bob"), review().reviewers());
    say("bob", undecide);
    assertEquals(List.of("ann"), review().reviewers());
  }

  @Test
  void whatIsWithdrawnWasNeverSaid() throws IOException {
    say("ann", new Judgement.Note("Hm.")).say("ann", REJECT).say("bob", ACCEPT);
    say("ann", WITHDRAW).assertState(Review.State.ACCEPTED);
    assertEquals(List.of("bob"), review().reviewers());
    say("bob", WITHDRAW);
    assertEquals(List.of(), reviewed().judged());
    file = Minutes.of("minutes.md", "origin:1", "- Nothing was found here.");
    assertEquals(List.of(), reviewed().orphans());
  }

  @Test
  void whatWasSaidOfTheQuoteBeforeItWasEditedIsWithdrawnToo() throws IOException {
    say("ann", REJECT);
    file =
        Minutes.of("minutes.md", "origin:1", "M Shared tools save the crews half an hour a day.");
    assertState(Review.State.REJECTED);
    say("ann", WITHDRAW);
    assertEquals(new Reviewed(List.of(), List.of(), List.of()), reviewed());
  }

  /** What is told of each finding of the file. */
  private List<String> told() throws IOException {
    Reviews reviews = reviewed().reviews();
    return file.findings().stream()
        .map(finding -> reviews.of(finding.id()).map(VerdictsTest::told).orElse(""))
        .toList();
  }

  private static String told(Review review) {
    return review.state().map(Review.State::label).orElse("")
        + review.type().map(type -> " " + type.label()).orElse("");
  }

  @Test
  void whatIsRelabelledToATypeThatItsWordsAreAlreadyIsOneFinding() throws IOException {
    file = Minutes.of("minutes.md", "origin:1", "MS Shared tools save the crews an hour a day.");
    Judgement strategy = new Judgement.Relabel(FindingType.STRATEGY);
    say("ann", strategy, 0);
    assertEquals(List.of("rejected strategy", "accepted"), told());
    assertEquals(0, reviewed().reviews().rejected(), "nobody rejected anything");
    Review twin = reviewed().reviews().of(file.findings().get(1).id()).orElseThrow();
    assertEquals(List.of("ann"), twin.reviewers());
    // Who judged the other, too, is heard.
    say("bob", new Judgement.Note("Both?"), 1);
    assertEquals(List.of("rejected strategy", "accepted"), told());
    say("bob", REJECT, 1);
    assertEquals(List.of("accepted strategy", "rejected"), told());
    say("bob", new Judgement.Relabel(FindingType.MECHANISM), 1);
    assertEquals(List.of("accepted strategy", "accepted mechanism"), told());
    say("ann", WITHDRAW, 0);
    assertEquals(List.of("accepted", "rejected mechanism"), told());
    say("bob", WITHDRAW, 1).say("ann", CHALLENGE, 0);
    assertEquals(List.of("accepted challenge", ""), told());
  }

  @Test
  void kappaIsCohens() {
    // Cohen 1960 by hand: observed 0.7; expected 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
    assertEquals(0.4, new Kappa(20, 5, 10, 15).value().orElseThrow(), 1e-12);
    assertEquals(0.7, new Kappa(20, 5, 10, 15).observed().orElseThrow(), 1e-12);
    assertEquals(1.0, new Kappa(3, 0, 0, 4).value().orElseThrow(), 1e-12);
    assertEquals(-1.0, new Kappa(0, 2, 2, 0).value().orElseThrow(), 1e-12);
    assertEquals(Optional.empty(), new Kappa(5, 0, 0, 0).value());
    assertEquals(Optional.empty(), new Kappa(0, 0, 0, 0).value());
    assertEquals(Optional.empty(), new Kappa(0, 0, 0, 0).observed());
  }

  @Test
  void agreementIsCountedForEachTypeOverWhatBothDecided() throws IOException {
    file =
        Minutes.of(
            "minutes.md",
            "origin:1",
            "M Trust grew out of the shared boat.",
            "M The rota led to quarrels.",
            "M The fund drew in the farmers.",
            "C Nobody answers letters.");
    say("ann", ACCEPT, 0).say("bob", ACCEPT, 0);
    say("ann", ACCEPT, 1).say("bob", CHALLENGE, 1);
    say("ann", REJECT, 2).say("bob", REJECT, 2);
    say("ann", ACCEPT, 3).say("bob", new Judgement.Note("Is that so?"), 3).say("cid", ACCEPT, 3);
    assertEquals(
        List.of(
            new Agreement("ann", "bob", FindingType.MECHANISM, new Kappa(1, 1, 0, 1)),
            new Agreement("ann", "bob", FindingType.CHALLENGE, new Kappa(0, 0, 1, 0)),
            new Agreement("ann", "cid", FindingType.CHALLENGE, new Kappa(1, 0, 0, 0))),
        Agreement.on(reviewed().judged()));
  }

  @Test
  void namesThatCannotBeShownAreRefused() throws IOException {
    say("José 🐑", ACCEPT);
    for (String name : List.of("", " ", "a\nb", "a\u202Eb", "x".repeat(101))) {
      assertThrows(IllegalArgumentException.class, () -> say(name, ACCEPT));
    }
  }
}
