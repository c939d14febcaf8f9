package attest.index.finding;

import attest.corpus.Passage;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sentence that stands before a quote in its text, or that announces the list which it is in:
 * it explains words that do not stand alone.
 */
public final class SentenceBefore {
  /** What is longer explains little, and is mostly speech without full stops. */
  private static final int LONG = 300;

  private SentenceBefore() {}

  /** Nothing, where the quote begins a part of the text, or the sentence is too long. */
  public static Optional<String> of(String text, List<Passage> passages, CitedFinding finding) {
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.span().start() <= finding.start() && finding.end() <= passage.span().end()) {
        int start = passage.label().map(label -> label.end()).orElse(passage.span().start());
        String before = text.substring(Math.min(start, finding.start()), finding.start());
        return before.isBlank()
            ? leading(passages, i).flatMap(other -> last(other.span().of(text)))
            : last(before);
      }
    }
    return Optional.empty();
  }

  /** The passage with which one goes on, or which announces it. */
  private static Optional<Passage> leading(List<Passage> passages, int of) {
    Passage passage = passages.get(of);
    if (passage.kind() == Passage.Kind.LIST_ITEM) {
      return passage.leadIn().map(passages::get);
    }
    return of > 0 && goesOn(passages.get(of - 1), passage)
        ? Optional.of(passages.get(of - 1))
        : Optional.empty();
  }

  /** Whether a passage goes on with what the one before it says. */
  private static boolean goesOn(Passage before, Passage passage) {
    return before.kind() == Passage.Kind.PARAGRAPH
        && passage.kind() == Passage.Kind.PARAGRAPH
        && passage.label().isEmpty()
        && before.headings().equals(passage.headings())
        && before.speaker().equals(passage.speaker());
  }

  private static Optional<String> last(String text) {
    String words = text.strip();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(words);
    String last = words.substring(Math.max(0, sentences.preceding(words.length())));
    return Optional.of(last)
        .filter(sentence -> sentence.length() <= LONG)
        // What is left of a time or a number in front of a quote says nothing.
        .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetter));
  }
}
