package attest.pipeline.extract;

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
  void aPassiveAndABecauseAreTurnedRound() {
    assertEquals("Trust|joint work|raises", told("Trust leads to joint work."));
    assertEquals("secrecy|Trust|undermines", told("Trust is undermined by secrecy."));
    assertEquals(
        "they were asked|Partners stayed", ends("Partners stayed because they were asked."));
    assertEquals("trust|Sharing|needed-for", told("Sharing depends on trust."));
  }

  @Test
  void whatOnlyLooksLikeALinkIsNone() {
    for (String trap :
        List.of(
            "The partners use tools such as a shared list.",
            "They met in order to sign the charter.",
            "The report is due to be published in June.",
            "Since the spring, eleven more towns have joined.")) {
      assertTrue(LINKS.in(trap, MAKER).isEmpty(), trap);
    }
  }

  /** Overlap of half the words counts, as in the relaxed measure of shared tasks on roles. */
  @Test
  void mostRolesOfTheLabelledSentencesAreFound() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("../corpus/training/roles.tsv"), StandardCharsets.UTF_8);
    int hits = 0;
    int taken = 0;
    int there = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t", -1);
      Optional<Roles> roles = LINKS.in(parts[0], MAKER);
      there += parts[1].isEmpty() ? 0 : 2;
      if (roles.isPresent()) {
        taken += 2;
        hits += overlaps(roles.get().cause().of(parts[0]), parts[1]) ? 1 : 0;
        hits += overlaps(roles.get().effect().of(parts[0]), parts[2]) ? 1 : 0;
      }
    }
    double f1 = 2.0 * hits / (taken + there);
    assertTrue(f1 > 0.75, "F1 " + f1);
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
