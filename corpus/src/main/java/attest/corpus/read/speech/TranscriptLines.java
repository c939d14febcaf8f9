package attest.corpus.read.speech;

import attest.corpus.read.text.Unseen;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a transcript, written as most transcripts have them.
 *
 * @param lines as many as there are
 * @param recording the address that all its stamps lead into, where they are links
 * @param times what its stamps tell
 */
record TranscriptLines(List<String> lines, Optional<String> recording, Times times) {
  /** What stamps tell. */
  enum Times {
    /** Moments of a recording, unless what is said between them cannot be. */
    OF_RECORDING,
    /** The same in hours and minutes. */
    IN_HOURS,
    /** When on a day something was said. */
    OF_DAY
  }

  /** {@code #00:00:12-1#}: a stamp as f4 and MAXQDA write it, with tenths of a second. */
  private static final Pattern HASHED = Pattern.compile("#(\\d{1,2}:\\d{2}:\\d{2})-(\\d{1,3})#");

  /** {@code [0:12](https://example.org/talk?t=12)}. */
  private static final Pattern LINKED =
      Pattern.compile("(\\[\\d{1,3}(?::\\d{2}){1,2}])\\((https?://[^\\s()]{1,500})\\)");

  /** Where in a recording an address leads. */
  private static final Pattern SECOND = Pattern.compile("[?&#]t=\\w{1,12}$|(?<=\\?)t=\\w{1,12}&");

  /** {@code [3.20s -> 71.50s]}: a range as faster-whisper and its like print it. */
  private static final Pattern SECONDS =
      Pattern.compile("^\\s*\\[(\\d{1,5}\\.\\d{1,3})s (?:--?>|[-–]) (\\d{1,5}\\.\\d{1,3})s]");

  /** {@code >> ADA: …}: the mark of another speaker, as captioners put it in front of a name. */
  private static final Pattern MARKED = Pattern.compile("^>>+\\s*(?=\\p{Lu}[^:]{0,59}:\\s)");

  /** {@code 10:02:03 From Ada to Everyone : …}: a line of a chat as Zoom saves it. */
  private static final Pattern CHAT =
      Pattern.compile(
          "^(\\d{2}:\\d{2}:\\d{2}(?:\\s[AP]M)?)\\s+From\\s+(\\S.{0,58}?)(?:\\s+to\\s+\\S.{0,58}?)?\\s*:(?=\\s|$)");

  /** {@code 1 minute, 42 seconds}: a stamp in words, as panes have it for who cannot see it. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?=\\d)(?:(\\d{1,3}) hours?)?(?:,? ?(\\d{1,2}) minutes?)?(?:,? ?(\\d{1,2}) seconds?)?");

  /** A chapter as YouTube's pane has it, whose title comes again on the next line. */
  private static final Pattern CHAPTER = Pattern.compile("Chapter \\d{1,3}: (\\S.*)");

  /** Copies, so that it does not change. */
  TranscriptLines {
    lines = List.copyOf(lines);
  }

  /** Those of a file, or of a document that has none, with an empty one behind each paragraph. */
  static TranscriptLines of(List<String> lines) {
    List<String> usual = new ArrayList<>(lines);
    Set<String> recordings = new HashSet<>();
    LineNumbers.takeOut(usual);
    usual.replaceAll(line -> stamps(line, recordings));
    TurnMarks.takeOut(usual);
    boolean ofDay = DayStamps.rewrite(usual);
    for (int i = 0; i + 1 < usual.size(); i++) {
      String line = usual.get(i);
      String next = usual.get(i + 1).strip();
      String above = i == 0 ? "" : usual.get(i - 1).strip();
      Matcher chapter = CHAPTER.matcher(line.strip());
      if (i > 0 && isInWords(line.strip(), next)) {
        usual.set(i - 1, "");
        usual.set(i, above);
      } else if (isInWords(next, line)) {
        usual.set(i, "");
        usual.set(i + 1, line);
      } else if (!above.isEmpty()
          && next.startsWith(above + " ")
          && isInWords(next.substring(above.length() + 1), line)) {
        // The pane of Teams has the name again, too.
        usual.set(i - 1, "");
        usual.set(i, above);
        usual.set(i + 1, line);
      } else if (chapter.matches() && chapter.group(1).equals(next)) {
        usual.set(i, "## " + line.strip());
        usual.set(i + 1, "");
      }
    }
    TranscriptTable.in(usual);
    HangingNames.mark(usual);
    NamesSetApart.takeSigns(usual);
    CopiedNames.moveDown(usual);
    Chapters.mark(usual);
    Times times =
        ofDay || NoonStamps.rewrite(usual)
            ? Times.OF_DAY
            : HourStamps.rewrite(usual) ? Times.IN_HOURS : Times.OF_RECORDING;
    return new TranscriptLines(
        usual, recordings.size() == 1 ? recordings.stream().findFirst() : Optional.empty(), times);
  }

  /**
   * The same where names stand above what is said and are set apart by type alone; none if they do
   * not.
   *
   * @param bold the lines that are in bold type as a whole without signs that say so
   */
  Optional<TranscriptLines> withNamesSetApart(BitSet bold) {
    return NamesSetApart.moveDown(lines, bold)
        .map(moved -> new TranscriptLines(moved, recording, times));
  }

  /** A line with usual stamps; recordings that they lead into are added. */
  private static String stamps(String line, Set<String> recordings) {
    String usual = Unseen.leftOut(line);
    if (ToolCredit.is(usual)) {
      return "";
    }
    if (usual.startsWith(">>")) {
      usual = MARKED.matcher(usual).replaceFirst("");
    }
    if (usual.contains("From")) {
      usual = CHAT.matcher(usual).replaceFirst("$1 $2:");
    }
    if (usual.contains("](")) {
      usual =
          LINKED
              .matcher(usual)
              .replaceAll(
                  link -> {
                    recordings.add(SECOND.matcher(link.group(2)).replaceFirst(""));
                    return link.group(1);
                  });
    }
    if (usual.contains("s]")) {
      usual = SECONDS.matcher(usual).replaceFirst(TranscriptLines::clock);
    }
    return usual.indexOf('#') < 0 ? usual : HASHED.matcher(usual).replaceAll("[$1.$2]");
  }

  /** {@code [0:03.20 --> 1:11.50]}. */
  private static String clock(MatchResult range) {
    return "[" + clock(range.group(1)) + " --> " + clock(range.group(2)) + "]";
  }

  private static String clock(String seconds) {
    int point = seconds.indexOf('.');
    int whole = Integer.parseInt(seconds.substring(0, point));
    return String.format(
        Locale.ROOT, "%d:%02d%s", whole / 60, whole % 60, seconds.substring(point));
  }

  /** Whether words say the time that stands in the line beside them, and nothing else. */
  private static boolean isInWords(String words, String stamp) {
    Matcher time = IN_WORDS.matcher(words);
    if (!time.matches()) {
      return false;
    }
    TranscriptLine beside = TranscriptLine.of(stamp);
    OptionalDouble start = beside.start();
    long seconds = 3600 * number(time, 1) + 60 * number(time, 2) + number(time, 3);
    return beside.isStampAlone() && start.isPresent() && (long) start.getAsDouble() == seconds;
  }

  private static long number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
