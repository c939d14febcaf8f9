package attest.index;

import attest.corpus.Source;
import attest.corpus.Span;

/**
 * A place of a text where a word stands, with what is around it in one line.
 *
 * @param doc the document's entry in the index
 * @param path the document's
 * @param span where it stands
 * @param before the text before it
 * @param word as it stands there
 * @param after the text after it
 */
record KeyWord(int doc, String path, Span span, String before, String word, String after) {
  /** How much of the text before and after is shown, in UTF-16 code units. */
  private static final int WIDTH = 60;

  /** A place of a text. */
  static KeyWord in(String text, Span span, int doc, String path) {
    int from = Math.max(0, span.start() - WIDTH);
    int to = Math.min(text.length(), span.end() + WIDTH);
    // A character of two code units is not cut in two.
    from += from < span.start() && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    to -= to > span.end() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
    return new KeyWord(
        doc,
        path,
        span,
        inOneLine(text.substring(from, span.start())),
        inOneLine(span.of(text)),
        inOneLine(text.substring(span.end(), to)));
  }

  private static String inOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** The line that shows it. */
  Concordance.Line line(Source source) {
    return new Concordance.Line(source, span, before, word, after);
  }
}
