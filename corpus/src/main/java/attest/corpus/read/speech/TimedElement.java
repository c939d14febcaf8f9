package attest.corpus.read.speech;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When the words in an element of timed text are said, and by whom. Elements within it that say
 * nothing of that share this one.
 *
 * <p>Times are those of W3C TTML, section 12.4: they count from where the parent begins, in a
 * sequence from where the element before ends, and do not go on when the parent ends.
 */
final class TimedElement {
  private final int line;
  private final boolean cue;
  private final boolean sequence;
  private final Optional<String> agent;
  private final OptionalDouble end;
  private OptionalDouble start;

  /** What the times of the next element in it count from, in seconds. */
  private double zero;

  private TimedElement(
      int line,
      boolean cue,
      boolean sequence,
      Optional<String> agent,
      CueTimes times,
      double zero) {
    this.line = line;
    this.cue = cue;
    this.sequence = sequence;
    this.agent = agent;
    this.start = times.start();
    this.end = times.end();
    this.zero = zero;
  }

  /** What all elements are in; it says nothing. */
  static TimedElement root() {
    CueTimes none = new CueTimes(OptionalDouble.empty(), OptionalDouble.empty());
    return new TimedElement(1, false, false, Optional.empty(), none, 0);
  }

  /**
   * An element in this one.
   *
   * @param at its line
   * @param isCue whether its words are shown, as are those of all that is in a cue
   * @param isSequence whether what is in it is said one after the other, not at once
   * @param teller who speaks in it, if that is told anew
   * @param times in seconds since the start of the recording
   */
  TimedElement child(
      int at, boolean isCue, boolean isSequence, Optional<String> teller, CueTimes times) {
    return new TimedElement(
        at, cue || isCue, isSequence, teller.or(() -> agent), times, times.start().orElse(zero));
  }

  /**
   * The times of an element in this one; it has no start if it would only start when this one has
   * ended.
   *
   * @param begin in seconds, counted from here
   * @param until in seconds, counted from here
   * @param duration in seconds
   */
  CueTimes within(OptionalDouble begin, OptionalDouble until, OptionalDouble duration) {
    double last = end.orElse(Double.POSITIVE_INFINITY);
    double from = zero + begin.orElse(Double.POSITIVE_INFINITY);
    double to =
        Math.min(
            zero + until.orElse(Double.POSITIVE_INFINITY),
            from + duration.orElse(Double.POSITIVE_INFINITY));
    return new CueTimes(
        from <= last ? CueTimes.possible(from) : OptionalDouble.empty(),
        CueTimes.possible(Math.min(to, last)));
  }

  /** The times of words in it. */
  CueTimes times() {
    return new CueTimes(start, end);
  }

  /** Goes on behind an element in it. */
  void after(TimedElement child) {
    if (sequence) {
      zero = child.end.orElse(zero);
    }
    if (cue && child.start.orElse(0) > start.orElse(Double.POSITIVE_INFINITY)) {
      // Its words behind the child were there from the start, but are to be read behind it.
      start = child.start;
    }
  }

  int line() {
    return line;
  }

  boolean isCue() {
    return cue;
  }

  /** The name that the file has for who speaks. */
  Optional<String> agent() {
    return agent;
  }
}
