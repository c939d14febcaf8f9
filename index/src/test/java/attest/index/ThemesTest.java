package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import attest.index.finding.Review;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTest {
  private static final String TEA =
      """
      - name: tea
        title: Tea
        query: tea
        finds: [We had tea.]
        misses: [We had coffee.]
      """;

  @Test
  void thereAreThemesOfTheField() {
    assertTrue(Themes.builtIn().all().size() >= 18, Themes.builtIn().toString());
  }

  @Test
  void theBuiltInThemesFindAndMissWhatTheyMust() {
    assertEquals(List.of(), Themes.builtIn().check());
  }

  @Test
  void everyBuiltInThemeSaysWhatItIsAboutAndStandsOnLiterature() {
    for (Theme theme : Themes.builtIn().all()) {
      assertFalse(theme.literature().isEmpty(), theme.name());
      assertFalse(theme.about().isBlank(), theme.name());
    }
  }

  @Test
  void aThemeThatAsksForATypeIsProvedByTheWordsBesideIt() {
    assertEquals(List.of(), of(TEA.replace("query: tea", "query: tea type:challenge")).check());
    assertEquals(List.of(), of(TEA.replace("query: tea", "query: tea NOT type:strategy")).check());
    assertEquals(
        List.of("the theme 'tea' does not miss: We had coffee."),
        of(TEA.replace("query: tea", "query: type:challenge")).check());
  }

  @Test
  void aUsersFileIsReadInItsOrder(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("my.yaml");
    Files.writeString(file, TEA.replace("tea", "water") + TEA, StandardCharsets.UTF_8);
    Themes themes = Themes.of(YamlFile.at(file));
    assertEquals("water, tea", themes.toString());
    assertEquals("Tea", themes.get("tea").title());
    assertEquals(4, themes.proofs());
  }

  @Test
  void themesOfAFindingAreToldByAllItsWordsWithoutAnIndexOfTheBase() throws IOException {
    Themes themes =
        of(
            TEA.replace("query: tea", "query: tea NOT heading:coffee")
                + TEA.replace("name: tea", "name: cups").replace("query: tea", "query: label:cup"));
    Mined mined =
        Evidence.of("a.md", "Title", "sha256:a")
            .finds(FindingType.STRATEGY, 0.9, "We should have tea.")
            .label("Cups")
            .finds(FindingType.STRATEGY, 0.9, "We should wash up.")
            .heading("Coffee")
            .finds(FindingType.STRATEGY, 0.9, "We should have tea again.")
            .mined();
    try (ThemedWords words = new ThemedWords(themes)) {
      for (Finding finding : mined.findings()) {
        words.add(mined.document(), finding, Optional.empty());
      }
      assertEquals(List.of(List.of("tea"), List.of("cups"), List.of()), words.themes());
    }
  }

  @Test
  void themesOfAFindingGoByTheTypeThatAPersonGaveIt() throws IOException {
    Themes themes = of(TEA.replace("query: tea", "query: tea type:challenge"));
    Mined mined =
        Evidence.of("a.md", "Title", "sha256:a")
            .finds(FindingType.STRATEGY, 0.9, "We should have tea.")
            .mined();
    Review challenge =
        new Review(
            Optional.empty(), Optional.of(FindingType.CHALLENGE), false, List.of(), List.of("ann"));
    try (ThemedWords words = new ThemedWords(themes)) {
      words.add(mined.document(), mined.findings().get(0), Optional.empty());
      words.add(mined.document(), mined.findings().get(0), Optional.of(challenge));
      assertEquals(List.of(List.of(), List.of("tea")), words.themes());
    }
  }

  @Test
  void whatAThemeDoesNotProveIsSaid() {
    Themes themes = of(TEA.replace("[We had tea.]", "[We had cake.]").replace("coffee", "teas"));
    assertEquals(
        List.of(
            "the theme 'tea' does not find: We had cake.",
            "the theme 'tea' does not miss: We had teas."),
        themes.check());
  }

  @Test
  void aThemeWithoutSentencesToMissIsRefused() {
    assertRefused(
        TEA.replace("  misses: [We had coffee.]\n", ""),
        "the theme 'tea' has no sentence that it must miss (misses: …)");
  }

  @Test
  void aThemeThatLacksSomethingIsRefused() {
    assertRefused(TEA.replace("name: tea", "name: Tea Time"), "the theme 'Tea Time' needs a name");
    assertRefused(TEA.replace("title: Tea", "title:"), "the theme 'tea' has no title");
    assertRefused(TEA.replace("query: tea", "query: ''"), "the theme 'tea' has no query");
    assertRefused(
        TEA.replace("[We had tea.]", "[]"), "the theme 'tea' has no sentence that it must find");
  }

  @Test
  void aSentenceThatIsEmptyIsRefused() {
    assertRefused(
        TEA.replace("[We had tea.]", "[We had tea., ]").replace(", ]", ", ~]"),
        "an entry of 'finds' is empty");
  }

  @Test
  void aMalformedQueryIsRefused() {
    assertRefused(
        TEA.replace("query: tea", "query: tea AND"),
        "the query of the theme 'tea', 'tea AND' goes wrong at character 8");
  }

  @Test
  void anUnknownKeyIsRefusedWithThoseThatThereAre() {
    assertRefused(
        TEA + TEA.replace("  query", "  sugar: two\n  query"),
        "entry 2: there is no key 'sugar'; there are about, finds, literature, misses, name");
  }

  @Test
  void twoThemesOfOneNameAreRefused() {
    assertRefused(TEA + TEA, "there are two themes 'tea'");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("", "empty");
    assertRefused("# only a remark\n", "");
    assertRefused("[]\n", "");
    assertRefused("-\n", "an entry is empty");
  }

  @Test
  void whatIsNoListOfThemesIsRefused() {
    assertRefused("name: tea\n", "");
    assertRefused("just words\n", "");
    assertRefused("- [a\n", "line ");
    assertRefused("- just words\n", "");
  }

  @Test
  void aMisspeltNameIsAnsweredWithThoseThatAreLikeIt() {
    Themes themes = Themes.builtIn();
    UsageException e = assertThrows(UsageException.class, () -> themes.get("trusst"));
    assertEquals("there is no theme 'trusst'; did you mean trust?", e.getMessage());
  }

  @Test
  void aNameLikeNoOtherIsAnsweredWithWhereTheyAreListed() {
    UsageException e = assertThrows(UsageException.class, () -> of(TEA).get("elephants"));
    assertEquals("there is no theme 'elephants'; attest themes lists them", e.getMessage());
    assertThrows(UsageException.class, () -> of(TEA).get(""));
    assertThrows(UsageException.class, () -> of(TEA).get("x".repeat(50_000)));
  }

  private static Themes of(String yaml) {
    return Themes.of(new YamlFile("my.yaml", yaml));
  }

  private static void assertRefused(String yaml, String fault) {
    UsageException e = assertThrows(UsageException.class, () -> of(yaml), yaml);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("my.yaml"), message);
    assertTrue(message.contains(fault), message);
    assertEquals(1, message.lines().count(), message);
  }
}
