package attest.reports.web;

import attest.index.CitedFinding;

/**
 * What stands around a quote in its document.
 *
 * @param before the quote, from the start of a word
 * @param after the quote, to the end of a word
 * @param isStart whether the document starts with it
 * @param isEnd whether the document ends with it
 */
public record Context(String before, String after, boolean isStart, boolean isEnd) {
  private static final int SIZE = 400;

  /** The context of a finding in the text of its document. */
  static Context of(CitedFinding finding, String text) {
    int from = Math.max(0, finding.start() - SIZE);
    int to = Math.min(text.length(), finding.end() + SIZE);
    while (from > 0 && from < finding.start() && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    while (to < text.length() && to > finding.end() && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return new Context(
        text.substring(from, finding.start()),
        text.substring(finding.end(), to),
        from == 0,
        to == text.length());
  }
}
