package attest.corpus.read.speech;

import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.Unseen;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is shown or said in one go.
 *
 * @param line the line of the file that it starts on, counted from 1; {@link CanonicalText#NO_LINE}
 *     in files that have no lines
 * @param start in seconds since the start of the recording, where it is known
 * @param end in the same seconds; never before the start
 * @param speaker who says it, as far as the cue itself tells
 * @param opens whether somebody else starts to speak here, named or not; otherwise a cue without a
 *     speaker goes on with the last one
 * @param words as they are shown, each line on its own
 */
record Cue(
    int line,
    OptionalDouble start,
    OptionalDouble end,
    Optional<String> speaker,
    boolean opens,
    String words) {
  /** Slower than people speak: what is shown for longer than that was followed by silence. */
  private static final double SECONDS_PER_WORD = 0.6;

  private static final double SECONDS_PER_CUE = 1;

  /** Checks that no time is negative, and that the end is not before the start. */
  Cue {
    // Names in Arabic and Hebrew come with marks of direction, and would differ by them.
    words = Unseen.leftOut(words);
    speaker = speaker.map(Unseen::leftOut);
    if (start.orElse(0) < 0 || end.orElse(Double.MAX_VALUE) < start.orElse(0)) {
      throw new IllegalArgumentException("no cue from " + start + " to " + end);
    }
  }

  /** A cue of somebody who is not named. */
  Cue(int line, OptionalDouble start, OptionalDouble end, String words) {
    this(line, start, end, Optional.empty(), false, words);
  }

  /** A cue whose end, if it lies before the start, counts as unknown. */
  static Cue of(int line, OptionalDouble start, OptionalDouble end, String words) {
    boolean forwards =
        start.isPresent() && end.isPresent() && end.getAsDouble() >= start.getAsDouble();
    return new Cue(line, start, forwards ? end : OptionalDouble.empty(), words);
  }

  /** The same time with other words. */
  Cue saying(String other) {
    return new Cue(line, start, end, speaker, opens, other);
  }

  /** The same, said by that speaker if one is told, who starts here. */
  Cue by(Optional<String> teller) {
    return new Cue(line, start, end, teller, teller.isPresent(), words);
  }

  /** The same time with other words, which somebody else starts with. */
  Cue opened(Optional<String> by, String other) {
    return new Cue(line, start, end, by, true, other);
  }

  /** The same words, until then, if that is not before the start. */
  Cue until(OptionalDouble then) {
    boolean forwards = then.orElse(0) >= start.orElse(0);
    return forwards ? new Cue(line, start, then, speaker, opens, words) : this;
  }

  /** The words that white space parts. */
  String[] tokens() {
    return Tokens.of(words);
  }

  /** The seconds of silence between the words of a cue and this one, as far as the times tell. */
  double pauseAfter(Cue before) {
    if (before.start.isEmpty() || start.isEmpty()) {
      return 0;
    }
    double spoken =
        before.start.getAsDouble()
            + SECONDS_PER_CUE
            + Tokens.count(before.words) * SECONDS_PER_WORD;
    return start.getAsDouble() - Math.min(before.end.orElse(spoken), spoken);
  }
}
