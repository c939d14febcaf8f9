package attest.corpus.read.speech;

import attest.corpus.Passage;
import attest.corpus.read.text.CanonicalText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Writes cues as turns of speech. A new turn starts where another speaker does, and where long
 * speech is cut into passages; what is heard beside speech is boxed off.
 *
 * <p>Each cue puts its start before its first word, and its end behind its last one unless the next
 * cue starts there and then.
 */
final class Turns {
  /** A mark of what is heard beside speech, such as {@code [Applause]}, is short. */
  private static final int MAX_MARK = 80;

  private static final Pattern SOUND = Pattern.compile("(?:\\[[^\\[\\]]*]|\\([^()]*\\)|[♪♫\\s])+");

  /** Seconds; ends and starts that are nearer to each other are one. */
  private static final double SAME = 0.001;

  private final CanonicalText text;
  private final Utterances utterances;

  /** The cue that was written last, while its turn is open. */
  private Optional<Cue> last = Optional.empty();

  private int line;

  Turns(CanonicalText text, Utterances utterances) {
    this.text = text;
    this.utterances = utterances;
  }

  /** Writes cues whose speakers are known, and ends the last turn. */
  void write(List<Cue> cues) {
    for (Cue cue : cues) {
      if (isSound(cue.words().strip())) {
        close(Passage.Kind.TURN);
        add(cue, cue.words(), true);
        close(Passage.Kind.BOX);
      } else {
        boolean first = true;
        for (String piece : utterances.pieces(cue)) {
          if (isCut(cue, first)) {
            close(Passage.Kind.TURN);
          }
          add(cue, piece, first);
          first = false;
        }
      }
    }
    close(Passage.Kind.TURN);
  }

  private boolean isCut(Cue cue, boolean first) {
    if (last.isEmpty()) {
      return false;
    }
    Cue before = last.get();
    return first
        ? cue.opens()
            || !cue.speaker().equals(before.speaker())
            || utterances.isCut(cue.pauseAfter(before))
        : utterances.isCut(0);
  }

  private void add(Cue cue, String piece, boolean first) {
    boolean opens = last.isEmpty();
    if (opens) {
      text.begin();
      line = cue.line();
      utterances.begin();
    } else if (first) {
      last.filter(before -> !goesOn(before, cue)).ifPresent(this::end);
    }
    text.words(" ");
    if (opens || first) {
      cue.start().ifPresent(text::momentBeforeNextWord);
    }
    text.words(piece);
    utterances.add(piece);
    last = Optional.of(cue);
  }

  private void end(Cue cue) {
    cue.end().ifPresent(text::momentAfterLastWord);
  }

  private void close(Passage.Kind kind) {
    if (last.isPresent()) {
      end(last.get());
      Optional<String> speaker =
          kind == Passage.Kind.TURN ? last.get().speaker() : Optional.empty();
      text.end(kind, line, 0, Optional.empty(), Optional.empty(), speaker);
      last = Optional.empty();
    }
  }

  /** Whether a cue starts when the one before it ends. */
  private static boolean goesOn(Cue before, Cue cue) {
    OptionalDouble end = before.end();
    return end.isPresent()
        && cue.start().isPresent()
        && Math.abs(cue.start().getAsDouble() - end.getAsDouble()) < SAME;
  }

  private static boolean isSound(String mark) {
    return mark.length() <= MAX_MARK && SOUND.matcher(mark).matches();
  }
}
