package attest.pipeline.verify;

import attest.corpus.MediaTime;
import attest.corpus.read.BareText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The times that are written in a bare file: as a clock shows them, or in seconds or milliseconds,
 * where a number stands for a time and not for anything else: with its unit, or as a value.
 *
 * @param seconds whole ones, as digits
 * @param milliseconds as digits
 * @param all whether any time may be the sum of what is written, so that nobody can say of one that
 *     it is not
 */
record WrittenTimes(Set<String> seconds, Set<String> milliseconds, boolean all) {
  private static final String APART = "(?<![\\d:])";

  /** {@code 12:34}, {@code 1:12:34}, and what the first two fields of that are by themselves. */
  private static final Pattern CLOCK =
      Pattern.compile(APART + "(\\d{1,9}):([0-5]\\d)(?!\\d)(?::([0-5]\\d)(?!\\d))?");

  /** {@code 00:75:30}: minutes beyond the hour. */
  private static final Pattern MINUTES =
      Pattern.compile(APART + "0{1,9}:(\\d{1,9}):([0-5]\\d)(?!\\d)");

  /** The value of an attribute, of a parameter or of JSON. */
  private static final Pattern VALUE =
      Pattern.compile("(?:=|[\"']\\s{0,2}:)\\s{0,2}[\"']?(\\d+)(:?)");

  private static final Pattern NUMBER = Pattern.compile(APART + "(\\d+)(:?)");
  private static final Pattern SECONDS = Pattern.compile(APART + "(\\d+)(?:\\.\\d+)?s\\b");
  private static final Pattern MILLISECONDS = Pattern.compile(APART + "(\\d+)ms\\b");

  /** Copies the times. */
  WrittenTimes {
    seconds = Set.copyOf(seconds);
    milliseconds = Set.copyOf(milliseconds);
  }

  /** Those of a file; in one that is all data, each number may be one. */
  static WrittenTimes in(BareText bare) {
    Pattern value = bare.basis() == BareText.Basis.WHOLE ? NUMBER : VALUE;
    Set<String> seconds = new HashSet<>();
    Set<String> milliseconds = new HashSet<>();
    for (String part : bare.parts()) {
      CLOCK.matcher(part).results().forEach(found -> addClock(found, seconds));
      MINUTES.matcher(part).results().forEach(found -> seconds.add(clock(found, 1)));
      SECONDS.matcher(part).results().forEach(found -> seconds.add(found.group(1)));
      MILLISECONDS.matcher(part).results().forEach(found -> milliseconds.add(found.group(1)));
      value
          .matcher(part)
          .results()
          .forEach(
              found -> {
                milliseconds.add(found.group(1));
                if (found.group(2).isEmpty()) {
                  seconds.add(found.group(1));
                }
              });
    }
    return new WrittenTimes(seconds, milliseconds, bare.sumsTimes());
  }

  private static void addClock(MatchResult found, Set<String> seconds) {
    seconds.add(clock(found, 1));
    if (found.group(3) != null) {
      long hours = Long.parseLong(found.group(1));
      seconds.add(String.valueOf(hours * 3600 + Long.parseLong(clock(found, 2))));
    }
  }

  /** The seconds of minutes and seconds, the first of which are in that group. */
  private static String clock(MatchResult found, int minutes) {
    return String.valueOf(
        Long.parseLong(found.group(minutes)) * 60 + Long.parseLong(found.group(minutes + 1)));
  }

  /** Whether that moment is among them. */
  boolean has(MediaTime time) {
    return all
        || seconds.contains(String.valueOf((long) time.startSeconds()))
        || milliseconds.contains(String.valueOf(Math.round(time.startSeconds() * 1000)));
  }
}
