package attest.corpus.read.speech;

import java.util.Arrays;
import java.util.List;

/**
 * How much is said between stamps: as much as people say in that time, or what no recording has.
 *
 * @param lines all that the file has
 * @param stamped the lines with stamps, one or more
 */
record Pace(List<String> lines, List<TurnStart> stamped) {
  /** Fewer stamps may stand in any text. */
  private static final int FEWEST = 3;

  /** Words a second; who speaks says more, who notes what was said writes less. */
  private static final double SLOWEST = 1;

  /** Words a second; nobody speaks faster, but days have such stamps. */
  private static final double FASTEST = 10;

  private static final double RISING = 0.9;

  /** The least share of stamps with as much as speech to the next one, where others are far off. */
  private static final double SHARE_SPOKEN = 0.75;

  private static final int ENOUGH_SPOKEN = 4;

  /** Minutes, or in a recording seconds, that the times of programmes are multiples of. */
  private static final int ROUND = 5;

  /** No programme of a day starts earlier; in a recording these are seconds. */
  private static final int MORNING = 6 * 60;

  /** Whether the stamps are round times of a day, too far apart for what is said between them. */
  boolean isProgramme() {
    double[] times = times(stamped);
    return Arrays.stream(times).allMatch(time -> time >= MORNING && time % ROUND == 0)
        && said(stamped) < SLOWEST * seconds(times);
  }

  /** Whether as much is said between the stamps as can be. */
  boolean isSpoken() {
    double[] times = times(stamped);
    int rising = 0;
    for (int i = 1; i < times.length; i++) {
      rising += times[i] >= times[i - 1] ? 1 : 0;
    }
    if (times.length < FEWEST) {
      return false;
    }
    return rising >= RISING * (times.length - 1)
        && (isSpoken(said(stamped), seconds(times)) || isExcerpt());
  }

  private static boolean isSpoken(long words, double seconds) {
    return words >= SLOWEST * seconds && words <= FASTEST * seconds;
  }

  /** Whether speech was left out between some stamps, and is there between most. */
  private boolean isExcerpt() {
    int spoken = 0;
    for (int i = 1; i < stamped.size(); i++) {
      List<TurnStart> pair = stamped.subList(i - 1, i + 1);
      spoken += isSpoken(said(pair), seconds(times(pair))) ? 1 : 0;
    }
    return spoken >= ENOUGH_SPOKEN && spoken >= SHARE_SPOKEN * (stamped.size() - 1);
  }

  private static double[] times(List<TurnStart> starts) {
    return starts.stream()
        .filter(start -> start.parsed().start().isPresent())
        .mapToDouble(start -> start.parsed().start().getAsDouble())
        .toArray();
  }

  private static double seconds(double[] times) {
    return times.length == 0 ? 0 : times[times.length - 1] - times[0];
  }

  /** How many words stand between the first stamp and the last. */
  private long said(List<TurnStart> between) {
    return Tokens.count(
        lines.subList(between.get(0).line(), between.get(between.size() - 1).line()));
  }
}
