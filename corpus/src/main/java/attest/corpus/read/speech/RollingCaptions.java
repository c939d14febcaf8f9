package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Undoes rolling captions, in which each cue shows the last line again before its own: YouTube's
 * automatic captions, and live ones that grow word by word.
 */
final class RollingCaptions {
  /** The least share of cues that repeat the one before in a file that rolls. */
  private static final double SHARE = 0.4;

  private static final int LEAST_REPEATS = 2;

  /** No display shows more words at once. */
  private static final int MAX_SHOWN = 100;

  private RollingCaptions() {}

  /** The cues with each spoken word once. */
  static List<Cue> undo(List<Cue> cues) {
    int[] repeated = new int[cues.size()];
    int repeats = 0;
    boolean grows = false;
    for (int i = 1; i < cues.size(); i++) {
      String[] tokens = cues.get(i).tokens();
      repeated[i] = repeated(cues.get(i - 1).tokens(), tokens, cues.get(i).words());
      repeats += repeated[i] > 0 ? 1 : 0;
      grows |= repeated[i] > 0 && repeated[i] < tokens.length;
    }
    // A chant repeats itself, but shows nothing new beside what it repeats.
    if (!grows || repeats < LEAST_REPEATS || repeats < SHARE * (cues.size() - 1)) {
      return cues;
    }
    List<Cue> spoken = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      String fresh = cue.words().substring(endOf(repeated[i], cue.words()));
      if (!fresh.isBlank()) {
        spoken.add(cue.saying(fresh));
      } else if (!spoken.isEmpty()) {
        Cue last = spoken.remove(spoken.size() - 1);
        boolean longer = cue.end().orElse(0) > last.end().orElse(0) && last.start().isPresent();
        spoken.add(longer ? last.until(cue.end()) : last);
      }
    }
    return spoken;
  }

  /**
   * How many words at the start of a cue were shown at the end of the one before: whole lines of
   * it, or all that was shown.
   */
  private static int repeated(String[] before, String[] tokens, String words) {
    int most = Math.min(Math.min(before.length, tokens.length), MAX_SHOWN);
    for (int count = most; count > 0; count--) {
      boolean whole = count == before.length || count == tokens.length;
      if (isRepeated(before, tokens, count)
          && (whole || words.charAt(endOf(count, words)) == '\n')) {
        return count;
      }
    }
    return 0;
  }

  private static boolean isRepeated(String[] before, String[] tokens, int count) {
    for (int i = 0; i < count; i++) {
      if (!before[before.length - count + i].equals(tokens[i])) {
        return false;
      }
    }
    return true;
  }

  /** Where so many words end; at the line break behind them if one follows. */
  private static int endOf(int count, String words) {
    int at = 0;
    for (int word = 0; word < count; word++) {
      while (Character.isWhitespace(words.charAt(at))) {
        at++;
      }
      while (at < words.length() && !Character.isWhitespace(words.charAt(at))) {
        at++;
      }
    }
    int end = at;
    while (end < words.length() && Character.isWhitespace(words.charAt(end))) {
      if (words.charAt(end) == '\n') {
        return end;
      }
      end++;
    }
    return at;
  }
}
