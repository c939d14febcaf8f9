package attest.index.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.finding.CitedFinding;
import attest.index.finding.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final String MEETINGS = "Regular meetings build trust among the partners.";
  private static final String MEETING = "Meeting regularly builds trust among partners.";
  private static final String NO_MEETINGS =
      "Regular meetings do not build trust among the partners.";
  private static final String GRANTS = "Small grants let community groups try out new ideas.";

  @Test
  void whatIsSaidInOtherWordsIsOneClaimOfIndependentOrigins() {
    List<Claim> claims =
        Claims.of(
            List.of(
                Quotes.from("one").date("2019-05").says(MEETINGS),
                Quotes.from("two").date("2023").voice(Voice.SPEAKER).says(MEETING),
                Quotes.from("two").says(GRANTS)));

    assertEquals(new Counts(2, 2, 2), claims.get(0).counts());
    assertEquals(Optional.of(new Claim.Years(2019, 2023)), claims.get(0).years());
    assertEquals(List.of(Voice.SPEAKER, Voice.AUTHOR), claims.get(0).voices());
    assertEquals(new Counts(1, 1, 1), claims.get(1).counts());
    assertEquals(Optional.empty(), claims.get(1).years());
  }

  private static final String LONG =
      "Each subteam of the project is led by a member of the board, who keeps one vision.";

  @Test
  void aLongSentenceInTheSameWordsIsOneWitness() {
    Claim claim =
        Claims.of(
                List.of(
                    Quotes.from("article").says(LONG),
                    Quotes.from("translation").says("(...) " + LONG)))
            .get(0);

    assertEquals(new Counts(2, 2, 1), claim.counts());
    assertEquals(Optional.of("the same words in 2 sources"), claim.shared());
  }

  @Test
  void aLongSentenceIsTheSameHoweverItsHyphensAreSet() {
    List<Claim> claims =
        Claims.of(
            List.of(
                Quotes.from("article").says(LONG.replace("one vision", "co-vision")),
                Quotes.from("copy").says(LONG.replace("one vision", "covision"))));

    assertEquals(List.of(new Counts(2, 2, 1)), claims.stream().map(Claim::counts).toList());
  }

  @Test
  void theSameWordsAreOneClaimWhoeversViewTheyAreSaidToBe() {
    List<Claim> claims =
        Claims.of(
            List.of(
                Quotes.from("article").view("Ann Pell").says(LONG),
                Quotes.from("translation").says("(...) " + LONG),
                Quotes.from("other").says(LONG.replace("one vision", "another vision"))));

    assertEquals(
        List.of(new Counts(2, 2, 1), new Counts(1, 1, 1)),
        claims.stream().map(Claim::counts).toList());
  }

  @Test
  void theSameWordsJoinTheClaimThatOneOfThemIsIn() {
    List<Claim> claims =
        Claims.of(
            List.of(
                Quotes.from("one").score(0.95).says(MEETINGS),
                Quotes.from("two").says(MEETING),
                Quotes.from("three").score(0.8).view("critics").says(MEETING)));

    assertEquals(List.of(new Counts(3, 3, 3)), claims.stream().map(Claim::counts).toList());
  }

  @Test
  void aLongSentenceThatPointsOutsideIsTheSameInAnotherOrigin() {
    String pointing = "This way each subteam of the project is led by a member of the board.";

    assertEquals(
        List.of(new Counts(2, 2, 1)),
        Claims.of(List.of(Quotes.from("one").says(pointing), Quotes.from("two").says(pointing)))
            .stream()
            .map(Claim::counts)
            .toList());
  }

  @Test
  void aShortSentenceInTheSameWordsIsSaidByTwo() {
    Claim claim =
        Claims.of(List.of(Quotes.from("one").says(MEETINGS), Quotes.from("two").says(MEETINGS)))
            .get(0);

    assertEquals(new Counts(2, 2, 2), claim.counts());
    assertEquals(Optional.empty(), claim.shared());
  }

  @Test
  void witnessesThatShareOneQuoteEachAreOne() {
    String other = LONG.replace("member of the board", "member of the board of owners");
    Claim claim =
        Claims.of(
                List.of(
                    Quotes.from("one").score(0.95).says(LONG),
                    Quotes.from("two").says(LONG),
                    Quotes.from("two").says(other),
                    Quotes.from("three").says(other),
                    Quotes.from("four").says(LONG.replace("who keeps", "and who keeps"))))
            .get(0);

    assertEquals(List.of(4, 2), List.of(claim.counts().documents(), claim.counts().origins()));
    assertEquals(3, claim.sharing());
  }

  @Test
  void whatPointsTheOtherWayIsDissentOfBoth() {
    CitedFinding meetings = Quotes.from("one").says(MEETINGS);
    CitedFinding none = Quotes.from("two").type(FindingType.CHALLENGE).says(NO_MEETINGS);

    List<Claim> claims = Claims.of(List.of(meetings, none));

    assertEquals(2, claims.size());
    assertEquals(List.of(none), claims.get(0).dissent());
    assertEquals(List.of(meetings), claims.get(1).dissent());
  }

  @Test
  void aQuoteOfTwoTypesIsTwoClaimsAndNoDissent() {
    List<Claim> claims =
        Claims.of(
            List.of(
                Quotes.from("one").says("lowers: <Clear rules> support less [anxiety]."),
                Quotes.from("one")
                    .type(FindingType.CHALLENGE)
                    .says("Clear rules support less anxiety.")));

    assertEquals(2, claims.size());
    assertTrue(claims.stream().allMatch(claim -> claim.dissent().isEmpty()));
  }

  @Test
  void aPersonsWordMakesAFindingStandForItsClaimBeforeItsScoreDoes() {
    CitedFinding accepted = Quotes.from("one").score(0.6).accepted().says(MEETINGS);
    CitedFinding surer = Quotes.from("two").score(0.8).says(MEETING);
    CitedFinding surest = Quotes.from("three").score(0.9).says(MEETING);

    Claim claim = Claims.of(List.of(surer, surest, accepted)).get(0);

    assertEquals(List.of(accepted, surest, surer), claim.findings());
    assertEquals(accepted.id(), claim.id());
  }

  @Test
  void aQuoteThatCanBeUnderstoodAloneStandsForItsClaimBeforeOneThatIsSurer() {
    CitedFinding joined = Quotes.from("one").score(0.9).says("However, " + MEETINGS);
    CitedFinding alone = Quotes.from("two").score(0.6).says(MEETINGS);

    assertEquals(List.of(alone, joined), Claims.of(List.of(joined, alone)).get(0).findings());
  }

  @Test
  void ofClaimsOfAsManyOriginsThoseThatCanBeUnderstoodAloneComeFirst() {
    CitedFinding joined = Quotes.from("one").score(0.9).says("However, " + MEETINGS);
    CitedFinding alone = Quotes.from("two").score(0.6).says(GRANTS);

    List<Claim> claims = Claims.of(List.of(joined, alone));

    assertEquals(List.of(alone, joined), claims.stream().map(Claim::strongest).toList());
  }

  @Test
  void whatPointsOutsideTheQuoteIsTheSameWithinItsOriginOnly() {
    String pointing = "This leads to better outcomes for everyone.";

    assertEquals(
        2,
        Claims.of(List.of(Quotes.from("one").says(pointing), Quotes.from("two").says(pointing)))
            .size());
    assertEquals(
        1,
        Claims.of(List.of(Quotes.from("one").says(pointing), Quotes.from("one").says(pointing)))
            .size());
  }

  @Test
  void noChainOfLikeQuotesMakesOneClaimOfItsEnds() {
    List<CitedFinding> chain = new ArrayList<>();
    String[] words =
        ("maps budgets tools lessons rooms plans risks data skills goals cars records results"
                + " contacts methods stories drafts staff")
            .split(" ");
    for (int i = 0; i + 9 < words.length; i++) {
      String window = String.join(", ", List.of(words).subList(i, i + 9 + i % 2));
      chain.add(Quotes.from("origin " + i).says("Cities gain from sharing " + window + "."));
    }

    List<Claim> claims = Claims.of(chain);

    assertTrue(claims.size() > 1);
    assertTrue(claims.get(0).counts().quotes() > 1);
  }

  @Test
  void theOrderInWhichFindingsComeChangesNothing() {
    List<CitedFinding> findings = new ArrayList<>();
    for (String origin : List.of("one", "two", "three", "four")) {
      for (String quote : List.of(MEETINGS, MEETING, NO_MEETINGS, GRANTS, "We pool our budgets.")) {
        findings.add(Quotes.from(origin).score(0.5 + quote.length() % 5 / 10.0).says(quote));
      }
    }
    List<Claim> claims = Claims.of(findings);
    Random chance = new Random(11);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(findings, chance);
      assertEquals(claims, Claims.of(findings));
    }
    assertEquals(findings.size(), claims.stream().mapToInt(claim -> claim.findings().size()).sum());
  }

  @Test
  void nothingIsNoClaim() {
    assertEquals(List.of(), Claims.of(List.of()));
  }
}
