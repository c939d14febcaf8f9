package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.MediaTime;
import attest.corpus.RejectedException;
import attest.corpus.TimeBasis;
import attest.corpus.YamlFile;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final Models MODELS = Models.load();
  private static final CueRules RULES = CueRules.builtIn();
  private static final LabelModel MODEL = ModelFile.builtIn();
  private static final String NOTES =
      """
      ---
      title: Partnerships between hospitals
      videoId: aTTestSmp02
      ---

      ## Challenges in partnership <a class="yt-timestamp" data-t="00:10:00">[00:10:00]</a>

      *   **Fragmentation** Care is fragmented between the partners [00:11:05].
      *   Lack of trust between the teams.

      ## Strategies for collaboration

      Partners should agree on clear roles before they start [00:20:30]. Dr. Vance chairs the board.

      *   Shared training
          *   Establishing a joint training programme for all teams.

      Working together leads to better care because teams share what they know [01:02:03].
      """;

  @Test
  void whatIsSaidTwiceIsFoundOnceWhereItIsSurest() {
    String lack = "A lack of trust slows the partners down.";
    Document document = read("a.md", "# Notes\n\n" + lack + "\n\n## Barriers\n\n" + lack + "\n");
    List<Finding> challenges =
        extract(document).stream().filter(f -> f.type() == FindingType.CHALLENGE).toList();
    assertEquals(List.of(lack), challenges.stream().map(Finding::quote).toList());
    assertEquals(document.text().lastIndexOf(lack), challenges.get(0).span().start());
  }

  @Test
  void whatOnlyAnnouncesAListIsNoFinding() {
    String told = "Partners who want to build trust should meet each week";
    String notes = "# Notes\n\n## Strategies for collaboration\n\n%s:\n\n- Meet in the mill.\n";
    String announced = "Partners who want to build trust should";
    assertEquals(
        List.of(told + ":"), quotes(read("told.md", String.format(Locale.ROOT, notes, told))));
    assertEquals(List.of(), quotes(read("a.md", String.format(Locale.ROOT, notes, announced))));
  }

  @Test
  void aPieceOfASentenceIsNoSureFinding() {
    String whole = "Partners should agree on clear roles before they start to share the mill.";
    assertEquals(List.of(whole), sure(whole));
    for (String piece :
        List.of(
            "partners should agree on clear roles before they start to share the mill.",
            "Partners should agree on clear roles before they start to share the mill with our",
            "“Partners should agree on clear roles before they start to share the mill,")) {
      assertEquals(List.of(), sure(piece));
      assertEquals(1, extract(read("a.md", "# Mills\n\n" + piece + "\n")).size());
      assertEquals(List.of(piece), sure("- " + piece));
    }
  }

  private static List<String> sure(String text) {
    return extract(read("a.md", "# Mills\n\n" + text + "\n")).stream()
        .filter(finding -> !finding.reading().orElseThrow().candidate())
        .map(Finding::quote)
        .toList();
  }

  /** The quotes that end in a colon. */
  private static List<String> quotes(Document document) {
    return extract(document).stream().map(Finding::quote).filter(q -> q.endsWith(":")).toList();
  }

  @Test
  void eachTypeIsFoundWithItsMoment() {
    Document document = read("notes.md", NOTES);
    List<Finding> findings = extract(document);
    assertEquals(
        Set.of(FindingType.CHALLENGE), types(findings, "Care is fragmented between the partners."));
    assertEquals(
        new MediaTime(665, Optional.empty(), TimeBasis.MARKER),
        time(findings, "Care is fragmented between the partners."));
    assertEquals(
        new MediaTime(600, Optional.empty(), TimeBasis.HEADING),
        time(findings, "Lack of trust between the teams."));
    assertEquals(
        Set.of(FindingType.STRATEGY),
        types(findings, "Partners should agree on clear roles before they start."));
    assertTrue(
        types(findings, "Working together leads to better care because teams share what they know.")
            .contains(FindingType.MECHANISM));
    assertEquals(
        3723,
        time(findings, "Working together leads to better care because teams share what they know.")
            .startSeconds());
  }

  @Test
  void aRuleThatAsksForTagsKeepsToItsKindOfPassage() {
    CueRules own =
        CueRules.with(
            new YamlFile(
                "own.yaml",
                "rules: [{rule: own, in: list_item, when: '^ partners/NOUN', weights: {mechanism:"
                    + " 20}, finds: Partners sing., misses: We sing.}]"));
    Document document = read("a.md", "# Choir\n\nPartners sing.\n\n- Partners dance.\n");
    assertEquals(
        List.of("Partners dance."),
        new Extractor(MODELS, own, MODEL).extract(document).stream().map(Finding::quote).toList());
  }

  @Test
  void aLineThatCreditsAQuotationIsNoFinding() {
    CueRules own =
        CueRules.with(
            new YamlFile(
                "own.yaml",
                "rules: [{rule: own, when: choir, weights: {strategy: 20},"
                    + " finds: A choir sings., misses: We sing.}]"));
    Document document = read("a.md", "# Song\n\n> Our choir sings.\n>\n> — Ada Smith, choir\n");
    Finding finding = new Extractor(MODELS, own, MODEL).extract(document).get(0);
    assertEquals("Our choir sings.", finding.quote());
    assertEquals(Optional.of("Ada Smith"), finding.reading().orElseThrow().view());
    assertEquals(1, new Extractor(MODELS, own, MODEL).extract(document).size());
  }

  @Test
  void everyFindingSaysWhy() {
    for (Finding finding : extract(read("notes.md", NOTES))) {
      assertTrue(!finding.because().isEmpty(), finding.quote());
      assertTrue(finding.score() > 0 && finding.score() < 1, finding.quote());
    }
  }

  @Test
  void aLabelWithItemsUnderItIsNoQuote() {
    assertEquals(Set.of(), types(extract(read("notes.md", NOTES)), "Shared training"));
  }

  @Test
  void theSameTextGivesTheSameFindings() {
    Document document = read("notes.md", NOTES);
    assertEquals(extract(document), extract(document));
  }

  @Test
  void abbreviationsDoNotEndASentence() {
    Document document =
        read(
            "talk.md",
            "# Talk\n\nDr. Vance met Prof. Hale, e.g. in May. They agreed to meet again.\n");
    assertEquals(
        List.of("Dr. Vance met Prof. Hale, e.g. in May.", "They agreed to meet again."),
        sentences(document));
  }

  @Test
  void aFullStopMayBelongToWhatFollowsIt() {
    String article =
        """
        # Article

        Ross et al. (2016) asked for a plan B. Partners should read it with J. Moor, see Fig. 3 of
        Vol. 2 of it. Did it help? No. The report by A. B. Lind says why.
        """;
    assertEquals(
        List.of(
            "Ross et al. (2016) asked for a plan B.",
            "Partners should read it with J. Moor, see Fig. 3 of Vol. 2 of it.",
            "Did it help?",
            "No.",
            "The report by A. B. Lind says why."),
        sentences(read("article.md", article)));
  }

  @Test
  void initialsDoNotEndASentence() {
    String led = "The yard was led by chief R.T. Marsh, who asked the crews in.";
    assertEquals(List.of(led), sentences(read("yard.md", "# Yard\n\n" + led + "\n")));
  }

  @Test
  void bulletsInALinePartIt() {
    assertEquals(
        List.of("Half of the keys hang here", "The crews share the rest", "Nobody has two"),
        sentences(
            read(
                "keys.md",
                "# Keys\n\n"
                    + "| Keys |\n"
                    + "|---|\n"
                    + "| • Half of the keys hang here• The crews share the rest ▪ Nobody has two"
                    + " |\n")));
  }

  @Test
  void speechThatStartsAgainInLowerCaseIsAnotherSentence() {
    String talk = "We share the nets. uh and we share the ice. but it was hard at first.";
    assertEquals(List.of(talk), sentences(read("talk.md", "# Talk\n\n" + talk + "\n")));
    assertEquals(
        List.of("We share the nets.", "uh and we share the ice.", "but it was hard at first."),
        sentences(read("talk.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n" + talk + "\n")));
  }

  @Test
  void theHeadOfATableIsNoQuote() {
    String table =
        """
        # Pump

        | Challenge | What they did |
        |---|---|
        | Nobody owned the pump | A rota looks after it |
        """;
    assertEquals(
        List.of("Nobody owned the pump", "A rota looks after it"),
        sentences(read("pump.md", table)));
  }

  @Test
  void aTextOnSomethingElseHasNextToNothing() {
    String recipe =
        """
        # Rye bread

        Mix flour and water. Let the dough rest for an hour because the bran needs time to soak.
        You should keep the oven at 250 degrees. It is hard to judge the crumb while it is warm.

        - Shape the loaf gently.
        - Bake it until the crust is dark.
        """;
    List<Finding> findings = extract(read("bread.md", recipe));
    assertTrue(findings.size() <= 1, findings.toString());
    assertTrue(
        findings.stream().allMatch(f -> f.reading().orElseThrow().candidate()),
        findings.toString());
  }

  @Test
  void endlessSentencesAndWordsEndInTime() {
    String endless =
        "# Partners\n\n"
            + "partners should share ".repeat(40_000)
            + "\n\n"
            + "x".repeat(300_000)
            + "\n\n"
            + "Dr. ".repeat(20_000)
            + "\n\n"
            + "(((([[[[ ".repeat(10_000)
            + "\n\n"
            + "- trust. ".repeat(10_000);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extract(read("endless.txt", endless)));
  }

  @Test
  void aBookThatIsOnePassageAndAListWithoutEndAreMinedInTime() {
    String sentences = "Partners should agree on clear roles [00:20:30]. ".repeat(10_000);
    String items = "- Lack of trust between the teams.\n".repeat(10_000);
    for (String text : List.of(sentences, "# Notes\n\n" + items)) {
      Document document = read("a.md", text);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> assertTrue(extract(document).size() < 3));
    }
  }

  private static Document read(String name, String text) {
    try {
      return new DocumentReader(Limits.DEFAULT).read(name, text.getBytes(StandardCharsets.UTF_8));
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Finding> extract(Document document) {
    return new Extractor(MODELS, RULES, MODEL).extract(document);
  }

  private static List<String> sentences(Document document) {
    return new Sentences(MODELS)
        .of(document, new Words.Maker(MODELS), RULES).stream()
            .map(sentence -> sentence.span().of(document.text()))
            .toList();
  }

  private static Set<FindingType> types(List<Finding> findings, String quote) {
    return findings.stream()
        .filter(finding -> finding.quote().equals(quote))
        .map(Finding::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static MediaTime time(List<Finding> findings, String quote) {
    return findings.stream()
        .filter(finding -> finding.quote().equals(quote))
        .findFirst()
        .orElseThrow()
        .time()
        .orElseThrow();
  }
}
