package attest.index.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.Span;
import attest.index.EvidenceIndex;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.verdict.Orphan.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was judged in one generation, looked up in another. */
class AnchoringTest {
  private static final String OPENING = "- The four parishes met in the old boat house in May.";
  private static final String JUDGED =
      "S The parishes should share one booking calendar for the ferry and the hall.";
  private static final String CLOSING = "- Tea was served, and the treasurer thanked the cooks.";

  @TempDir private Path folder = Path.of("");

  private static Mined minutes(String origin, String... lines) {
    return Minutes.of("minutes.md", origin, lines);
  }

  private static Mined before(String line) {
    return minutes("origin:1", OPENING, line, CLOSING);
  }

  private static String text(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  /** Accepts the first finding of the files, and looks it up in the files as they are after. */
  private Reviewed accepted(List<Mined> before, List<Mined> after) throws IOException {
    return judged(new Judgement.Accept(), before, after);
  }

  private Reviewed judged(Judgement judgement, List<Mined> before, List<Mined> after)
      throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    try (EvidenceIndex index = Minutes.index(folder, before.toArray(Mined[]::new))) {
      CitedFinding finding = index.near("origin:1", "minutes.md").get(0);
      Anchor anchor = Anchor.of(finding, index.text(finding.path()).orElseThrow());
      verdicts.add(new Verdict(Instant.parse("2026-03-01T10:00:00Z"), "ann", judgement, anchor));
    }
    try (EvidenceIndex index = Minutes.index(folder, after.toArray(Mined[]::new))) {
      return new Verdicts(verdicts, List.of()).on(index);
    }
  }

  private static void assertFound(String quote, Reviewed reviewed) {
    assertEquals(List.of(), reviewed.orphans());
    assertEquals(
        List.of(quote), reviewed.judged().stream().map(one -> one.finding().quote()).toList());
  }

  private static void assertLost(Reason reason, Reviewed reviewed) {
    assertEquals(List.of(), reviewed.judged());
    assertEquals(List.of(reason), reviewed.orphans().stream().map(Orphan::reason).toList());
  }

  @Test
  void theSameIdIsTheSameFinding() throws IOException {
    Mined file = before(JUDGED);
    assertFound(text(JUDGED), accepted(List.of(file), List.of(file)));
  }

  @Test
  void theSameIdIsTheSameFindingWhateverTypeItWasTakenFor() throws IOException {
    Mined file = before(JUDGED);
    try (EvidenceIndex index = Minutes.index(folder, file)) {
      CitedFinding finding = index.near("origin:1", "minutes.md").get(0);
      Anchor mined = Anchor.of(finding, file.document().text());
      Anchor relabelled =
          new Anchor(
              mined.id(),
              mined.origin(),
              mined.path(),
              FindingType.CHALLENGE,
              mined.exact(),
              mined.prefix(),
              mined.suffix(),
              mined.start(),
              mined.end());
      Instant at = Instant.parse("2026-03-01T10:00:00Z");
      Verdict star = new Verdict(at, "ann", new Judgement.Star(), relabelled);
      assertFound(text(JUDGED), new Verdicts(List.of(star), List.of()).on(index));
    }
  }

  @Test
  void aQuoteThatMovedIsFoundInAFileOfAnotherOrigin() throws IOException {
    // Of a file without an address, the origin is a hash of its bytes, and changes with them.
    Mined after = minutes("origin:2", "- A new first line.", CLOSING, "M A new finding.", JUDGED);
    assertFound(text(JUDGED), accepted(List.of(before(JUDGED)), List.of(after)));
  }

  @Test
  void aQuoteIsFoundInARenamedFileOfTheSameOrigin() throws IOException {
    Mined after = Minutes.of("minutes-2.md", "origin:1", "- Another opening line.", JUDGED);
    assertFound(text(JUDGED), accepted(List.of(before(JUDGED)), List.of(after)));
  }

  @Test
  void aQuoteThatWasEditedSlightlyIsFoundAgain() throws IOException {
    String edited =
        "S The parishes should share one booking calendar for the ferry and the village hall.";
    assertFound(text(edited), accepted(List.of(before(JUDGED)), List.of(before(edited))));
  }

  @Test
  void aQuoteThatWasTurnedIntoItsOppositeIsNotTheSame() throws IOException {
    for (String opposite :
        List.of(
            "S The parishes should not share one booking calendar for the ferry and the hall.",
            "S The parishes shouldn’t share one booking calendar for the ferry and the hall.")) {
      assertLost(Reason.NO_QUOTE, accepted(List.of(before(JUDGED)), List.of(before(opposite))));
    }
  }

  @Test
  void aSentenceThatIsOnlyBuiltAlikeIsNotTheSame() throws IOException {
    String alike = "S The parishes should share one parking ticket for the ferry and the hall.";
    Mined before = minutes("origin:1", OPENING, JUDGED, CLOSING);
    Mined after = minutes("origin:1", OPENING, CLOSING, "- The chair spoke on parking.", alike);
    assertLost(Reason.NO_QUOTE, accepted(List.of(before), List.of(after)));
  }

  @Test
  void twoThatAreLikeItAreNotGuessedBetween() throws IOException {
    String one = JUDGED.replace("hall", "village hall");
    String other = JUDGED.replace("hall", "church hall");
    Mined after = minutes("origin:1", OPENING, one, CLOSING, OPENING, other, CLOSING);
    Reviewed reviewed = accepted(List.of(before(JUDGED)), List.of(after));
    assertLost(Reason.AMBIGUOUS, reviewed);
    assertEquals(2, reviewed.orphans().get(0).near().size());
  }

  @Test
  void ofTwoDocumentsThatSayItTheOneThatWasJudgedIsMeant() throws IOException {
    Mined other = Minutes.of("a.md", "origin:1", OPENING, JUDGED, CLOSING);
    Mined after = minutes("origin:1", OPENING, JUDGED, CLOSING);
    Reviewed reviewed = accepted(List.of(before(JUDGED)), List.of(other, after));
    assertFound(text(JUDGED), reviewed);
    assertEquals("minutes.md", reviewed.judged().get(0).finding().path());
  }

  @Test
  void whatIsGoneIsSaidToBeGone() throws IOException {
    List<Mined> judged = List.of(before(JUDGED));
    assertLost(Reason.NO_QUOTE, accepted(judged, List.of(minutes("origin:2", OPENING, CLOSING))));
    Mined other = Minutes.of("other.md", "origin:2", OPENING, JUDGED);
    assertLost(Reason.NO_DOCUMENT, accepted(judged, List.of(other)));
  }

  @Test
  void anAcceptedQuoteThatIsNoFindingAnyMoreIsAnOrphan() throws IOException {
    List<Mined> judged = List.of(before(JUDGED));
    Mined unmined = before(JUDGED.replace("S ", "- "));
    assertLost(Reason.NO_FINDING, accepted(judged, List.of(unmined)));
    Mined retyped = before(JUDGED.replace("S ", "C "));
    Reviewed reviewed = accepted(judged, List.of(retyped));
    assertLost(Reason.NO_FINDING, reviewed);
    assertEquals(List.of(retyped.findings().get(0).id()), reviewed.orphans().get(0).near());
  }

  @Test
  void aRelabelledQuoteIsFoundWhenTheMachineHasLearntItsType() throws IOException {
    Mined learnt = before(JUDGED.replace("S ", "C "));
    Reviewed reviewed =
        judged(
            new Judgement.Relabel(FindingType.CHALLENGE), List.of(before(JUDGED)), List.of(learnt));
    assertFound(text(JUDGED), reviewed);
    Review review = reviewed.judged().get(0).review();
    assertEquals(Optional.of(Review.State.ACCEPTED), review.state());
    assertEquals(Optional.empty(), review.type());
  }

  @Test
  void emojiAndAccentsAreNotPartedAndDoNotCount() throws IOException {
    String family = "👩‍👩‍👧 ";
    String accents = "e\u0301".repeat(40);
    String judged = "S Le café 🎉 should open its books to the parishes before the summer fair.";
    Mined before = minutes("origin:1", "- " + family + accents, judged, "- " + accents + family);
    try (EvidenceIndex index = Minutes.index(folder, before)) {
      CitedFinding finding = index.near("origin:1", "").get(0);
      Anchor anchor = Anchor.of(finding, index.text("minutes.md").orElseThrow());
      assertEquals("e\u0301", anchor.prefix().substring(0, 2));
      assertTrue(anchor.suffix().endsWith("e\u0301"));
    }
    // The same letter in two code points, and a mark more.
    String decomposed = judged.replace("é", "e\u0301").replace("fair.", "fair!");
    Mined after = minutes("origin:1", "- " + family + accents, decomposed, "- " + accents);
    assertFound(text(decomposed), accepted(List.of(before), List.of(after)));
  }

  @Test
  void wordsToQuoteInsteadAreLookedUpWhereTheFindingStands() throws IOException {
    Mined before = before(JUDGED);
    int start = before.document().text().indexOf("one booking calendar");
    Judgement correct = new Judgement.Correct("one booking calendar", start);
    Mined moved = minutes("origin:2", "- A new line: one booking calendar.", OPENING, JUDGED);
    Reviewed reviewed = judged(correct, List.of(before), List.of(moved));
    assertEquals(
        Optional.of(
            new Review.Correction(
                "one booking calendar",
                moved.document().text().lastIndexOf("one booking calendar"))),
        reviewed.judged().get(0).review().correction());
    Mined edited = before(JUDGED.replace("booking calendar", "calendar"));
    Reviewed lost = judged(correct, List.of(before), List.of(edited));
    assertEquals(Optional.empty(), lost.judged().get(0).review().correction());
    assertEquals(Reason.NO_CORRECTION, lost.orphans().get(0).reason());
  }

  @Test
  void lettersAreNotPartedFromTheirAccentsByACorrection() throws IOException {
    Mined file = before("S The cafe\u0301 should open.");
    try (EvidenceIndex index = Minutes.index(folder, file)) {
      Span finding = index.near("origin:1", "").get(0).span();
      String text = file.document().text();
      assertEquals(Optional.empty(), Review.Correction.in(text, finding, "The cafe"));
      assertEquals(Optional.empty(), Review.Correction.in(text, finding, "Tea was served"));
      assertTrue(Review.Correction.in(text, finding, "The cafe\u0301").isPresent());
    }
  }

  @Test
  void wordsAreNotPartedByACorrection() throws IOException {
    Mined file =
        before("S Distrust of the ferry's crew, which is paid in 2024, is trust misplaced.");
    try (EvidenceIndex index = Minutes.index(folder, file)) {
      Span finding = index.near("origin:1", "").get(0).span();
      String text = file.document().text();
      for (String parted : List.of("trust of", "of the ferr", "paid in 20", "24, is", "m")) {
        assertEquals(Optional.empty(), Review.Correction.in(text, finding, parted), parted);
      }
      for (String whole : List.of("the ferry", "crew, which is paid in 2024", "Distrust of the")) {
        assertEquals(whole, Review.Correction.in(text, finding, whole).orElseThrow().quote());
      }
      // Where the letters also stand as a word of their own, that is meant.
      assertEquals(
          text.indexOf("trust misplaced"),
          Review.Correction.in(text, finding, "trust").orElseThrow().start());
      assertEquals(
          Optional.empty(),
          assertTimeoutPreemptively(
              Duration.ofSeconds(10), () -> Review.Correction.in(text, finding, "")));
    }
  }

  @Test
  void idsOfTheFixtureAreThoseOfTheRun() {
    assertEquals(
        Finding.idOf("origin:1", FindingType.STRATEGY, text(JUDGED)),
        before(JUDGED).findings().get(0).id());
  }
}
