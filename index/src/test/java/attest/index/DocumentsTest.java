package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.FindingType;
import attest.corpus.UsageException;
import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.index.finding.Neighbours;
import attest.index.finding.Reviews;
import attest.index.search.Hit;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import attest.index.search.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a finding to its document, its neighbours, what is like it, and what may be meant. */
class DocumentsTest {
  private static EvidenceIndex index;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    index = EvidenceIndex.open(SmallBase.in(folder), SmallBase.THEMES, Reviews.NONE);
  }

  @AfterAll
  static void letGo() throws IOException {
    index.close();
  }

  @Test
  void aDocumentHasItsSourceItsTextAndItsFindingsInOrder() throws IOException {
    IndexedDocument document = index.document("town/3.md").orElseThrow();
    assertEquals(SmallBase.files().get(3).document().source(), document.source());
    assertEquals(SmallBase.files().get(3).document().text(), document.text());
    assertEquals(
        SmallBase.files().get(3).findings().stream().map(finding -> finding.id()).toList(),
        document.findings().stream().map(CitedFinding::id).toList());
    assertEquals(Optional.empty(), index.document("3.md"));
  }

  @Test
  void theDocumentOfTheSureFindingsHasTheSameText() throws IOException {
    try (EvidenceIndex sure = index.sure()) {
      assertEquals(4, sure.document("town/3.md").orElseThrow().findings().size());
      assertEquals(index.text("town/3.md"), sure.text("town/3.md"));
    }
  }

  @Test
  void neighboursStandBeforeAndAfterInTheDocument() throws IOException {
    List<CitedFinding> findings = index.document("town/3.md").orElseThrow().findings();
    assertEquals(
        new Neighbours(Optional.empty(), Optional.of(findings.get(1))),
        index.neighbours(findings.get(0)));
    assertEquals(
        new Neighbours(Optional.of(findings.get(3)), Optional.empty()),
        index.neighbours(findings.get(4)));
    try (EvidenceIndex sure = index.sure()) {
      assertEquals(
          new Neighbours(Optional.of(findings.get(3)), Optional.empty()),
          sure.neighbours(findings.get(4)));
    }
  }

  @Test
  void aFindingIsFoundByItsId() throws IOException {
    CitedFinding finding = index.document("town/5.md").orElseThrow().findings().get(2);
    assertEquals(Optional.of(finding), index.finding(finding.id()));
  }

  @Test
  void whatIsLikeAFindingSharesItsWordsAndIsNotTheFindingItself() throws IOException {
    CitedFinding finding = index.document("town/5.md").orElseThrow().findings().get(2);
    List<Hit> like =
        index
            .search(SearchRequest.builder().like(Optional.of(finding.id())).limit(5).build())
            .hits();
    assertFalse(like.isEmpty());
    for (Hit hit : like) {
      assertFalse(hit.finding().id().equals(finding.id()));
      assertFalse(hit.highlights().isEmpty());
    }
  }

  @Test
  void whatIsLikeAFindingIsNarrowedAsAnySearch() throws IOException {
    String id = index.document("town/5.md").orElseThrow().findings().get(2).id();
    SearchRequest like = SearchRequest.builder().like(Optional.of(id)).build();
    SearchResult narrowed = index.search(like.toBuilder().words("type:challenge").build());
    assertTrue(narrowed.counts().quotes() < index.search(like).counts().quotes());
    assertTrue(
        narrowed.hits().stream().allMatch(hit -> hit.finding().type() == FindingType.CHALLENGE));
  }

  @Test
  void whatIsLikeNothingIsRefused() {
    UsageException e =
        assertThrows(
            UsageException.class,
            () -> index.search(SearchRequest.builder().like(Optional.of("no such")).build()));
    assertEquals("there is no finding 'no such'", e.getMessage());
  }

  @Test
  void themesSpeakersTitlesAndPhrasesAreSuggested() throws IOException {
    assertEquals(
        List.of(
            new Suggestion(Suggestion.Kind.THEME, "Trust", "trust", 0),
            new Suggestion(Suggestion.Kind.PHRASE, "trust", "trust", trusting())),
        index.suggest("TRU", 99).stream().filter(s -> !s.text().contains(" ")).toList());
    assertEquals(
        List.of("Speaker 0", "Speaker 1", "Speaker 2", "Speaker 3"),
        index.suggest("spea", 9).stream().map(Suggestion::value).sorted().toList());
    assertEquals(
        List.of(new Suggestion(Suggestion.Kind.TITLE, "Report 11", "Report 11", 5)),
        index.suggest("report 11", 9));
    assertEquals(
        List.of(Suggestion.Kind.THEME),
        index.suggest("of da", 9).stream().map(Suggestion::kind).toList());
  }

  private static int trusting() throws IOException {
    return index.search(SearchRequest.builder().words("\"trust\"").build()).counts().quotes();
  }

  @Test
  void frequentPhrasesAreSuggestedAndNoneThatEndsInAStopWord() throws IOException {
    List<String> phrases =
        index.suggest("partner", 99).stream()
            .filter(s -> s.kind() == Suggestion.Kind.PHRASE)
            .map(Suggestion::text)
            .toList();
    assertTrue(phrases.contains("partner 4"), phrases.toString());
    assertEquals("partner", phrases.get(0));
    assertTrue(index.suggest("harbour", 99).stream().noneMatch(s -> s.text().endsWith(" the")));
  }

  @Test
  void nothingIsSuggestedForNothing() throws IOException {
    assertEquals(List.of(), index.suggest("", 9));
    assertEquals(List.of(), index.suggest(" \" ", 9));
    assertEquals(2, index.suggest("t", 2).size());
  }
}
