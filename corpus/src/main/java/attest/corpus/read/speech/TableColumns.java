package attest.corpus.read.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is in the columns of a sheet that is a transcript, as its first row says.
 *
 * @param said what is said
 * @param who who says it
 * @param start when that starts, or the range of time that it takes
 * @param end when it ends
 * @param duration how long it takes
 * @param unit how many of its numbers make a second, if the first row says so
 */
record TableColumns(
    int said,
    OptionalInt who,
    OptionalInt start,
    OptionalInt end,
    OptionalInt duration,
    OptionalInt unit) {
  /** What the first row may say above what is said, the likeliest first. */
  private static final List<String> SAID =
      List.of(
          "text",
          "transcript",
          "transcription",
          "transcript text",
          "sentence",
          "utterance",
          "content",
          "speech",
          "dialogue",
          "said",
          "subtitle",
          "caption",
          "words");

  private static final Set<String> WHO =
      Set.of("speaker", "speakers", "speaker name", "speaker label", "speaker id", "participant");

  /** What may be anybody's or anything's, unless there are times beside it. */
  private static final Set<String> NAME = Set.of("name", "who");

  private static final Set<String> START =
      Set.of(
          "start",
          "starts",
          "start time",
          "start timecode",
          "start timestamp",
          "begin",
          "begin time",
          "from",
          "in",
          "offset",
          "time",
          "times",
          "timestamp",
          "time stamp",
          "timecode",
          "time code",
          "timespan",
          "time span",
          "time range");

  private static final Set<String> END =
      Set.of("end", "ends", "end time", "end timecode", "end timestamp", "stop", "to", "out");

  private static final Set<String> DURATION = Set.of("duration", "length");

  /** What the sheets of {@code attest label} cannot be without. */
  private static final List<String> OF_LABELS = List.of("text", "labels");

  private static final int MILLISECONDS = 1000;

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern PARTING = Pattern.compile("[\\s_-]+");

  private static final Pattern UNIT =
      Pattern.compile(
          "(.*?)(?: | ?\\()(ms|msecs?|millis|milliseconds?|s|secs?|seconds?|[hm]{1,2}:[ms:.]+)\\)?");

  /** Those of a sheet with that first row, if it is a transcript's. */
  static Optional<TableColumns> of(List<String> head) {
    List<String> names = head.stream().map(TableColumns::name).toList();
    List<String> bare = names.stream().map(TableColumns::withoutUnit).toList();
    OptionalInt said =
        SAID.stream().mapToInt(bare::indexOf).filter(column -> column >= 0).findFirst();
    OptionalInt start = column(bare, START);
    OptionalInt who = column(bare, WHO);
    if (said.isEmpty() || (who.isEmpty() && start.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new TableColumns(
            said.getAsInt(),
            who.isPresent() ? who : column(bare, NAME),
            start,
            column(bare, END),
            column(bare, DURATION),
            start.isPresent() ? unit(names.get(start.getAsInt())) : OptionalInt.empty()));
  }

  /** Whether a first row is that of a sheet of labels, whatever else people note in it. */
  static boolean areOfLabels(List<String> head) {
    return head.stream().map(TableColumns::name).toList().containsAll(OF_LABELS);
  }

  private static OptionalInt column(List<String> names, Set<String> wanted) {
    return IntStream.range(0, names.size()).filter(i -> wanted.contains(names.get(i))).findFirst();
  }

  /** What a cell of the first row says, as people would write it: {@code start ms}. */
  private static String name(String cell) {
    String words = HUMP.matcher(cell).replaceAll(" ");
    return PARTING.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static String withoutUnit(String name) {
    Matcher unit = UNIT.matcher(name);
    return unit.matches() ? unit.group(1) : name;
  }

  private static OptionalInt unit(String name) {
    Matcher unit = UNIT.matcher(name);
    return unit.matches() && unit.group(2).indexOf(':') < 0
        ? OptionalInt.of(unit.group(2).startsWith("m") ? MILLISECONDS : 1)
        : OptionalInt.empty();
  }
}
