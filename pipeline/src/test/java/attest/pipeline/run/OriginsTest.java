package attest.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.TextSketch;
import attest.index.base.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static final String ONE = "Neighbours who share a well keep a common ledger. ".repeat(9);
  private static final String TWO = "The ferry crews of both banks meet on each Monday. ".repeat(9);

  @Test
  void documentsWithTextsOfTheirOwnCountForThemselves() {
    assertEquals(List.of("sha256:a", "doi:b"), origins(mine("sha256:a", ONE), mine("doi:b", TWO)));
  }

  @Test
  void theBestKnownIdentifierIsTheOrigin() {
    assertEquals(
        List.of("https://x.org", "https://x.org"),
        origins(mine("sha256:a", ONE), mine("https://x.org", ONE)));
    assertEquals(
        List.of("doi:1", "doi:1"), origins(mine("https://x.org", ONE), mine("doi:1", ONE)));
    assertEquals(
        List.of("youtube:v", "youtube:v"), origins(mine("doi:1", ONE), mine("youtube:v", ONE)));
  }

  @Test
  void ofTwoThatAreKnownAsWellTheFirstIs() {
    assertEquals(
        List.of("doi:2", "doi:2", "doi:2"),
        origins(mine("sha256:a", ONE), mine("doi:2", ONE), mine("doi:1", ONE)));
    assertEquals(
        List.of("sha256:b", "sha256:b"), origins(mine("sha256:b", ONE), mine("sha256:a", ONE)));
  }

  @Test
  void whatSharesAnIdentifierWithOneOfThemStaysWithIt() {
    assertEquals(
        List.of("youtube:v", "youtube:v", "youtube:v"),
        origins(mine("https://x.org", TWO), mine("https://x.org", ONE), mine("youtube:v", ONE)));
  }

  @Test
  void whatSharesAnyIdentifierIsOneWitness() {
    RunRecord.Mine notes = known("youtube:v", "doi:1", "https://x.org/1");
    RunRecord.Mine paper = known("doi:1");
    RunRecord.Mine page = known("https://x.org/1");
    assertEquals(List.of("youtube:v", "youtube:v"), origins(paper, notes));
    assertEquals(List.of("youtube:v", "youtube:v"), origins(notes, page));
    assertEquals(List.of("doi:1", "https://x.org/1"), origins(paper, page));
    assertEquals(List.of("youtube:v", "youtube:v", "youtube:v"), origins(page, paper, notes));
  }

  @Test
  void aPageOfSeveralVideosOrWorksJoinsNoneOfThem() {
    String list = "https://youtube.com/playlist?list=l";
    assertEquals(
        List.of("youtube:v", "youtube:w", list, list),
        origins(known("youtube:v", list), known("youtube:w", list), known(list), known(list)));
    assertEquals(
        List.of("doi:1", "doi:2"),
        origins(known("doi:1", "https://x.org"), known("doi:2", "https://x.org")));
  }

  @Test
  void theDoiOfManyTalksJoinsNoneOfThemAndThatOfAPaperItsTalks() {
    RunRecord.Mine paper = known("doi:1");
    RunRecord.Mine talk = known("youtube:v", "doi:1");
    RunRecord.Mine again = known("youtube:w", "doi:1");
    assertEquals(List.of("youtube:v", "youtube:v", "youtube:v"), origins(talk, again, paper));
    assertEquals(
        List.of("youtube:v", "youtube:w", "youtube:x", "doi:1"),
        origins(talk, again, known("youtube:x", "doi:1"), paper));
  }

  @Test
  void whoseIdentifierIsGoneCountsForItselfAgain() {
    List<RunRecord.Input> both =
        Origins.of(
            List.of(file("a.md", known("youtube:v", "doi:1")), file("b.md", known("doi:1"))));
    assertEquals("youtube:v", both.get(1).mined().get(0).origin());
    RunRecord.Mine left = Origins.of(both.subList(1, 2)).get(0).mined().get(0);
    assertEquals(known("doi:1"), left);
  }

  @Test
  void shortTextsCountForThemselves() {
    assertEquals(
        List.of("sha256:a", "sha256:b"),
        origins(mine("sha256:a", "We meet."), mine("sha256:b", "We meet.")));
  }

  @Test
  void theFirstWithATextIsNamed() {
    RunRecord.Input bundle =
        file("x.zip", mine("sha256:a", ONE), mine("sha256:b", TWO, "x.zip!/b.md"));
    List<RunRecord.Input> files = Origins.of(List.of(bundle, file("y.md", mine("sha256:c", TWO))));
    assertEquals(Optional.of("x.zip!/b.md"), files.get(1).mined().get(0).sameText());
    assertEquals(Optional.of("sha256:c"), files.get(1).mined().get(0).own());
    assertEquals(List.of(Optional.empty(), Optional.empty()), own(files.get(0)));
  }

  @Test
  void whoseTwinIsGoneCountsForItselfAgain() {
    List<RunRecord.Input> both =
        Origins.of(List.of(file("a.md", mine("doi:1", ONE)), file("b.md", mine("sha256:b", ONE))));
    RunRecord.Mine left = Origins.of(both.subList(1, 2)).get(0).mined().get(0);
    assertEquals(mine("sha256:b", ONE), left);
  }

  @Test
  void reprintsAndExcerptsCountAsOne() {
    RunRecord.Mine guide = quoting("doi:guide", "abcdefgh");
    RunRecord.Mine excerpt = quoting("https://x.org", "abcxyz");
    RunRecord.Mine other = quoting("sha256:other", "pqrstu");
    List<RunRecord.Input> files =
        Origins.of(List.of(file("e.md", excerpt), file("o.md", other), file("g.md", guide)));
    assertEquals(
        List.of("doi:guide", "sha256:other", "doi:guide"),
        files.stream().map(file -> file.mined().get(0).origin()).toList());
    assertEquals(
        Optional.of(new RunRecord.SharedQuotes("e.md", 3, 6)),
        files.get(2).mined().get(0).sharedQuotes());
    assertEquals(
        List.of(excerpt), Origins.of(files.subList(0, 1)).get(0).mined(), "once the guide is gone");
    assertEquals(
        List.of("doi:guide", "doi:guide", "doi:guide"),
        origins(guide, excerpt, quoting("sha256:copy", "abcdef")));
  }

  @Test
  void whoQuotesLittleOfAnotherOrOfAThirdCountsForHimself() {
    for (List<String> apart :
        List.of(
            List.of("ab", "ab"),
            List.of("abcdefg", "abchijk"),
            List.of("abc", "abcdefghijklmnopqrstuvwxyzABCDEFGHI"))) {
      assertEquals(
          List.of("sha256:0", "sha256:1"),
          origins(quoting("sha256:0", apart.get(0)), quoting("sha256:1", apart.get(1))),
          apart.toString());
    }
  }

  @Test
  void aVolumeAndACharterJoinNoneOfThoseThatShareThemAlone() {
    List<String> four = List.of("sha256:0", "sha256:1", "sha256:2", "sha256:3");
    assertEquals(
        four.subList(0, 3),
        origins(
            quoting(four.get(0), "abcdefghi"),
            quoting(four.get(1), "abc"),
            quoting(four.get(2), "def")));
    assertEquals(
        List.of(four.get(0), four.get(1), four.get(2), four.get(1)),
        origins(
            quoting(four.get(0), "abcdefghi"),
            quoting(four.get(1), "abcx"),
            quoting(four.get(2), "def"),
            quoting(four.get(3), "abcxy")),
        "but a paper of the volume and its reprint are one");
    assertEquals(
        four.subList(0, 3),
        origins(
            quoting(four.get(0), "abc"),
            quoting(four.get(1), "abcdefgh"),
            quoting(four.get(2), "abcstuvw")));
  }

  @Test
  void whatFiveWitnessesHaveIsCommonToAll() {
    List<String> five = List.of("sha256:0", "sha256:1", "sha256:2", "sha256:3", "sha256:4");
    assertEquals(
        five,
        origins(
            five.stream().map(origin -> quoting(origin, "abc")).toArray(RunRecord.Mine[]::new)));
  }

  private static List<Optional<String>> own(RunRecord.Input file) {
    return file.mined().stream().map(RunRecord.Mine::own).toList();
  }

  private static List<String> origins(RunRecord.Mine... documents) {
    List<RunRecord.Input> files = new ArrayList<>();
    for (RunRecord.Mine document : documents) {
      files.add(file(files.size() + ".md", document));
    }
    return Origins.of(files).stream().map(file -> file.mined().get(0).origin()).toList();
  }

  private static RunRecord.Input file(String path, RunRecord.Mine... mined) {
    return new RunRecord.Input(path, 1, 0, "x", "", 0, 0, 0, List.of(mined));
  }

  /** A document with a text of its own that is known by those identifiers, the first the best. */
  private static RunRecord.Mine known(String... identifiers) {
    return mine(identifiers[0], "", "", List.of(identifiers));
  }

  private static RunRecord.Mine mine(String origin, String text) {
    return mine(origin, text, "");
  }

  private static RunRecord.Mine mine(String origin, String text, String member) {
    return mine(origin, text, member, List.of());
  }

  /** A document with a text of its own and long quotes, a letter each. */
  private static RunRecord.Mine quoting(String origin, String quotes) {
    return mine(origin, "", "", List.of(), List.of(quotes.split("")));
  }

  private static RunRecord.Mine mine(
      String origin, String text, String member, List<String> identifiers) {
    return mine(origin, text, member, identifiers, List.of());
  }

  private static RunRecord.Mine mine(
      String origin, String text, String member, List<String> identifiers, List<String> quotes) {
    return new RunRecord.Mine(
        Optional.of(member).filter(path -> !path.isEmpty()),
        "markdown author",
        origin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        identifiers,
        0,
        Map.of("strategy", 1),
        1,
        TextSketch.of(text),
        quotes);
  }
}
