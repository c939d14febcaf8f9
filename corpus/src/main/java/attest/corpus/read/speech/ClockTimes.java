package attest.corpus.read.speech;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Stamps that are times of a day, as chats and some minutes have them: no moments of recordings.
 */
final class ClockTimes {
  /** Hours, minutes and seconds since midnight before which nobody meets, all in seconds. */
  private static final double MORNING = 6 * 3600;

  /** One o'clock, whose hours and minutes are taken for minutes and seconds. */
  private static final double ONE_IN_MINUTES = 60;

  /** Words a second; nobody speaks faster. */
  private static final double FASTEST = 10;

  private ClockTimes() {}

  /**
   * Whether the times of all cues are times of a day: all so late that no recording starts there,
   * or so close to each other for what is said between them that they have to be minutes.
   */
  static boolean are(List<Cue> cues) {
    List<Cue> timed = cues.stream().filter(cue -> cue.start().isPresent()).toList();
    double first = timed.stream().mapToDouble(cue -> cue.start().orElse(0)).min().orElse(0);
    return first >= MORNING || (first >= ONE_IN_MINUTES && areTooFast(timed));
  }

  private static boolean areTooFast(List<Cue> timed) {
    // Both ends are rounded.
    double seconds = 1;
    long words = 0;
    for (int i = 1; i < timed.size(); i++) {
      double before = timed.get(i - 1).start().orElse(0);
      seconds += Math.max(0, timed.get(i).start().orElse(0) - before);
      words += Tokens.count(timed.get(i - 1).words());
    }
    return words > FASTEST * seconds;
  }

  /** The cues without their times. */
  static List<Cue> leftOut(List<Cue> cues) {
    OptionalDouble none = OptionalDouble.empty();
    return cues.stream()
        .map(cue -> new Cue(cue.line(), none, none, cue.speaker(), cue.opens(), cue.words()))
        .toList();
  }
}
