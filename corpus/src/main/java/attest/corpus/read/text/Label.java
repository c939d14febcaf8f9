package attest.corpus.read.text;

import attest.corpus.Span;
import java.util.Optional;

/** Tells bold words that name what follows from bold words that are part of it. */
public final class Label {
  /** The level of bold words that stand in for a heading, below all that are marked as one. */
  public static final int HEADING_LEVEL = 7;

  private static final int MAX_WORDS = 12;

  /** Bold words that end like a sentence are one, unless they are very few. */
  private static final int MAX_SENTENCE_WORDS = 4;

  private Label() {}

  /** Whether a paragraph of nothing but these bold words stands in for a heading. */
  public static boolean isHeading(String bold) {
    return !bold.isEmpty()
        && (Prompt.is(bold)
            || (words(bold) <= MAX_WORDS && ".!;,".indexOf(bold.charAt(bold.length() - 1)) < 0));
  }

  /**
   * The label in front of a passage.
   *
   * @param bold the bold words that the passage starts with
   * @param passage all its words
   * @return where the label stands in the passage, without the punctuation that parts it from the
   *     rest; none if a timecode behind the bold words took some of them with it
   */
  public static Optional<Span> of(String bold, String passage) {
    if (!passage.startsWith(bold)) {
      return Optional.empty();
    }
    String rest = passage.substring(bold.length()).stripLeading();
    int end = bold.length();
    while (end > 0 && ":.–—- ".indexOf(bold.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0 || words(bold) > MAX_WORDS || !names(bold, rest)) {
      return Optional.empty();
    }
    return Optional.of(new Span(0, end));
  }

  private static boolean names(String bold, String rest) {
    if (bold.endsWith(":") || (!rest.isEmpty() && ":–—-".indexOf(rest.charAt(0)) >= 0)) {
      return true;
    }
    if (".!?".indexOf(bold.charAt(bold.length() - 1)) >= 0) {
      return words(bold) <= MAX_SENTENCE_WORDS;
    }
    return rest.isEmpty() || (!Character.isLowerCase(rest.codePointAt(0)) && !isClosing(rest));
  }

  private static boolean isClosing(String rest) {
    return ",.;)".indexOf(rest.charAt(0)) >= 0;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
