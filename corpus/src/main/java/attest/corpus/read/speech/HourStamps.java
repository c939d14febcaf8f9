package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stamps of a recording in hours and minutes, {@code [0:05]} for its fifth minute, which are
 * written as minutes and seconds are. Only what is said between them tells: nobody says in five
 * seconds what takes five minutes.
 */
final class HourStamps {
  private static final int ENOUGH = 4;

  private static final int HOUR = 60;

  /** Words a second, as people speak from the slowest to the fastest. */
  private static final double SLOWEST = 0.8;

  private static final double FASTEST = 5;

  private static final Pattern ANY_TIME = Pattern.compile("\\d:\\d{2}");

  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?![\\d:.,])");

  private static final Pattern LATER = Pattern.compile("\\[\\d{1,3}:\\d{2}");

  private HourStamps() {}

  /** Writes them with seconds, if all stamps of the lines are such; whether they are. */
  static boolean rewrite(List<String> lines) {
    List<Integer> stamped = new ArrayList<>();
    double first = 0;
    double last = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!canBeStamped(lines.get(i))) {
        continue;
      }
      TranscriptLine line = TranscriptLine.of(lines.get(i));
      if (!line.stamped()) {
        continue;
      }
      double start = line.start().orElse(HOUR);
      boolean opens = stamped.isEmpty();
      if (!isInMinutes(lines.get(i))
          || line.end().isPresent()
          || (opens ? start >= HOUR : !isSpoken(lines.subList(last(stamped), i), start - last))) {
        return false;
      }
      first = opens ? start : first;
      last = start;
      stamped.add(i);
    }
    if (stamped.size() < ENOUGH
        || Tokens.count(lines.subList(stamped.get(0), last(stamped)))
            < SLOWEST * HOUR * Math.max(ENOUGH, last - first)) {
      return false;
    }
    stamped.forEach(i -> lines.set(i, TIME.matcher(lines.get(i)).replaceFirst("$0:00")));
    return true;
  }

  private static int last(List<Integer> stamped) {
    return stamped.get(stamped.size() - 1);
  }

  /** Whether a time may be in a line; most have none. */
  static boolean canBeStamped(String line) {
    int colon = line.indexOf(':', 1);
    return colon > 0 && ANY_TIME.matcher(line).find();
  }

  /** Whether as much is said as people say in so many minutes. */
  private static boolean isSpoken(List<String> said, double minutes) {
    long words = Tokens.count(said);
    // Stamps are rounded to minutes.
    return minutes >= 0
        && words >= SLOWEST * HOUR * (minutes - 1)
        && words <= FASTEST * HOUR * (minutes + 1);
  }

  /** Whether the first time of a line has two fields, and no other stamp is in it. */
  private static boolean isInMinutes(String line) {
    Matcher time = TIME.matcher(line);
    return time.find()
        && line.indexOf(':') > time.start()
        && line.indexOf(':') < time.end()
        && !LATER.matcher(line.substring(time.end())).find();
  }
}
