package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.Passage;
import attest.corpus.UsageException;
import attest.index.finding.Reviews;
import attest.index.search.Concordance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words in their context, out of whole texts. */
class ConcordanceTest {
  private static EvidenceIndex index;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    index =
        EvidenceIndex.open(
            Evidence.indexed(
                folder,
                List.of(
                    Evidence.of("b.md", "B", "doi:10.1/1")
                        .heading("Old Trust zones")
                        .finds(FindingType.STRATEGY, 0.9, "Äpfel trust épées; zu trust eggs.")
                        .mined(),
                    Evidence.of("a.md", "A", "doi:10.1/2")
                        .heading("apple trust Zebra")
                        .finds(FindingType.STRATEGY, 0.9, "𝄞𝄞 shared\nlanguage, co-creation 𝄞")
                        .mined())),
            SmallBase.THEMES,
            Reviews.NONE);
  }

  @AfterAll
  static void letGo() throws IOException {
    index.close();
  }

  @Test
  void wordsAreFoundInAllOfTheTextAsTheyStand() throws IOException {
    Concordance trust = index.concordance("TRUST", Concordance.Sort.PLACE, 0, 9);
    assertEquals(4, trust.occurrences());
    assertEquals(2, trust.documents());
    assertEquals(
        List.of("apple |trust| Zebra", "Old |Trust| zones"),
        lines("trust", Concordance.Sort.PLACE).stream()
            .map(line -> line.replaceAll(" 𝄞.*| Äpfel.*", ""))
            .filter(line -> !line.startsWith("Old Trust"))
            .toList());
    assertEquals(0, index.concordance("trusted", Concordance.Sort.PLACE, 0, 9).occurrences());
  }

  @Test
  void eachLineStandsAtItsPlaceOfItsSource() throws IOException {
    for (Concordance.Line line : index.concordance("trust", Concordance.Sort.LEFT, 0, 9).lines()) {
      String text = index.text(line.source().path()).orElseThrow();
      assertEquals(line.keyword(), line.span().of(text));
      List<Passage> passages = index.document(line.source().path()).orElseThrow().passages();
      assertTrue(
          passages.stream()
              .anyMatch(
                  passage ->
                      passage.span().start() <= line.span().start()
                          && line.span().end() <= passage.span().end()
                          && passage.line().equals(line.line())
                          && passage.page().equals(line.page())),
          line.toString());
    }
  }

  @Test
  void theWordBeforeSortsWithItsMarksBesideThoseWithout() throws IOException {
    assertEquals(
        List.of("Äpfel", "apple", "Old", "zu"),
        index.concordance("trust", Concordance.Sort.LEFT, 0, 9).lines().stream()
            .map(line -> last(line.before()))
            .toList());
  }

  @Test
  void theWordAfterSortsWithItsMarksBesideThoseWithout() throws IOException {
    assertEquals(
        List.of("eggs", "épées", "Zebra", "zones"),
        index.concordance("trust", Concordance.Sort.RIGHT, 0, 9).lines().stream()
            .map(line -> line.after().strip().split("[^\\p{L}]", -1)[0])
            .toList());
  }

  private static String last(String before) {
    return before.strip().replaceAll(".*[^\\p{L}]", "");
  }

  @Test
  void wordsFollowEachOtherAndMayBeBegun() throws IOException {
    assertEquals(
        1, index.concordance("shared language", Concordance.Sort.LEFT, 0, 9).occurrences());
    assertEquals(
        0, index.concordance("language shared", Concordance.Sort.LEFT, 0, 9).occurrences());
    assertEquals(1, index.concordance("co-creation", Concordance.Sort.LEFT, 0, 9).occurrences());
    assertEquals(1, index.concordance("shared lang*", Concordance.Sort.LEFT, 0, 9).occurrences());
    assertEquals(
        2,
        index.concordance("Z*", Concordance.Sort.LEFT, 0, 9).lines().stream()
            .filter(line -> line.keyword().startsWith("Z") || line.keyword().startsWith("zo"))
            .count());
  }

  @Test
  void aLineHasNoLineBreakAndNoHalfOfACharacter() throws IOException {
    for (Concordance.Line line :
        index.concordance("shared language", Concordance.Sort.LEFT, 0, 9).lines()) {
      String whole = line.before() + line.keyword() + line.after();
      assertEquals(1, whole.lines().count());
      assertTrue(whole.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }
  }

  @Test
  void pagesPutTogetherAreAllOfIt() throws IOException {
    List<String> parts = new ArrayList<>();
    for (int offset = 0; offset < 5; offset++) {
      index.concordance("trust", Concordance.Sort.RIGHT, offset, 1).lines().stream()
          .map(ConcordanceTest::line)
          .forEach(parts::add);
    }
    assertEquals(lines("trust", Concordance.Sort.RIGHT), parts);
  }

  @Test
  void whatIsNoWordIsRefused() {
    for (String words : List.of("", " ", "*", "!?", "a ".repeat(30))) {
      UsageException e =
          assertThrows(
              UsageException.class, () -> index.concordance(words, Concordance.Sort.LEFT, 0, 9));
      assertTrue(String.valueOf(e.getMessage()).startsWith("a concordance is of"), words);
    }
  }

  @Test
  void aStarThatIsNotAtTheEndIsRefused() {
    for (String words : List.of("*rust", "trust *s", "tr*st", "t**")) {
      UsageException e =
          assertThrows(
              UsageException.class, () -> index.concordance(words, Concordance.Sort.LEFT, 0, 9));
      assertTrue(String.valueOf(e.getMessage()).contains("has a * before its end"), words);
    }
  }

  @Test
  void aBeginningOfTooManyWordsIsRefused(@TempDir Path folder) throws IOException {
    String many =
        IntStream.range(0, 1000).mapToObj(n -> "c" + n).collect(Collectors.joining(" ", "", " d"));
    Evidence a = Evidence.of("a.md", "A", "doi:10.1/1").finds(FindingType.STRATEGY, 0.9, many);
    Evidence b = Evidence.of("b.md", "B", "doi:10.1/2").finds(FindingType.STRATEGY, 0.9, "cot d");
    try (EvidenceIndex large =
        EvidenceIndex.open(
            Evidence.indexed(folder, List.of(a.mined(), b.mined())),
            SmallBase.THEMES,
            Reviews.NONE)) {
      assertEquals(111, large.concordance("c1*", Concordance.Sort.LEFT, 0, 9).occurrences());
      UsageException e =
          assertThrows(
              UsageException.class, () -> large.concordance("c* d", Concordance.Sort.LEFT, 0, 9));
      assertEquals("more than 1,000 words start with 'c'; give more letters", e.getMessage());
    }
  }

  private static List<String> lines(String words, Concordance.Sort sort) throws IOException {
    return index.concordance(words, sort, 0, 99).lines().stream()
        .map(ConcordanceTest::line)
        .toList();
  }

  private static String line(Concordance.Line line) {
    return line.before() + "|" + line.keyword() + "|" + line.after();
  }
}
