package attest.pipeline.extract;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which words over a passage announce what it says. */
final class Announcing {
  private static final Pattern SENTENCE_ENDS =
      Pattern.compile("[.!?][\"”’)]*\\s+(?=[\"“‘(]?\\p{Lu})");

  private Announcing() {}

  /**
   * Of a passage on which a list hangs: its last sentence, if a colon ends it, as what stands
   * before tells of other things; else its label, which names both its own words and the list; else
   * all of it.
   */
  static Span leadIn(Document document, int index) {
    Passage passage = document.passages().get(index);
    String words = document.text(passage);
    if (!words.endsWith(":")) {
      return passage.label().orElse(passage.span());
    }
    int start = 0;
    Matcher end = SENTENCE_ENDS.matcher(words);
    while (end.find()) {
      Span before = new Span(start, end.end());
      start = FullStops.end(words, before, end.end(), false) ? end.end() : start;
    }
    return new Span(passage.span().start() + start, passage.span().end());
  }
}
