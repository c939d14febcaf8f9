package attest.corpus.read.speech;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stamps of a clock with twelve hours that do not say which half of the day they are of, {@code
 * 12:58} and then {@code 1:02}: no recording goes back there, but a meeting over noon does.
 */
final class NoonStamps {
  private static final int ENOUGH = 4;

  private static final int NOON = 12;

  private static final int HOUR = 60;

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:.,])");

  private NoonStamps() {}

  /** Writes those after noon with all hours of the day, if they go on past it; whether they do. */
  static boolean rewrite(List<String> lines) {
    SortedMap<Integer, Integer> minutes = new TreeMap<>();
    int last = 0;
    int afternoon = lines.size();
    for (int i = 0; i < lines.size(); i++) {
      if (!HourStamps.canBeStamped(lines.get(i)) || !TranscriptLine.of(lines.get(i)).stamped()) {
        continue;
      }
      Matcher time = TIME.matcher(lines.get(i));
      if (!time.find()) {
        return false;
      }
      int hour = Integer.parseInt(time.group(1));
      afternoon = last / HOUR == NOON && hour == 1 ? i : afternoon;
      int now = HOUR * (afternoon <= i ? hour + NOON : hour) + Integer.parseInt(time.group(2));
      if (hour < 1 || hour > (afternoon <= i ? NOON - 1 : NOON) || now < last) {
        return false;
      }
      minutes.put(i, now);
      last = now;
    }
    if (minutes.size() < ENOUGH
        || afternoon == lines.size()
        || !DayStamps.areOfTalk(minutes, lines)) {
      return false;
    }
    minutes
        .tailMap(afternoon)
        .forEach(
            (line, now) ->
                lines.set(
                    line,
                    TIME.matcher(lines.get(line))
                        .replaceFirst(
                            time -> now / HOUR + time.group().substring(time.group(1).length()))));
    return true;
  }
}
