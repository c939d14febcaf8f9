package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a finding can quote: a sentence, or a list item's words.
 *
 * @param passage the passage that it stands in, as an index into the document's passages
 * @param span where it stands in the canonical text
 * @param words its words
 */
record Sentence(int passage, Span span, Words words) {
  /**
   * The sentences that others have cut a document into.
   *
   * @param passages the passage of each
   * @param spans where each stands
   */
  static List<Sentence> of(
      Document document,
      List<Integer> passages,
      List<Span> spans,
      Words.Maker maker,
      CueRules rules) {
    return IntStream.range(0, Objects.checkIndex(spans.size(), passages.size() + 1))
        .mapToObj(
            i ->
                new Sentence(
                    passages.get(i),
                    spans.get(i),
                    maker.of(document.text(), spans.get(i), rules.atoms())))
        .toList();
  }
}
