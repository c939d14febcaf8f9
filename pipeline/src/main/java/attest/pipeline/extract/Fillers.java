package attest.pipeline.extract;

import attest.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Leaves out what speakers say while they think, so that it comes between no words of a pattern. It
 * stays in the quote.
 */
final class Fillers {
  private static final Set<String> SOUNDS =
      Set.of("um", "umm", "uh", "uhm", "er", "erm", "hm", "hmm", "mm", "mhm");

  /** These are fillers between commas only: elsewhere they say something. */
  private static final Set<String> PHRASES = Set.of("you know", "i mean", "sort of", "kind of");

  private Fillers() {}

  /** Whether a word in lower case only fills a pause. */
  static boolean isSound(String word) {
    return SOUNDS.contains(word);
  }

  /** The tokens of a sentence without fillers and the commas that part them from the rest. */
  static List<Span> without(String sentence, List<Span> tokens) {
    List<Span> kept = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int length = filler(sentence, tokens, i);
      if (length == 0) {
        kept.add(tokens.get(i++));
      } else {
        i += length;
        if (isComma(sentence, tokens, i)) {
          i++;
        }
      }
    }
    return kept;
  }

  /** How many tokens the filler at that place has; 0 if none stands there. */
  private static int filler(String sentence, List<Span> tokens, int at) {
    if (isSound(word(sentence, tokens, at))) {
      return 1;
    }
    boolean phrase =
        isComma(sentence, tokens, at - 1)
            && isComma(sentence, tokens, at + 2)
            && PHRASES.contains(word(sentence, tokens, at) + " " + word(sentence, tokens, at + 1));
    return phrase ? 2 : 0;
  }

  private static boolean isComma(String sentence, List<Span> tokens, int at) {
    return word(sentence, tokens, at).equals(",");
  }

  private static String word(String sentence, List<Span> tokens, int at) {
    return at < 0 || at >= tokens.size()
        ? ""
        : tokens.get(at).of(sentence).toLowerCase(Locale.ROOT);
  }
}
