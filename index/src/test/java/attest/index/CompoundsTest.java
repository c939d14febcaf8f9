package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.FindingType;
import attest.corpus.Span;
import attest.index.base.Generation;
import attest.index.finding.Reviews;
import attest.index.search.Hit;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that some write with a hyphen, and some as one. */
class CompoundsTest {
  private static final String HYPHEN = "Tenants co-created the plan of their street.";
  private static final String JOINED = "Cocreation with tenants took two winters.";
  private static final String PARTS = "The co creation of the valley is old.";
  private static final String NARROW = "The co\u2011creator\u2019s role was to ask.";
  private static final String LONG = "They met the state-of-the-art lender in kind.";

  @TempDir private static Path folder;

  @BeforeAll
  static void index() throws IOException {
    Evidence file = Evidence.of("a.md", "A", "doi:10.1/1").speaker("Ann Smith-Jones");
    for (String quote : List.of(HYPHEN, JOINED, PARTS, NARROW, LONG)) {
      file.finds(FindingType.STRATEGY, 0.9, quote);
    }
    Evidence.indexed(folder, List.of(file.mined()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"co-create", "co\u2011created", "CO-CREATORS", "(co-creators)"})
  void whatAHyphenJoinsIsFoundInEitherSpelling(String words) throws IOException {
    assertEquals(Set.of(HYPHEN, JOINED, NARROW), found(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cocreation", "cocreate", "cocreat*", "co-creat*", "co?created OR cocreat*"})
  void whatIsWrittenAsOneWordIsFoundWithAHyphenToo(String words) throws IOException {
    assertEquals(Set.of(HYPHEN, JOINED, NARROW), found(words));
  }

  @Test
  void theyStandAmongOtherWordsAndInParts() throws IOException {
    assertEquals(Set.of(HYPHEN, JOINED, PARTS, NARROW), found("co-creation"));
    assertEquals(Set.of(HYPHEN, JOINED), found("tenants co-creation"));
    assertEquals(Set.of(LONG, PARTS), found("state-of-the-art OR valley co-creation OR met"));
    assertEquals(Set.of(LONG), found("NOT co-creation"));
  }

  @Test
  void partsThatStandApartAreNone() throws IOException {
    assertEquals(Set.of(), found("co-valley"));
    assertEquals(Set.of(PARTS), found("co valley"));
  }

  @Test
  void exactWordsStandAsTheyDo() throws IOException {
    assertEquals(Set.of(HYPHEN), found("\"tenants co-created the plan\""));
    assertEquals(Set.of(HYPHEN), found("\"co created the\""));
    assertEquals(Set.of(LONG), found("\"the state of the art lender\""));
  }

  @Test
  void commonWordsWithinThemAskForNothing() throws IOException {
    assertEquals(Set.of(LONG), found("state-of-the-art"));
    assertEquals(Set.of(LONG), found("state art lender"));
    assertEquals(Set.of(), found("of-kind"));
    assertEquals(Set.of(LONG), found("in-kind"));
  }

  @Test
  void namesAreCompoundsToo() throws IOException {
    for (String name : List.of("smith-jones", "jones", "smith-j*", "\"Ann Smith-Jones\"")) {
      assertEquals(Set.of(LONG), found("lender speaker:" + name));
    }
  }

  @Test
  void theWholeCompoundIsMarked() throws IOException {
    Hit hit = search("cocreation plan").hits().get(0);
    assertEquals(
        List.of("co-created", "plan"),
        hit.highlights().stream().map((Span span) -> span.of(hit.finding().quote())).toList());
  }

  @Test
  void stemsHaveThemWholeAndInParts() {
    try (Stems stems = new Stems()) {
      assertEquals(
          List.of("art", "co", "cocreat", "creat", "state", "stateoftheart"),
          List.copyOf(stems.of("Co-created, state-of-the-art")));
    }
  }

  private static Set<String> found(String words) throws IOException {
    return search(words).hits().stream()
        .map(hit -> hit.finding().quote())
        .collect(Collectors.toSet());
  }

  private static SearchResult search(String words) throws IOException {
    try (EvidenceIndex index =
        EvidenceIndex.open(
            new Generation("000001", folder), SmallBase.THEMES, Reviews.NONE, Synonyms.NONE)) {
      return index.search(SearchRequest.builder().words(words).build());
    }
  }
}
