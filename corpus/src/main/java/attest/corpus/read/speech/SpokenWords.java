package attest.corpus.read.speech;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells speech by its words: people who talk say I and you, and what nobody writes. */
final class SpokenWords {
  /** The least share of words that only people who talk with each other use as often. */
  private static final double SPEECH = 0.015;

  private static final Set<String> SPOKEN =
      Set.of(
          "i", "i'm", "i've", "i'd", "i'll", "you", "you're", "your", "yeah", "yes", "okay", "um",
          "uh", "my", "me", "thanks", "hello", "we're", "let's");

  /** Those that guides have as often, and the share of the others that speech has besides. */
  private static final Set<String> TOLD = Set.of("you", "you're", "your");

  private static final double SPEECH_OF_ONESELF = 0.005;

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'’]+");

  private SpokenWords() {}

  /** Whether people speak of themselves or ask each other, and not just tell the reader. */
  static boolean isTalk(List<String> lines, long words) {
    return spoken(lines, TOLD) >= SPEECH_OF_ONESELF * words
        || lines.stream().filter(line -> line.stripTrailing().endsWith("?")).count() > 1;
  }

  /** Whether words that people use who talk with each other come as often as in speech. */
  static boolean isSpeech(List<String> lines, long words) {
    return spoken(lines, Set.of()) >= SPEECH * words;
  }

  /** Whether those who speak of themselves do it as often as in speech. */
  static boolean isOfOneself(List<String> lines) {
    return spoken(lines, TOLD) >= SPEECH * Tokens.count(lines);
  }

  private static long spoken(List<String> lines, Set<String> except) {
    return lines.stream()
        .flatMap(BREAK::splitAsStream)
        .map(word -> word.replace('’', '\'').toLowerCase(Locale.ROOT))
        .filter(word -> SPOKEN.contains(word) && !except.contains(word))
        .count();
  }
}
