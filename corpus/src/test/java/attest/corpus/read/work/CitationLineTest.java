package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationLineTest {
  private static final String WORK = "Marsh A, Reed B. Sharing a Weir: What Helped. ";

  @Test
  void theJournalStandsBetweenTheTitleAndTheVolume() {
    for (String volume :
        List.of(", 2023; 23(3): 5, 1–12. DOI: 10.5555/weir", ". 2023;23(3):5.", ", 23(3), 5–12.")) {
      assertEquals(
          Optional.of("Journal of Weirs and Mills"),
          journal("To cite this article: " + WORK + "Journal of Weirs and Mills" + volume),
          volume);
    }
    assertEquals(
        Optional.of("Front. Weirs"),
        journal("Citation: Marsh A (2020) Sharing a weir. Front. Weirs 11:123. doi: 10.5555/weir"));
    assertEquals(
        Optional.of("Weirs"),
        journal("Cite as: Marsh, A. (2020). Did sharing a weir help? Weirs, 11(2), 5-9."));
  }

  @Test
  void theLabelHasSeveralForms() {
    String citation = WORK + "Weirs Today, 2023; 23(3): 5.";
    for (String label :
        List.of(
            "TO CITE THIS ARTICLE:",
            "How to cite this article:",
            "How to cite:",
            "Please cite this article as:",
            "Cite this article as",
            "Cite as:",
            "Suggested citation:")) {
      assertEquals(Optional.of("Weirs Today"), journal(label + " " + citation), label);
      assertEquals(Optional.of("Weirs Today"), journal("Keywords", label, citation), label);
    }
  }

  @Test
  void whatNamesNoJournalTellsNone() {
    assertEquals(Optional.empty(), journal(WORK + "Weirs Today, 2023; 23(3): 5."));
    assertEquals(Optional.empty(), journal("Citation practices. Weirs Today, 2023; 23(3): 5."));
    assertEquals(
        Optional.empty(), journal("Cite as: Marsh A. Sharing a weir. London: Mills; 2023."));
    assertEquals(Optional.empty(), journal("How to cite:"));
  }

  private static Optional<String> journal(String... passages) {
    return CitationLine.journal(List.of(passages));
  }
}
