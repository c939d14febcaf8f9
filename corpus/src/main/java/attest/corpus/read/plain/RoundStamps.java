package attest.corpus.read.plain;

import attest.corpus.read.text.Timecode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Timecodes in round brackets, {@code (12:34)}, which are brought to square ones.
 *
 * <p>Verses, ratios and the hours of a programme are written like them. So they are taken only
 * where they rise through a document, more of them if it names no recording, and not where all of
 * them stand at full five minutes, as hours do, or others like them can be no time.
 */
final class RoundStamps {
  /** A time, or a range of them. */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?<!])\\(((\\d{1,3}(?::\\d{2}){1,2})(?:\\s?[–—-]\\s?\\d{1,3}(?::\\d{2}){1,2})?)\\)");

  /** A verse, a ratio, or anything else that no timecode looks like. */
  private static final Pattern OTHER =
      Pattern.compile("\\((?:[^()]{0,30}\\s)?\\d{1,3}:\\d{1,3}(?:[-–,]\\s?\\d{1,3})?\\)");

  /** An address, whole: whatever else looks like the start of one is within it. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://\\S++", Pattern.CASE_INSENSITIVE);

  /** What the address of a recording has in it. */
  private static final Pattern RECORDING =
      Pattern.compile(
          "youtu\\.?be|vimeo|soundcloud|spotify|podcast|zoom\\.us/rec|\\.mp[34]",
          Pattern.CASE_INSENSITIVE);

  private static final int ENOUGH = 4;
  private static final int ENOUGH_WITH_RECORDING = 2;

  /** A clock's times are told in steps of so many minutes. */
  private static final int CLOCK_STEP = 5;

  private RoundStamps() {}

  /** The lines of a file, their timecodes in square brackets. */
  static List<String> squared(List<String> lines) {
    return areStamps(lines)
        ? lines.stream().map(line -> STAMP.matcher(line).replaceAll("[$1]")).toList()
        : lines;
  }

  private static boolean areStamps(List<String> lines) {
    List<Double> times = new ArrayList<>();
    boolean recording = false;
    for (String line : lines) {
      recording = recording || namesRecording(line);
      Matcher other = OTHER.matcher(line);
      while (other.find()) {
        Optional<Double> time = time(other.toMatchResult());
        if (time.isEmpty()) {
          return false;
        }
      }
      STAMP.matcher(line).results().flatMap(stamp -> start(stamp).stream()).forEach(times::add);
    }
    boolean rise = true;
    for (int i = 1; i < times.size(); i++) {
      rise &= times.get(i) >= times.get(i - 1);
    }
    return rise
        && times.size() >= (recording ? ENOUGH_WITH_RECORDING : ENOUGH)
        && times.stream().anyMatch(time -> time % CLOCK_STEP != 0);
  }

  private static boolean namesRecording(String line) {
    return ADDRESS
        .matcher(line)
        .results()
        .anyMatch(address -> RECORDING.matcher(address.group()).find());
  }

  private static Optional<Double> time(MatchResult bracket) {
    Matcher stamp = STAMP.matcher(bracket.group());
    return stamp.matches() ? start(stamp.toMatchResult()) : Optional.empty();
  }

  private static Optional<Double> start(MatchResult stamp) {
    return Timecode.of(stamp.group(2)).map(Timecode::seconds);
  }
}
