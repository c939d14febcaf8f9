package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells where what one speaker says is cut into passages: long speech between sentences, at a
 * moment of silence if there is one; speech without punctuation, which has no sentences that could
 * be told, at any silence.
 */
final class Utterances {
  /** Speakers who are punctuated end a sentence at least this often. */
  private static final int MAX_WORDS_A_SENTENCE = 50;

  /** Words of an utterance without punctuation, and the seconds of silence that end it. */
  private static final int MANY_WORDS = 20;

  private static final int FEW_WORDS = 4;
  private static final double PAUSE = 0.7;
  private static final double SHORT_PAUSE = 0.25;

  /** Characters of a passage of sentences, and the seconds of silence that end it. */
  private static final int MOST_CHARS = 6000;

  private static final int MANY_CHARS = 1200;
  private static final int SOME_CHARS = 500;
  private static final double LONG_PAUSE = 3;

  /** How many words without the end of a sentence are taken at a time. */
  private static final int MOST_WORDS_A_PIECE = 400;

  /** What ends in a full stop in the midst of sentences. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "[(\"“]?(?:Dr|Mr|Mrs|Ms|Prof|St|vs|e\\.g|i\\.e|No|Dept|approx|\\p{L})\\.",
          Pattern.CASE_INSENSITIVE);

  private final boolean punctuated;
  private int words;
  private int chars;
  private boolean ended;

  /** The utterances of a recording with those cues. */
  Utterances(List<Cue> cues) {
    long tokens = 0;
    long ends = 0;
    for (Cue cue : cues) {
      for (String token : cue.tokens()) {
        tokens++;
        ends += ends(token) ? 1 : 0;
      }
    }
    punctuated = ends * MAX_WORDS_A_SENTENCE >= tokens;
  }

  /** Tells that a passage starts. */
  void begin() {
    words = 0;
    chars = 0;
    ended = false;
  }

  /** Tells that a piece was added to the passage. */
  void add(String piece) {
    words += 1 + (int) piece.chars().filter(c -> c == ' ').count();
    chars += piece.length() + 1;
    ended = endsSentence(piece.substring(piece.lastIndexOf(' ') + 1));
  }

  /** Whether the passage should end after what was added, before so many seconds of silence. */
  boolean isCut(double silence) {
    if (punctuated) {
      return chars >= MOST_CHARS
          || (ended
              && (silence >= LONG_PAUSE
                  || (silence >= PAUSE && chars >= SOME_CHARS)
                  || chars >= MANY_CHARS));
    }
    return chars >= MANY_CHARS
        || (silence >= SHORT_PAUSE && words >= MANY_WORDS)
        || (silence >= PAUSE && words >= FEW_WORDS);
  }

  /** The words of a cue, in pieces between which a passage can end. */
  List<String> pieces(Cue cue) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int count = 0;
    for (String token : cue.tokens()) {
      piece.append(piece.isEmpty() ? "" : " ").append(token);
      count++;
      if (count >= (punctuated ? MOST_WORDS_A_PIECE : MANY_WORDS)
          || (punctuated && endsSentence(token))) {
        pieces.add(piece.toString());
        piece.setLength(0);
        count = 0;
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  /** Whether a word ends like the last one of a sentence. */
  private static boolean ends(String token) {
    int end = token.length() - 1;
    while (end > 0 && "\"'”’»)]".indexOf(token.charAt(end)) >= 0) {
      end--;
    }
    return end > 0 && ".?!…。؟！？।".indexOf(token.charAt(end)) >= 0;
  }

  /** Whether it surely does: no abbreviation. */
  private static boolean endsSentence(String token) {
    return ends(token) && !ABBREVIATION.matcher(token).matches();
  }
}
