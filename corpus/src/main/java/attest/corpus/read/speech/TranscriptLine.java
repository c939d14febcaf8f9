package attest.corpus.read.speech;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a transcript as text, and what it starts with.
 *
 * @param stamped whether times stand in it
 * @param start in seconds, where the stamp is a time that there is
 * @param end in seconds, where the stamp is a range
 * @param name who speaks, where a name stands in front of the stamp
 * @param said the rest; where no name is given yet, a name and a colon may come first
 * @param bold whether the line, or what is said, starts in the bold type of Markdown
 * @param isRange whether nothing but a range of times stands in the line, or one with an arrow,
 *     which nobody writes by hand
 */
record TranscriptLine(
    boolean stamped,
    OptionalDouble start,
    OptionalDouble end,
    Optional<String> name,
    String said,
    boolean bold,
    boolean isRange) {
  /** A heading of Markdown: its signs, and its words. */
  static final Pattern HEADING = Pattern.compile("\\s*(#{1,6})\\s+(.*)");

  private static final String TIME =
      "(\\d{1,3}:\\d{2}(?::\\d{2})?(?:[:.,]\\d{1,3})?|\\d{1,2}:\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,3})?)";

  /** A time or a range, in brackets or not, and none of a day; the first of these groups. */
  private static final Pattern STAMP =
      Pattern.compile(
          "([\\[(]?)"
              + TIME
              + "(?:\\s*(?:(-->)|->|-|–|—|to)\\s*"
              + TIME
              + ")?(?![\\d:]|\\s?[AaPp]\\.?[Mm]\\b)([])]?)");

  /** What parts a stamp from what is said. */
  private static final Pattern AFTER_STAMP = Pattern.compile("\\s*[:–—|-]?(?:\\s+|$)");

  /** What parts a name from a stamp. */
  private static final Pattern BEFORE_STAMP = Pattern.compile("\\s*[:,|–—-]$");

  /** So many digits a time has before its first colon at most. */
  private static final int MAX_HOURS = 3;

  /** A name in front of a stamp is no longer. */
  private static final int MAX_NAME = 60;

  private static final String BOLD = "**";

  /** What a line of the file starts with. */
  static TranscriptLine of(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      TranscriptLine stamp = ofWords(heading.group(2));
      return stamp.isStampAlone() ? stamp : ofWords(line);
    }
    return ofWords(line);
  }

  private static TranscriptLine ofWords(String line) {
    String stripped = line.strip();
    String words = unbolded(stripped);
    boolean inBold = !words.equals(stripped);
    String bare = words.indexOf('\\') < 0 ? words : words.replace("\\[", "[").replace("\\]", "]");
    return stamp(bare, 0, Optional.empty(), inBold)
        .or(() -> named(bare, inBold))
        .orElse(
            new TranscriptLine(
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                bare,
                inBold,
                false));
  }

  /** Whether a time stands in the line, and nothing else. */
  boolean isStampAlone() {
    return stamped && said.isEmpty() && name.isEmpty();
  }

  /** Whether a name and a time stand in the line, and nothing else. */
  boolean isNameAndStamp() {
    return stamped && said.isEmpty() && name.isPresent();
  }

  /** The words, without the marks of bold type that they start with. */
  private static String unbolded(String words) {
    int end = words.startsWith(BOLD) ? words.indexOf(BOLD, BOLD.length()) : -1;
    return end > 0 && end <= 2 * MAX_NAME
        ? words.substring(BOLD.length(), end) + words.substring(end + BOLD.length())
        : words;
  }

  private static Optional<TranscriptLine> stamp(
      String words, int at, Optional<String> name, boolean bold) {
    if (at >= words.length() || "[(0123456789".indexOf(words.charAt(at)) < 0) {
      return Optional.empty();
    }
    Matcher stamp = STAMP.matcher(words).region(at, words.length());
    if (!stamp.lookingAt() || stamp.group(1).isEmpty() != stamp.group(5).isEmpty()) {
      return Optional.empty();
    }
    Matcher rest = AFTER_STAMP.matcher(words).region(stamp.end(), words.length());
    boolean bracketed = !stamp.group(1).isEmpty();
    if (!rest.lookingAt() && !bracketed) {
      return Optional.empty();
    }
    String written = words.substring(rest.lookingAt() ? rest.end() : stamp.end()).strip();
    String said = unbolded(written);
    OptionalDouble start = CueTimes.seconds(stamp.group(2));
    OptionalDouble end =
        stamp.group(4) == null ? OptionalDouble.empty() : CueTimes.seconds(stamp.group(4));
    boolean arrow = stamp.group(3) != null && bracketed;
    boolean range =
        name.isEmpty() && (arrow || said.isEmpty()) && (end.isPresent() || start.isEmpty());
    return Optional.of(
        new TranscriptLine(true, start, end, name, said, bold || !said.equals(written), range));
  }

  /** {@code Name (00:12:34): …}, {@code Name: [00:12:34] …}, or {@code Name 0:03} alone. */
  private static Optional<TranscriptLine> named(String words, boolean bold) {
    for (int at = 1; at < Math.min(words.length(), MAX_NAME); at++) {
      char c = words.charAt(at);
      boolean opens = c == '[' || c == '(';
      boolean digit = Character.isDigit(c) && Character.isWhitespace(words.charAt(at - 1));
      if (opens || digit) {
        int hours = opens ? at + 1 : at;
        int colon = words.indexOf(':', hours);
        if (colon < 0) {
          return Optional.empty();
        }
        if (colon > hours + MAX_HOURS) {
          continue;
        }
        String before = BEFORE_STAMP.matcher(words.substring(0, at).strip()).replaceFirst("");
        Optional<String> name = SpeakerName.of(before).filter(SpeakerName::isCapitalised);
        Optional<TranscriptLine> line =
            name.isEmpty() ? Optional.empty() : stamp(words, at, name, bold);
        if (line.isPresent() && (opens || line.get().said().isEmpty())) {
          return line;
        }
      }
    }
    return Optional.empty();
  }
}
