package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.corpus.YamlFile;
import attest.index.base.Generation;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that mean the same. */
class SynonymsTest {
  private static final String LONG = "The public-private partnership paid for the bridge.";
  private static final String SHORT = "A PPP needs a patient lender.";
  private static final String LOOSE = "Public money follows private money in no partnership.";
  private static final String MADE = "Co-creation with tenants changed the plan.";
  private static final String PRODUCED = "The service was a coproduction of the village.";
  private static final String MEMORANDUM = "A memorandum of understanding settled who decides.";

  @TempDir private static Path folder;

  @BeforeAll
  static void index() throws IOException {
    Evidence file = Evidence.of("a.md", "A", "doi:10.1/1");
    for (String quote : List.of(LONG, SHORT, LOOSE, MADE, PRODUCED, MEMORANDUM)) {
      file.finds(FindingType.STRATEGY, 0.9, quote);
    }
    Evidence.indexed(folder, List.of(file.mined()));
  }

  @Test
  void whoSearchesForOneFindsTheOthers() throws IOException {
    assertEquals(Set.of(LONG, SHORT), found(Synonyms.builtIn(), "PPP NOT money"));
    assertEquals(Set.of(LONG, SHORT), found(Synonyms.builtIn(), "PPPs NOT money"));
    assertEquals(
        Set.of(LONG, SHORT), found(Synonyms.builtIn(), "public-private partnership NOT money"));
    assertEquals(Set.of(MADE, PRODUCED), found(Synonyms.builtIn(), "co-creation"));
    assertEquals(Set.of(MADE, PRODUCED), found(Synonyms.builtIn(), "coproduction"));
    assertEquals(Set.of(MEMORANDUM), found(Synonyms.builtIn(), "MoU"));
  }

  @Test
  void theyStandAmongOtherWords() throws IOException {
    assertEquals(Set.of(LONG), found(Synonyms.builtIn(), "bridge PPP"));
    assertEquals(Set.of(PRODUCED), found(Synonyms.builtIn(), "village AND (co-creation OR ppp)"));
  }

  @Test
  void whatStandsInQuotationMarksIsFoundAsItStands() throws IOException {
    assertEquals(Set.of(SHORT), found(Synonyms.builtIn(), "\"PPP\""));
    assertEquals(Set.of(LONG), found(Synonyms.builtIn(), "\"public private partnership\""));
  }

  @Test
  void withoutSynonymsEveryWordMeansItselfAlone() throws IOException {
    assertEquals(Set.of(SHORT), found(Synonyms.NONE, "PPP"));
  }

  @Test
  void aFileOfOnesOwnTakesThePlaceOfThoseBuiltIn() throws IOException {
    Synonyms own = Synonyms.of(new YamlFile("my.yaml", "- [lender, bank, memorandum]"));
    assertEquals(Set.of(SHORT, MEMORANDUM), found(own, "banks"));
    assertEquals(Set.of(SHORT), found(own, "PPP"));
  }

  @Test
  void aFileOfNoGroupsIsAllowed() throws IOException {
    assertEquals(Set.of(SHORT), found(Synonyms.of(new YamlFile("my.yaml", "[]")), "PPP"));
  }

  @Test
  void aGroupOfOneWordOrOfNoneIsRefusedWithItsPlace() {
    assertRefused("- [bank, lender]\n- [c]", "my.yaml, entry 2: a group needs two words");
    assertRefused("- [bank, ' ']", "my.yaml, entry 1: ' ' is no word to search for");
    assertRefused("- [bank, the]", "my.yaml, entry 1: 'the' is no word to search for");
    assertRefused("a: b", "my.yaml");
    assertRefused("- [a, b", "my.yaml, line");
  }

  private static void assertRefused(String text, String fault) {
    UsageException e =
        assertThrows(UsageException.class, () -> Synonyms.of(new YamlFile("my.yaml", text)));
    assertTrue(String.valueOf(e.getMessage()).startsWith(fault), e.getMessage());
  }

  private static Set<String> found(Synonyms synonyms, String words) throws IOException {
    try (EvidenceIndex index =
        EvidenceIndex.open(
            new Generation("000001", folder), SmallBase.THEMES, Reviews.NONE, synonyms)) {
      return index.search(SearchRequest.builder().words(words).build()).hits().stream()
          .map(hit -> hit.finding().quote())
          .collect(Collectors.toSet());
    }
  }
}
