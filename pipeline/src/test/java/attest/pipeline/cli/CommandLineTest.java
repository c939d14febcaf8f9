package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.index.Themes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as users type them, on the sample corpus. */
class CommandLineTest {
  private static final String SAMPLE = "../corpus/sample";
  private static final List<String> COMMANDS =
      List.of(
          "run",
          "search",
          "show",
          "concordance",
          "claims",
          "themes",
          "report",
          "export",
          "serve",
          "status",
          "diff",
          "check",
          "verify",
          "help",
          "generate-completion",
          "review",
          "explain",
          "label",
          "train",
          "evaluate");

  @TempDir private static Path shared = Path.of("");
  @TempDir private Path folder = Path.of("");

  /** What a command printed, and how it ended. */
  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void mineTheSample() {
    assertEquals(0, attest("run", SAMPLE, "--base", base()).code());
  }

  private static String base() {
    return shared.resolve("evidence").toString();
  }

  private static Ended attest(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Attest.execute(new PrintWriter(out), new PrintWriter(err), args);
    return new Ended(code, out.toString(), err.toString());
  }

  @Test
  void everyFileOfARunIsAccountedFor() throws IOException {
    JsonNode run = json("status", "--base", base(), "--json");
    int given = run.at("/counts/given").asInt();
    assertEquals(given, run.at("/counts/mined").asInt() + run.at("/counts/rejected").asInt());
    assertEquals(run.at("/counts/files").asInt(), run.at("/inputs").size());
    assertEquals(64, run.at("/inputs/0/sha256").asText().length());
    Ended status = attest("status", "--base", base());
    assertTrue(
        status.out().contains(" files given, bundles opened: " + given + " documents"),
        status.out());
    assertTrue(status.out().contains("fetch it again or leave it out"), status.out());
  }

  @Test
  void whatASourceBringsCannotSteerTheTerminal() throws IOException {
    String steering = "Trust \u202Egrows\u001b[2J between partners who share their data.";
    String json = attest("explain", steering, "--json").out();
    assertTrue(json.contains("Trust \\u202Egrows\\u001B[2J between"), json);
    assertEquals(steering, new ObjectMapper().readTree(json).at("/sentence").asText());
    Ended missing = attest("status", "--base", folder.resolve("a\u001b[2Jb").toString());
    assertTrue(missing.err().contains("a‹U+001B›[2Jb"), missing.err());
  }

  @Test
  void whoeverHasASentenceExplainedHearsWhatWasNotSeen() {
    String alone = attest("explain", "Poor", "communication.").out();
    assertTrue(alone.contains("\nJudged by itself: no heading or neighbour was seen."), alone);
    String blank = attest("explain", "Poor communication.", "--heading", " ").out();
    assertTrue(blank.contains("\nJudged by itself: no heading or neighbour was seen."), blank);
    String under = attest("explain", "Poor communication.", "--heading", "Barriers").out();
    assertTrue(under.contains("\nJudged under that heading alone: no neighbour was"), under);
    assertFalse(attest("explain", "Poor communication.", "--json").out().contains("Judged by"));
  }

  @Test
  void anExplanationSaysHowASentenceIsToBeRead() throws IOException {
    String denied = attest("explain", "The partners did not struggle to agree on the rules.").out();
    assertTrue(denied.matches("(?s).*\nchallenge +0\\.\\d+  a [a-z]+\n  denied\n.*"), denied);
    String argued = "Critics argue that mistrust slowed the partnership down.";
    assertTrue(attest("explain", argued).out().contains("\n  view of: critics\n"));
    String caused = "Trust between the partners grew as a result of the shared festival.";
    String roles =
        """

          cause: “the shared festival”
          effect: “Trust between the partners grew”
          direction: raises
        """;
    assertTrue(attest("explain", caused).out().contains(roles), attest("explain", caused).out());
    JsonNode verdicts = json("explain", caused, "--json").at("/verdicts");
    assertEquals("raises", verdicts.at("/mechanism/reading/roles/direction").asText());
    assertTrue(verdicts.at("/challenge/reading").isMissingNode(), verdicts.toString());
  }

  @Test
  void aListSaysWhichQuotesAreDeniedOrHedged() {
    for (String reading : List.of("hedged", "negated")) {
      String told = reading.equals("negated") ? "denied" : reading;
      String found = attest("search", "reading:" + reading, "--all", "--base", base()).out();
      List<String> heads = found.lines().filter(l -> l.matches("(mech|chall|strat).*")).toList();
      assertFalse(heads.isEmpty(), found);
      heads.forEach(head -> assertTrue(head.contains(" · ") && head.contains(told), head));
    }
    String all = attest("search", "--all", "--limit", "1000", "--base", base()).out();
    assertTrue(all.lines().noneMatch(line -> line.endsWith("·") || line.endsWith("· ")), all);
  }

  @Test
  void aSearchCountsByFacetsAndGathersByOrigin() throws IOException {
    Ended misspelt = attest("search", "colaboration", "--base", base());
    assertTrue(misspelt.out().endsWith("Did you mean: collaboration\n"), misspelt.out());
    JsonNode meant = json("search", "colaboration", "--base", base(), "--json").at("/meant");
    assertEquals("collaboration", meant.asText());
    Ended facets = attest("search", "trust", "--base", base(), "--facets");
    assertTrue(facets.out().contains("speaker  ("), facets.out());
    JsonNode counted = json("search", "trust", "--base", base(), "--facets", "--json");
    assertEquals(7, counted.at("/facets").size());
    assertEquals("type", counted.at("/facets/0/field").asText());
    JsonNode groups = json("search", "trust", "--base", base(), "--group-by", "origin", "--json");
    assertEquals(groups.at("/total").asInt(), groups.at("/groups").size());
    Ended grouped = attest("search", "trust", "--base", base(), "--group-by", "origin");
    assertTrue(grouped.out().contains(groups.at("/groups/0/key").asText()), grouped.out());
    assertUsage(
        attest("search", "--base", base(), "--facets", "--group-by", "origin"),
        "mutually exclusive");
  }

  @Test
  void aSearchForTheNameOfAThemeTellsOfIt() {
    String told = "'trust' is a theme, too; --theme trust";
    assertTrue(attest("search", "Trust", "--base", base()).err().startsWith(told));
    assertEquals("", attest("search", "--theme", "trust", "--base", base()).err());
    assertEquals("", attest("search", "trust", "partners", "--base", base()).err());
    assertEquals("", attest("search", "trust", "--json", "--base", base()).err());
  }

  @Test
  void aSearchIsSpreadOverYearsAndMinutes() throws IOException {
    JsonNode spread = json("search", "--base", base(), "--histogram", "year", "--json");
    JsonNode years = spread.at("/bars");
    Ended bars = attest("search", "--base", base(), "--histogram", "year");
    assertEquals(years.size() + 1, bars.out().lines().count());
    String last = "in no bar: " + spread.at("/without/quotes").asInt() + " quotes in ";
    assertTrue(bars.out().contains(last), bars.out());
    assertTrue(bars.out().endsWith(", of works without a date" + System.lineSeparator()));
    assertTrue(bars.out().contains(years.at("/0/from").asText() + "  █"), bars.out());
    String recording = "mission-river-clean-up-trust.md";
    JsonNode minutes =
        json(
            "search",
            "--base",
            base(),
            "--histogram",
            "minute",
            "--source",
            recording,
            "--from",
            "11:52",
            "--to",
            "11:53",
            "--json");
    assertEquals("11:00", minutes.at("/bars/0/from").asText());
    assertEquals(1, minutes.at("/bars").size());
    assertUsage(
        attest("search", "--base", base(), "--histogram", "minute"),
        "ask for an origin or a source");
  }

  @Test
  void whatIsLikeAFindingIsFoundAndPagesGoOn() throws IOException {
    JsonNode first = json("search", "trust", "--base", base(), "--json", "--limit", "1");
    String id = first.at("/hits/0/finding/id").asText();
    JsonNode like = json("search", "--like", id, "--base", base(), "--json");
    assertTrue(like.at("/hits").size() > 0);
    assertFalse(like.findValuesAsText("id").contains(id));
    JsonNode second =
        json("search", "trust", "--base", base(), "--json", "--limit", "1", "--offset", "1");
    assertFalse(second.at("/hits/0").equals(first.at("/hits/0")));
    assertUsage(attest("search", "--like", "zz", "--base", base()), "no finding 'zz'");
    assertEquals(
        0, json("search", "--review", "starred", "--base", base(), "--json").at("/hits").size());
  }

  @Test
  void aFindingIsShownByItsIdWithItsContextAndItsReasons() throws IOException {
    JsonNode found = json("search", "discharge data", "--base", base(), "--json", "--limit", "1");
    JsonNode finding = found.at("/hits/0/finding");
    String id = finding.at("/id").asText();
    Ended shown = attest("show", id, "--base", base());
    assertEquals(0, shown.code(), shown.err());
    for (String told :
        List.of(
            finding.at("/type").asText() + " 0.",
            "“" + finding.at("/quote").asText() + "”",
            finding.at("/link").asText(),
            finding.at("/path").asText() + ":" + finding.at("/line").asText(),
            "[" + finding.at("/quote").asText() + "]",
            "because of the ")) {
      assertTrue(shown.out().contains(told), told + " is not in " + shown.out());
    }
    JsonNode view = json("show", id, "--base", base(), "--context", "5", "--json");
    assertEquals(finding.at("/quote"), view.at("/finding/quote"));
    assertTrue(view.at("/context/before").asText().length() <= 5, view.toString());
    assertTrue(view.at("/alike").size() > 0, view.toString());
    assertUsage(attest("show", "zz", "--base", base()), "there is no finding 'zz'");
    assertUsage(attest("show", "--base", base()), "ID");
    assertUsage(attest("show", id, "--context", "-1", "--base", base()), "--context");
  }

  @Test
  void whereNoClaimIsSharedThatIsSaidFirst() {
    String none =
        "No two independent origins were found to say the same in the same words or nearly so.\n\n";
    String one = "mission-river-clean-up-trust.md";
    assertTrue(attest("claims", "--source", one, "--base", base()).out().startsWith(none));
    Ended shared = attest("claims", "--base", base(), "--limit", "1");
    assertEquals(
        shared.out().contains("1 independent origin "),
        shared.out().startsWith(none),
        shared.out());
    Ended nothing = attest("claims", "--min-origins", "99", "--base", base());
    assertTrue(
        nothing.out().startsWith("0 claims of 99 or more independent origins; "), nothing.out());
    assertTrue(nothing.out().contains("--min-origins"), nothing.out());
  }

  @Test
  void namesAreListedWithCommasOrOneByOne() {
    for (String command : List.of("search", "export", "claims", "report")) {
      Ended listed =
          attest(
              command, "--base", base(), "--theme", "trust,power", "--type", "challenge,strategy");
      Ended each =
          attest(
              command,
              "--base",
              base(),
              "--theme",
              "trust",
              "--theme",
              "power",
              "--type",
              "challenge",
              "--type",
              "strategy");
      assertEquals(each, listed, command);
    }
  }

  @Test
  void synonymsOfOnesOwnWidenASearch() throws IOException {
    Path synonyms = folder.resolve("synonyms.yaml");
    Files.writeString(synonyms, "- [xylophone, trust]\n", StandardCharsets.UTF_8);
    assertEquals(0, json("search", "xylophone", "--base", base(), "--json").at("/hits").size());
    JsonNode widened =
        json("search", "xylophone", "--base", base(), "--json", "--synonyms", synonyms.toString());
    assertTrue(widened.at("/hits").size() > 0);
  }

  @Test
  void aConcordanceShowsWordsInTheirContext() throws IOException {
    Ended found = attest("concordance", "trust", "--base", base(), "--limit", "3");
    assertEquals(0, found.code());
    assertTrue(found.out().contains("[trust]"), found.out());
    assertTrue(found.out().contains("3 of "), found.out());
    JsonNode lines = json("concordance", "trust", "--base", base(), "--sort", "left", "--json");
    assertEquals(lines.at("/occurrences").asInt(), lines.at("/lines").size());
    assertTrue(lines.at("/lines/0/source/path").asText().startsWith(SAMPLE));
    JsonNode talk =
        json("search", "\"trust between the partners matters\"", "--base", base(), "--json");
    JsonNode finding = talk.at("/hits/0/finding");
    String place =
        finding.at("/path").asText()
            + ":"
            + finding.at("/line").asText()
            + ", before 3:40, "
            + finding.at("/link").asText()
            + "\n";
    Ended told = attest("concordance", "between the partners matters", "--base", base());
    assertTrue(told.out().contains("  " + place), told.out());
    JsonNode same =
        json("concordance", "between the partners matters", "--base", base(), "--json")
            .at("/lines/0");
    assertEquals(finding.at("/line"), same.at("/line"));
    assertEquals(finding.at("/link"), same.at("/link"));
    assertEquals(220, same.at("/time/startSeconds").asInt());
    assertUsage(attest("concordance", "!", "--base", base()), "a concordance is of");
  }

  @Test
  void filtersThatLeaveNothingTogetherSayWhichOneToDrop() throws IOException {
    List<String> asked =
        List.of("search", "trust", "--theme", "leadership", "--type", "strategy", "--base", base());
    Ended none = attest(asked.toArray(String[]::new));
    assertTrue(none.out().startsWith("0 quotes\n"), none.out());
    JsonNode words =
        json("search", "--theme", "leadership", "--type", "strategy", "--base", base(), "--json");
    String way = "Leave out the words: trust → " + words.at("/counts/quotes").asInt() + " quote";
    assertTrue(none.out().contains(way), none.out());
    assertTrue(none.out().contains("Leave out theme: leadership → "), none.out());
  }

  @Test
  void whereOtherWordsAreOfferedThoseThatWereAskedForAreNot() throws IOException {
    String none = "Did you mean: collaboration OR funding\n";
    for (List<String> shape :
        List.of(
            List.<String>of(), List.of("--group-by", "origin"), List.of("--histogram", "year"))) {
      List<String> asked =
          new ArrayList<>(List.of("search", "colaboration funding", "--base", base()));
      asked.addAll(shape);
      Ended ended = attest(asked.toArray(String[]::new));
      assertTrue(ended.out().endsWith("\n" + none), ended.out());
    }
  }

  @Test
  void wordsThatHaveNothingTogetherAreToldOneByOne() throws IOException {
    Ended none = attest("search", "why does trust need a telescope?", "--base", base());
    int quotes = json("search", "trust", "--base", base(), "--json").at("/counts/quotes").asInt();
    assertTrue(none.out().startsWith("0 quotes\n"), none.out());
    for (String line :
        List.of(
            "Ask for any of the words: trust OR need OR telescope → ",
            "Ask for one word: trust → " + quotes + " quote",
            "No quote has: telescope\n")) {
      assertTrue(none.out().contains(line), none.out());
    }
    Ended common = attest("search", "The telescope", "--base", base());
    assertEquals(0, common.code(), common.err());
    assertTrue(common.out().startsWith("0 quotes\n"), common.out());
    Ended late = attest("search", "--since", "2050", "--base", base());
    assertEquals(0, late.code(), late.err());
    assertTrue(
        late.out().startsWith("0 quotes\nNo quote is from a work of 2050 or later; quotes here"),
        late.out());
    assertTrue(late.out().contains("\nLeave out since: 2050 → "), late.out());
    Ended histogram = attest("search", "trust telescope", "--histogram", "year", "--base", base());
    assertTrue(histogram.out().startsWith("0 quotes\nAsk for any of the"), histogram.out());
  }

  @Test
  void aSearchShowsQuotesWithTheirSources() throws IOException {
    Ended found = attest("search", "trust", "--base", base());
    assertEquals(0, found.code());
    assertTrue(found.out().contains("“") && found.out().contains(".md:"), found.out());
    JsonNode hits = json("search", "trust", "--base", base(), "--json", "--limit", "2");
    assertEquals(2, hits.at("/hits").size());
    assertTrue(hits.at("/hits/0/highlights").size() > 0);
    Ended inContext =
        attest("search", "trust", "--base", base(), "--context", "40", "--limit", "1");
    String quote =
        json("search", "trust", "--base", base(), "--json", "--limit", "1")
            .at("/hits/0/finding/quote")
            .asText();
    assertTrue(inContext.out().contains("[" + quote + "]"), inContext.out());
  }

  @Test
  void aContextTellsWhoSpeaksAndWhen() throws IOException {
    Path talk = folder.resolve("talk.txt");
    Files.writeString(
        talk,
        """
        [00:00:05] Ada Hall: What should others do?

        [00:00:09] Ben Okoro: Partners should agree on shared goals. We did not.

        [00:01:20] Ada Hall: Thank you.
        """,
        StandardCharsets.UTF_8);
    assertEquals(0, attest("run", talk.toString(), "--base", own("evidence")).code());
    String found =
        attest("search", "--all", "goals", "--base", own("evidence"), "--context", "30").out();
    assertTrue(
        found.contains(
            "Ada Hall: (0:05) What should others do? Ben Okoro: (0:09) [Partners should agree on"
                + " shared goals.] We did not. Ada Hall: (1:20) Thank you.\n"),
        found);
  }

  @Test
  void aContextCutsNoCharacterAndEndsWithTheText() throws IOException {
    Path note = folder.resolve("a.md");
    Files.writeString(
        note, "# 😀😀\n\nPartners should agree on shared goals.\n", StandardCharsets.UTF_8);
    assertEquals(0, attest("run", note.toString(), "--base", own("evidence")).code());
    for (String characters : List.of("1", "2", "3", "4", "2147483647")) {
      Ended found = attest("search", "--all", "--base", own("evidence"), "--context", characters);
      assertEquals(0, found.code(), found.err());
      assertTrue(found.out().contains("[Partners should agree on shared goals.]"), found.out());
      assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(found.out()), characters);
    }
  }

  @Test
  void themesAreCountedInThreeWays() throws IOException {
    JsonNode themes = json("themes", "--base", base(), "--json");
    assertTrue(themes.at("/themes").size() >= 18);
    assertTrue(themes.at("/inNoTheme/quotes").isInt());
    assertTrue(attest("themes", "--base", base()).out().contains("in no theme"));
  }

  @Test
  void anExportSaysHowManyCandidatesItHolds() {
    Ended all = attest("export", "--base", base());
    Ended sure = attest("export", "--base", base(), "--sure");
    long candidates = all.out().lines().count() - sure.out().lines().count();
    assertEquals(
        all.out().lines().count()
            + " findings, of which "
            + candidates
            + " are candidates (--sure leaves them out)\n",
        all.err());
    assertEquals("", sure.err());
    assertEquals("", attest("export", "--base", base(), "--all").err());
  }

  @Test
  void anExportHoldsEveryFindingUnderThePromisedNames() throws IOException {
    List<String> lines = attest("export", "--base", base()).out().lines().toList();
    assertEquals(
        json("status", "--base", base(), "--json").at("/counts/findings").asInt(), lines.size());
    for (String line : lines) {
      JsonNode finding = new ObjectMapper().readTree(line);
      for (String name :
          List.of(
              "id", "type", "quote", "start", "end", "path", "title", "origin", "voice", "score",
              "because")) {
        assertTrue(finding.has(name), name + " is missing in " + line);
      }
      assertEquals(
          finding.get("quote").asText().length(),
          finding.get("end").asInt() - finding.get("start").asInt());
    }
  }

  @Test
  void verifyPassesAndFailsWhenASourceChanges() throws IOException {
    assertEquals(0, attest("verify", "--base", base()).code());
    Path note = folder.resolve("note.md");
    Files.writeString(
        note, "# Partners\n\nPartners should agree on shared goals.\n", StandardCharsets.UTF_8);
    String own = folder.resolve("evidence").toString();
    assertEquals(0, attest("run", note.toString(), "--base", own).code());
    Files.writeString(
        note, "# Partners\n\nPartners need not agree on shared goals.\n", StandardCharsets.UTF_8);
    Ended verified = attest("verify", "--base", own);
    assertEquals(1, verified.code());
    assertTrue(verified.out().contains("changed since the run"), verified.out());
  }

  @Test
  void aStrictRunWithRejectionsPublishesAndEndsWithThree() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n\nWe met.\n", StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("b.md"), "", StandardCharsets.UTF_8);
    String own = folder.resolve("evidence").toString();
    String files = folder + "/*.md";
    assertEquals(3, attest("run", files, "--base", own, "--strict").code());
    assertEquals(0, attest("status", "--base", own).code());
    assertEquals(0, attest("run", files, "--base", own).code());
  }

  @Test
  void aRunThatFailsLeavesWhatWasPublished() {
    String before = attest("status", "--base", base()).out();
    Ended run = attest("run", folder.toString(), "--base", base());
    assertUsage(run, "there is no file in");
    assertEquals(before, attest("status", "--base", base()).out());
  }

  @Test
  void usersErrorsAreOneLine() throws IOException {
    Path broken = folder.resolve("own.yaml");
    Files.writeString(broken, "rules: [{rule: x}]", StandardCharsets.UTF_8);
    assertUsage(attest("search", "\"open", "--base", base()), "not closed");
    assertUsage(attest("search", "trust AND", "--base", base()), "goes wrong at character");
    assertUsage(attest("search", "*trust", "--base", base()), "wildcard");
    assertUsage(attest("search", "--theme", "trusst", "--base", base()), "did you mean trust");
    assertUsage(
        attest("export", "--since", "2050", "--base", base()),
        "no quote is from a work of 2050 or later; quotes here are from works of 20");
    assertUsage(
        attest("search", "--source", "Allotment-water.md", "--base", base()),
        "there is no source 'Allotment-water.md'; did you mean allotment-water-sharing.srt?");
    assertUsage(
        attest("export", "--source", "nothing-*", "--base", base()),
        "there is no source 'nothing-*' among ");
    assertUsage(
        attest("search", "--type", "tactic", "--base", base()), "mechanism, challenge, strategy");
    assertUsage(
        attest("report", "--since", "2050", "--base", base()),
        "no quote is from a work of 2050 or later; quotes here are from works of 20");
    assertUsage(attest("search", "--since", "2024-13", "--base", base()), "2024-13");
    assertUsage(attest("search", "--from", "99:99:99", "--base", base()), "99:99:99");
    assertUsage(
        attest("search", "--from", "20", "--to", "10", "--base", base()), "the moments end before");
    assertUsage(attest("search", "--limit", "0", "--base", base()), "limit");
    assertUsage(attest("concordance", "trust", "--limit", "-1", "--base", base()), "limit");
    assertUsage(attest("search", "--context", "-5", "--base", base()), "--context");
    assertUsage(attest("claims", "--min-origins", "-3", "--base", base()), "--min-origins");
    assertUsage(
        attest("search", "--base", folder.resolve("none").toString()), "no evidence base in");
    assertUsage(attest("run", folder.resolve("none").toString()), "no such file");
    assertUsage(attest("run", SAMPLE, "--cues", broken.toString()), "'x'");
    assertUsage(attest("check", "--themes", broken.toString()), "own.yaml");
    assertUsage(attest("report", "--format", "pdf", "--base", base()), "pdf");
    assertUsage(attest("report", "--quotes", "0", "--base", base()), "--quotes");
    assertUsage(attest("report", "--out", folder.toString(), "--base", base()), "is a folder");
    assertUsage(
        attest("report", "--out", folder.resolve("none/r.md").toString(), "--base", base()),
        "folder that is not there");
    assertUsage(attest("run", SAMPLE, "--master", "foo", "--base", own("b")), "--master 'foo'");
    assertUsage(attest("run", "", "--base", own("b")), "a path is empty");
    assertUsage(
        attest("search", "--sort", "best"), "'best' is none of relevance, time, date, place");
    assertUsage(attest("search", "--review", "odd"), "'odd' is none of accepted, rejected, ");
    assertUsage(attest("search", "--limit", "many"), "'many' is no whole number, or too large");
    assertUsage(attest("serch"), "there is no command 'serch'; did you mean search");
    assertUsage(attest("review", "acept"), "there is no command 'acept'; did you mean accept");
    assertUsage(attest("claims", "trust"), "attest claims takes no 'trust'");
    assertUsage(
        attest("claims", "--limt", "3"),
        "attest claims has no option '--limt'; did you mean --limit?");
    assertUsage(
        attest("themes", "--themes", folder.toString(), "--base", base()),
        " is a folder; name a file in it");
    assertUsage(attest(), "Missing");
  }

  private String own(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aDamagedBaseIsSaidInOneLine() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n\nWe met.\n", StandardCharsets.UTF_8);
    String base = own("evidence");
    assertEquals(0, attest("run", own("a.md"), "--base", base).code());
    Path generation = folder.resolve("evidence/generations/000001");
    Files.writeString(generation.resolve("ledger.jsonl"), "{\"outcome\":", StandardCharsets.UTF_8);
    Files.writeString(generation.resolve("index/segments_1"), "x", StandardCharsets.UTF_8);
    for (String command : List.of("verify", "search", "export")) {
      Ended ended = attest(command, "--base", base);
      assertEquals(1, ended.code(), command);
      assertEquals(1, ended.err().lines().count(), ended.err());
      assertTrue(
          ended.err().contains("is damaged") && ended.err().contains("run again"), ended.err());
    }
    Files.delete(generation.resolve("run.json"));
    Ended status = attest("status", "--base", base);
    assertEquals(1, status.code());
    assertTrue(
        status.err().endsWith("run.json is missing or cannot be read; run again\n"), status.err());
  }

  @Test
  void aRunMendsARecordThatContradictsItself() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n\nWe met.\n", StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("b.md"), "", StandardCharsets.UTF_8);
    String base = own("evidence");
    String[] run = {"run", own("a.md"), own("b.md"), "--base", base};
    assertEquals(0, attest(run).code());
    Path record = folder.resolve("evidence/generations/000001/run.json");
    String whole = Files.readString(record, StandardCharsets.UTF_8);
    String more = whole.replace("\"rejections\" : 1", "\"rejections\" : 3");
    assertFalse(more.equals(whole), whole);
    Files.writeString(record, more, StandardCharsets.UTF_8);
    Ended status = attest("status", "--base", base);
    assertTrue(status.err().endsWith("run.json is damaged; run again\n"), status.err());
    assertEquals(0, attest(run).code());
    assertEquals(0, attest("status", "--base", base).code());
  }

  @Test
  void aLedgerThatIsNotAsTheRunLeftItIsNotAnsweredFrom() throws IOException {
    for (String note : List.of("a", "b")) {
      Files.writeString(
          folder.resolve(note + ".md"),
          "# Partners\n\nPartners should agree on shared goals.\n",
          StandardCharsets.UTF_8);
    }
    String base = own("evidence");
    String files = folder + "/*.md";
    assertEquals(0, attest("run", files, "--base", base).code());
    Files.writeString(
        folder.resolve("labels.csv"), "text,labels\nWe met.,none\n", StandardCharsets.UTF_8);
    String[] labels = {"--labels", own("labels.csv"), "--base", base};
    Path ledger = folder.resolve("evidence/generations/000001/ledger.jsonl");
    String whole = Files.readString(ledger, StandardCharsets.UTF_8);
    for (String other :
        List.of(whole.lines().toList().get(0) + "\n", whole.replace("goals", "toils"))) {
      Files.writeString(ledger, other, StandardCharsets.UTF_8);
      for (String command :
          List.of("search", "claims", "themes", "export", "report", "status", "serve")) {
        assertDamaged(attest(command, "--base", base), command);
      }
      assertDamaged(attest("concordance", "goals", "--base", base), "concordance");
      assertDamaged(attest("label", "--base", base, "--out", own("sheet.csv")), "label");
      assertDamaged(attest(words(labels, "evaluate")), "evaluate");
      assertDamaged(attest(words(labels, "train", "--out", own("own.model"))), "train");
      Ended verified = attest("verify", "--base", base);
      assertEquals(1, verified.code());
      assertTrue(verified.out().contains("cut short or altered since the run"), verified.out());
    }
    Files.writeString(ledger, whole, StandardCharsets.UTF_8);
    assertEquals(0, attest("search", "--base", base).code(), "a copy is as good");
    Files.delete(ledger.resolveSibling("ledger.seal"));
    assertDamaged(attest("search", "--base", base), "search");
    Ended unsealed = attest("verify", "--base", base);
    assertEquals(1, unsealed.code());
    assertTrue(unsealed.out().contains("cut short or altered since the run"), unsealed.out());
    Files.writeString(ledger, whole.replace("goals", "toils"), StandardCharsets.UTF_8);
    assertEquals(0, attest("run", files, "--base", base).code());
    Ended verified = attest("verify", "--base", base);
    assertEquals(0, verified.code(), verified.out());
  }

  private static String[] words(String[] more, String... first) {
    return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static void assertDamaged(Ended ended, String command) {
    assertEquals(1, ended.code(), command);
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().endsWith(" altered since the run); run again\n"), ended.err());
    assertEquals("", ended.out(), command);
  }

  @Test
  void theBaseIsNothingToRead() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n\nWe met.\n", StandardCharsets.UTF_8);
    Path link = shared.resolve("link");
    Files.createSymbolicLink(link, folder);
    for (String base : List.of(own("evidence"), own("evidence"), link + "/evidence")) {
      assertEquals(0, attest("run", folder.toString(), "--base", base, "--strict").code());
    }
    assertUsage(
        attest("run", folder.toString(), "--base", folder.toString()),
        "are in the evidence base; give another folder as --base");
    for (String given : List.of("file://" + folder, link.toString())) {
      assertEquals(0, attest("run", given, "--base", own("evidence"), "--strict").code());
    }
  }

  @Test
  void aBaseThatWasMovedWithItsCorpusKnowsTheNewFolder() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n\nWe met.\n", StandardCharsets.UTF_8);
    String base = own("evidence");
    assertEquals(0, attest("run", own("a.md"), "--base", base).code());
    String directory = json("status", "--base", base, "--json").at("/directory").asText();
    Path record = folder.resolve("evidence/generations/000001/run.json");
    String written = Files.readString(record, StandardCharsets.UTF_8);
    Files.writeString(
        record, written.replace(directory, directory + "/before"), StandardCharsets.UTF_8);
    assertEquals(0, attest("run", own("a.md"), "--base", base).code());
    JsonNode run = json("status", "--base", base, "--json");
    assertEquals(directory, run.at("/directory").asText());
    assertEquals(1, run.at("/counts/unchanged").asInt());
  }

  private static void assertUsage(Ended ended, String part) {
    assertEquals(2, ended.code(), ended.err());
    List<String> lines = ended.err().lines().filter(line -> !line.startsWith("Try: ")).toList();
    assertEquals(1, lines.size(), ended.err());
    assertTrue(lines.get(0).startsWith("attest: ") && lines.get(0).contains(part), lines.get(0));
  }

  @Test
  void aBaseOfAnotherVersionIsNotRead() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("current"), "attest 99 000001\n", StandardCharsets.UTF_8);
    assertUsage(attest("status", "--base", other.toString()), "form 99");
    assertUsage(attest("run", SAMPLE, "--base", other.toString()), "form 99");
  }

  @Test
  void everyCommandHasHelpWithExamplesThatFits() {
    for (String command : COMMANDS) {
      Ended help = attest(command, "--help");
      assertEquals(0, help.code(), command);
      assertTrue(help.out().lines().allMatch(line -> line.length() <= 100), help.out());
      if (!command.equals("generate-completion")) {
        assertTrue(help.out().contains("Examples:"), command);
      }
    }
    String all = attest("--help").out();
    COMMANDS.forEach(command -> assertTrue(all.contains(command), command));
  }

  @Test
  void helpIsACommandAsWell() {
    assertEquals(attest("--help"), attest("help"));
    assertEquals(attest("search", "--help"), attest("help", "search"));
    assertEquals(attest("review", "merge", "--help"), attest("help", "review", "merge"));
    assertUsage(attest("help", "serch"), "did you mean search");
    assertUsage(attest("help", "search", "trust"), "'trust'");
    String completion = attest("generate-completion").out();
    String names = completion.substring(completion.indexOf("function _picocli_attest_help("));
    assertTrue(names.substring(0, names.indexOf("\n}")).contains("\"concordance\""), names);
  }

  @Test
  void theHelpSaysInAWholeSentenceWhatEachCommandDoes() {
    for (String program : List.of("", "review")) {
      String help = attest((program + " --help").strip().split(" ", -1)).out();
      String commands = help.substring(help.indexOf("Commands:\n"), help.indexOf("\n\nExamples"));
      String[] entries = commands.split("\n  (?=\\w)", -1);
      assertTrue(entries.length > 10, help);
      for (int i = 1; i < entries.length; i++) {
        assertTrue(entries[i].endsWith("."), entries[i]);
      }
    }
  }

  @Test
  void completionIsMadeForShells() {
    Ended completion = attest("generate-completion");
    assertEquals(0, completion.code());
    assertTrue(completion.out().contains("complete -F _complete_attest"));
  }

  @Test
  void aReportIsWrittenWholeOrNotAtAll() throws IOException {
    Path report = folder.resolve("report.html");
    assertEquals(0, attest("report", "--base", base(), "--out", report.toString()).code());
    assertTrue(Files.readString(report, StandardCharsets.UTF_8).startsWith("<!DOCTYPE html>"));
    Path link = Files.createSymbolicLink(folder.resolve("link.html"), report);
    assertUsage(attest("report", "--base", base(), "--out", link.toString()), "--force");
    assertEquals(0, attest("report", "--base", base(), "--out", link.toString(), "--force").code());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(0, attest("export", "--base", base(), "--out", "/dev/null").code());
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
  }

  @Test
  void aReportFitsAPhoneAndNoThemeIsAnnouncedAtTheFootOfAPrintedPage() throws IOException {
    Browser.assumeThere();
    Path report = folder.resolve("report.html");
    assertEquals(0, attest("report", "--base", base(), "--out", report.toString()).code());
    byte[] printed;
    try (Browser browser = new Browser(folder.toUri().toString(), true)) {
      browser.open("/report.html");
      printed = browser.printed();
      browser.screen(390, false);
      assertEquals("0", browser.tooWide());
    }
    List<String> announced =
        Themes.builtIn().all().stream()
            .map(theme -> (theme.title() + " " + theme.about()).replaceAll("\\s+", " "))
            .toList();
    try (PDDocument pdf = Loader.loadPDF(printed)) {
      assertTrue(pdf.getNumberOfPages() > 40, "what was printed is not the report");
      PDFTextStripper page = new PDFTextStripper();
      page.setSortByPosition(true);
      for (int number = 2; number <= pdf.getNumberOfPages(); number++) {
        page.setStartPage(number);
        page.setEndPage(number);
        List<String> lines = page.getText(pdf).strip().lines().toList();
        String last = lines.get(lines.size() - 1).strip();
        assertTrue(
            announced.stream().noneMatch(words -> words.contains(last)),
            "page " + number + " ends with: " + last);
      }
    }
  }

  private static JsonNode json(String... args) throws IOException {
    Ended ended = attest(args);
    assertEquals(0, ended.code(), ended.err());
    return new ObjectMapper().readTree(ended.out());
  }
}
