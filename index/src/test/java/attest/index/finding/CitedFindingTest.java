package attest.index.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.PageBreak;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.index.Evidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitedFindingTest {
  private static final String TEXT = "We met. Trust grew because we ate together. Bread helps.";

  @Test
  void aQuoteIsCitedByThePageOnWhichItStarts() {
    assertEquals(Optional.of(14), page("We met."));
    assertEquals(Optional.of(14), page("Trust grew because we ate together."));
    assertEquals(Optional.of(16), page("Bread helps."));
  }

  /** The page of a quote in a passage that goes on on page 16 in the middle of a sentence. */
  private static Optional<Integer> page(String quote) {
    Source source = Evidence.of("a.pdf", "A", "sha256:a").mined().document().source();
    Passage passage =
        new Passage(
            Passage.Kind.PARAGRAPH,
            new Span(0, TEXT.length()),
            Optional.empty(),
            Optional.of(14),
            0,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(new PageBreak(TEXT.indexOf("because"), 16)));
    int start = TEXT.indexOf(quote);
    Finding finding =
        new Finding(
            "0123456789abcdef",
            FindingType.MECHANISM,
            new Span(start, start + quote.length()),
            quote,
            0,
            Optional.empty(),
            0.9,
            List.of());
    return CitedFinding.of(
            new Document(source, TEXT, List.of(passage), List.of(), List.of()), finding)
        .page();
  }
}
