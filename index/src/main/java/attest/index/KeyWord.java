package attest.index;

import attest.corpus.MediaTime;
import attest.corpus.Passage;
import attest.corpus.Source;
import attest.corpus.Span;
import attest.corpus.Timing;
import attest.index.search.Concordance;
import java.util.List;
import java.util.Optional;

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

  /** The line that shows it; of an index without passages, it tells the file alone. */
  Concordance.Line line(Source source, List<Passage> passages) {
    Optional<Passage> in =
        passages.stream()
            .filter(passage -> passage.span().start() <= span.start())
            .filter(passage -> span.end() <= passage.span().end())
            .findFirst();
    Optional<MediaTime> time = in.flatMap(passage -> new Timing(passages).of(passage, span));
    return new Concordance.Line(
        source,
        span,
        in.flatMap(Passage::line),
        in.flatMap(passage -> passage.pageAt(span.start())),
        time,
        source.link(time),
        before,
        word,
        after);
  }
}
