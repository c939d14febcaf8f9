package attest.reports.web;

import attest.corpus.Span;
import attest.index.finding.CitedFinding;
import attest.index.finding.IndexedDocument;
import attest.reports.web.DocumentView.Line;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What stands around a quote in its document.
 *
 * @param before the quote, from the start of a word
 * @param after the quote, to the end of a word
 * @param isStart whether the document starts with it
 * @param isEnd whether the document ends with it
 * @param lines all of it, with those who speak and the moments, and the quote marked
 */
public record Context(
    String before, String after, boolean isStart, boolean isEnd, @JsonIgnore List<Line> lines) {
  /** Copies the list. */
  public Context {
    lines = List.copyOf(lines);
  }

  /**
   * The context of a finding in its document.
   *
   * @param characters how many to show on either side, at most
   */
  public static Context of(CitedFinding finding, IndexedDocument document, int characters) {
    String text = document.text();
    int from = Math.max(0, finding.start() - characters);
    int to = (int) Math.min(text.length(), (long) finding.end() + characters);
    while (from > 0 && from < finding.start() && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    while (to < text.length() && to > finding.end() && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    IndexedDocument marked =
        new IndexedDocument(document.source(), text, document.passages(), List.of(finding));
    return new Context(
        text.substring(from, finding.start()),
        text.substring(finding.end(), to),
        from == 0,
        to == text.length(),
        new DocumentLines(marked).lines(new Span(from, to)));
  }
}
