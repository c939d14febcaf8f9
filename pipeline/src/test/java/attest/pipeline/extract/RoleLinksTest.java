package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleLinksTest {
  private static final Words.Maker MAKER = new Words.Maker(Models.load());
  private static final RoleLinks LINKS = RoleLinks.builtIn();

  @Test
  void eachLinkKeepsItsWord() {
    assertEquals(List.of(), LINKS.check(MAKER));
  }

  @Test
  void aPassiveAndABecauseAreTurnedRound() {
    assertEquals("Trust|joint work|raises", told("Trust leads to joint work."));
    assertEquals("secrecy|Trust|undermines", told("Trust is undermined by secrecy."));
    assertEquals(
        "they were asked|Partners stayed", ends("Partners stayed because they were asked."));
    assertEquals("trust|Sharing|needed-for", told("Sharing depends on trust."));
    assertEquals(
        "regular news|Engagement of partners|raises",
        told("Engagement of partners can be enhanced by regular news."));
    assertEquals(
        "a lack of skills|The platform|undermines",
        told("The platform is largely blocked by a lack of skills."));
  }

  @Test
  void theEarliestFiniteVerbLinks() {
    assertEquals(
        "The stack of tools|teams to improve care, reduce waste and unlock learning|raises",
        told(
            "The stack of tools enables teams to improve care, reduce waste and unlock learning."));
    assertEquals(
        "AI acts as a force|small teams to reach a size that would require more staff|raises",
        told(
            "AI acts as a force, enabling small teams to reach a size that would require more"
                + " staff."));
  }

  @Test
  void aComparisonIsNoReason() {
    assertEquals(
        "Small first goals|trust|raises",
        told("Small first goals can also build trust, as can rules for the settling of quarrels."));
  }

  @Test
  void aListIsNotCut() {
    assertEquals(
        "designing plans with diverse partners, including care networks, schools, and faith groups"
            + "|the hub can foster trust",
        ends(
            "By designing plans with diverse partners, including care networks, schools, and faith"
                + " groups, the hub can foster trust."));
    assertEquals(
        "Open sources change technology|collaboration, innovation, and community-driven progress",
        ends(
            "Open sources change technology, enhancing collaboration, innovation, and"
                + " community-driven progress."));
  }

  @Test
  void whoSaysItIsNoRole() {
    assertEquals(
        "building new structures|better policies",
        ends("Srinivasan suggests that building new structures allows for better policies."));
    assertEquals(
        "A common plan|partners to grow",
        ends("“A common plan helps partners to grow,” said Anna Pell."));
  }

  @Test
  void aConcessionIsNoCause() {
    assertEquals(
        "trust between them|calmer talks",
        ends(
            "While partners may differ in their goals, trust between them leads to calmer talks."));
    assertEquals(
        "spending an hour on names|fewer quarrels",
        ends("Though it looks slow, spending an hour on names leads to fewer quarrels."));
    assertTrue(LINKS.in("While this is welcome, it led to long queues.", MAKER).isEmpty());
  }

  @Test
  void whoseViewItIsIsNoRole() {
    assertEquals("trust|joint work", ends("In our experience, trust leads to joint work."));
    assertEquals(
        "early visits|longer contracts",
        ends("In my view, early visits can lead to longer contracts."));
    assertEquals(
        "frequent secrecy|mutual trust",
        ends("But in their own view, frequent secrecy undermines mutual trust."));
    assertEquals("secrecy|trust", ends("But in their own view secrecy undermines trust."));
    assertEquals(
        "mutual trust|joint work",
        ends("In our experience of ports, mutual trust leads to joint work."));
    assertEquals("Our experience|joint work", ends("Our experience leads to joint work."));
    assertEquals(
        "two chairs|calmer talks",
        ends("In the eyes of the ferry crews, two chairs lead to calmer talks."));
    assertEquals(
        "a missing contract|the delay",
        ends("From our perspective, the delay is due to a missing contract."));
    assertTrue(LINKS.in("In our experience, this leads to long queues.", MAKER).isEmpty());
  }

  @Test
  void aConcessionIsNoEffect() {
    assertEquals(
        "Mutual trust|joint work",
        ends("Mutual trust led to joint work in spite of the distance."));
    assertEquals(
        "Weekly calls|the crews to share boats",
        ends(
            "Weekly calls help the crews to share boats, despite the distance between the quays."));
    assertEquals(
        "they were asked|Partners stayed",
        ends("Partners stayed despite the cold because they were asked."));
    assertEquals(
        "they were asked|Partners stayed",
        ends("Partners stayed because they were asked, even though the pay was low."));
    assertEquals(
        "a paid chair|the board wins trust",
        ends("With a paid chair, the board wins trust regardless of the weather."));
    assertEquals("Working despite fear|trust", ends("Working despite fear undermines trust."));
  }

  @Test
  void whatABareWordDoesIsToldAsAWholeOrNotAtAll() {
    for (String bare :
        List.of(
            "This enables partners to support each other and build sheds.",
            "It allows wardens to step back, which can lead to gaps in the rota.",
            "This is because it can raise the fear of loss.")) {
      assertTrue(LINKS.in(bare, MAKER).isEmpty(), bare);
    }
    assertEquals(
        "This puts both crews on one channel|calmer nights",
        ends("This puts both crews on one channel, leading to calmer nights."));
  }

  @Test
  void theCauseOfAClauseIsItsOwnSubject() {
    assertEquals(
        "the leak|the trust of both crews",
        ends(
            "The crews spoke of their fear that the leak could threaten the trust of both crews."));
    assertEquals(
        "early visits|longer contracts",
        ends(
            "A like effect is known from ports, where early visits can lead to longer contracts."));
    assertEquals(
        "Knowing what your partner fears|you plan ahead",
        ends("Knowing what your partner fears can help you plan ahead."));
  }

  @Test
  void aReasonEndsWhereTheSentenceGoesOn() {
    assertEquals(
        "a flooded road|The crews came late",
        ends("The crews came late due to a flooded road, they had no boat."));
    assertEquals(
        "ice, wind and a flooded road|The crews came late",
        ends("The crews came late due to ice, wind and a flooded road."));
  }

  @Test
  void bracketsStayWhole() {
    assertEquals(
        "Common terms (e.g. \"sales\")|a shared view (of trade)",
        ends("Common terms (e.g. \"sales\") can create a shared view (of trade)."));
  }

  @Test
  void whatOnlyLooksLikeALinkIsNone() {
    for (String trap :
        List.of(
            "The partners use tools such as a shared list.",
            "They met in order to sign the charter.",
            "The report is due to be published in June.",
            "The platform is known for its ease of use.",
            "This makes it.",
            "As explained by Pompliano, the board grew in number.",
            "They can build models without needing large teams.",
            "Since the spring, eleven more towns have joined.")) {
      assertTrue(LINKS.in(trap, MAKER).isEmpty(), trap);
    }
  }

  @Test
  void mostRolesOfTheLabelledSentencesAreFound() throws IOException {
    double known = f1(0);
    double unseen = f1(1);
    assertTrue(known > 0.9, "F1 " + known);
    assertTrue(unseen > 0.75, "F1 " + unseen);
  }

  /**
   * How well the roles are told of every other sentence, from the first or the second on. Overlap
   * of half the words counts, as in the relaxed measure of shared tasks on roles.
   */
  @Test
  void sentencesMayBreakOffAndStartAnywhere() throws IOException {
    for (String line :
        Files.readAllLines(Path.of("../corpus/training/roles.tsv"), StandardCharsets.UTF_8)) {
      String sentence = line.split("\t", -1)[0];
      for (int cut = sentence.indexOf(' '); cut >= 0; cut = sentence.indexOf(' ', cut + 1)) {
        for (String part : List.of(sentence.substring(0, cut), sentence.substring(cut + 1))) {
          assertDoesNotThrow(() -> LINKS.in(part, MAKER), part);
        }
      }
    }
    assertEquals(Optional.empty(), LINKS.in("Our collaboration works because", MAKER));
  }

  private static double f1(int first) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("../corpus/training/roles.tsv"), StandardCharsets.UTF_8);
    int hits = 0;
    int taken = 0;
    int there = 0;
    for (int i = 1 + first; i < lines.size(); i += 2) {
      String[] parts = lines.get(i).split("\t", -1);
      Optional<Roles> roles = LINKS.in(parts[0], MAKER);
      there += parts[1].isEmpty() ? 0 : 2;
      if (roles.isPresent()) {
        taken += 2;
        hits += overlaps(roles.get().cause().of(parts[0]), parts[1]) ? 1 : 0;
        hits += overlaps(roles.get().effect().of(parts[0]), parts[2]) ? 1 : 0;
      }
    }
    return 2.0 * hits / (taken + there);
  }

  private static boolean overlaps(String found, String labelled) {
    Set<String> some = words(found);
    Set<String> others = words(labelled);
    int size = some.size() + others.size();
    some.retainAll(others);
    return 4 * some.size() >= size;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9']+", -1)));
  }

  private static String told(String sentence) {
    return ends(sentence) + "|" + LINKS.in(sentence, MAKER).orElseThrow().direction().label();
  }

  private static String ends(String sentence) {
    Roles roles = LINKS.in(sentence, MAKER).orElseThrow();
    return roles.cause().of(sentence) + "|" + roles.effect().of(sentence);
  }
}
