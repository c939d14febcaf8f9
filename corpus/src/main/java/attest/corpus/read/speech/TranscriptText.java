package attest.corpus.read.speech;

import attest.corpus.Passage;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.work.DateText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A transcript as text: {@code [00:12:34] Name: …}, {@code Name (00:12:34): …}, {@code
 * #00:12:34-5#} behind what is said, a stamp on a line of its own above a name and what is said, a
 * name on the line above a stamp, a stamp in front of each line, or {@code Name: …} without times.
 */
public final class TranscriptText {
  private static final Pattern URL = Pattern.compile("(?:#+\\s+)?(https?://\\S+)");
  private static final int MAX_TITLE = 200;

  /** The length of a date that tells the day, such as {@code 2024-05-31}. */
  private static final int ISO_DAY = 10;

  /** What exports of captions say above them, beside the title. */
  private static final Pattern EXPORT =
      Pattern.compile("#+ (?:tactiq\\.io .*|No title found)", Pattern.CASE_INSENSITIVE);

  /** What meetings and recordings say above their transcripts, beside the title and the day. */
  private static final Pattern MEETING =
      Pattern.compile(
          "(?:#{1,6} )?Audio file|AI-generated content may be incorrect\\.?|VIEW RECORDING - .*|-{3,}|(?:\\d{1,2}h )?\\d{1,2}m(?: \\d{1,2}s)?"
              + "|\\p{Lu}[^.?!]{0,59} started transcription");

  /** What says that a transcript comes, and not of what. */
  private static final Set<String> NO_TITLES = Set.of("Transcript", "Search in video");

  /** How names of recordings end. */
  private static final Pattern RECORDING =
      Pattern.compile("\\.(?:mp[34]|m4[av]|wav|ogg|webm|mov)$", Pattern.CASE_INSENSITIVE);

  /** What services list above a transcript, in a paragraph below. */
  private static final Set<String> LISTS = Set.of("SUMMARY KEYWORDS", "SPEAKERS");

  /** {@code Date: 2024-05-31} above the first turn. */
  private static final Pattern FIELD =
      Pattern.compile(
          "\\**(Title|Date|Published|Source|URL)\\**:\\**\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);

  /** A line that tells a day and no more: {@code Fri, May 31, 2024, 7:00AM}. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?=.{0,30}\\d{4})(?:[^\\p{L}]*\\p{L}{3,9}){0,2}[^\\p{L}]*(?:[AP]M)?(?:\\s*•[\\d\\s:]{1,12})?",
          Pattern.CASE_INSENSITIVE);

  private final TranscriptLines usual;
  private final TranscriptForm form;

  private TranscriptText(TranscriptLines usual, TranscriptForm form) {
    this.usual = usual;
    this.form = form;
  }

  /**
   * The transcript that lines are, if they have the form of one.
   *
   * @param lines those of a file, or of a document that has none, with an empty one behind each
   *     paragraph
   * @param bold which of them are in bold type as a whole without signs that say so
   */
  public static Optional<TranscriptText> of(List<String> lines, BitSet bold) {
    TranscriptLines usual = TranscriptLines.of(lines);
    return of(usual).or(() -> usual.withNamesSetApart(bold).flatMap(TranscriptText::of));
  }

  private static Optional<TranscriptText> of(TranscriptLines usual) {
    return TranscriptForm.of(usual.lines(), usual.times())
        .map(form -> new TranscriptText(usual, form));
  }

  /** Whether names stand in the bold type of Markdown. */
  public boolean isBold() {
    return usual.lines().stream().anyMatch(line -> TranscriptLine.of(line).bold());
  }

  /**
   * Writes it.
   *
   * @param numbers the line of the file, if it has lines, for each that is counted from 0
   * @param marks takes the marks out of the words, where there are some
   * @param fields takes what the lines say of their work, as far as it does not say so already
   * @return the title, if one stands above the first turn
   */
  public Optional<String> write(
      IntUnaryOperator numbers,
      Optional<UnaryOperator<String>> marks,
      ObjectNode fields,
      CanonicalText text) {
    List<String> lines = usual.lines();
    Optional<String> title =
        lead(withoutLists(lines.subList(0, form.first())), fields, numbers, marks, text);
    TranscriptCues cues = new TranscriptCues(form, numbers, marks);
    for (int line = form.first(); line < lines.size(); line++) {
      cues.line(line, lines.get(line));
    }
    cues.write(usual.times(), text);
    usual
        .recording()
        .ifPresent(
            address -> {
              put("url", address, fields);
              put("video", address, fields);
            });
    return title;
  }

  /** Writes what stands above the first turn; the title is returned if it is there. */
  private static Optional<String> lead(
      List<String> lines,
      ObjectNode fields,
      IntUnaryOperator numbers,
      Optional<UnaryOperator<String>> marks,
      CanonicalText text) {
    boolean exported = lines.stream().anyMatch(line -> EXPORT.matcher(line).matches());
    Optional<String> title = Optional.empty();
    boolean open = false;
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i).strip() : "";
      Matcher heading = TranscriptLine.HEADING.matcher(line);
      boolean isHeading = heading.matches();
      if (open && (isHeading || line.isEmpty() || (marks.isPresent() && isItem(line)))) {
        text.end(Passage.Kind.PARAGRAPH, start, 0, Optional.empty());
        open = false;
      }
      if (line.isEmpty()
          || EXPORT.matcher(line).matches()
          || MEETING.matcher(line).matches()
          || isField(line, fields)) {
        continue;
      }
      String written = isHeading ? heading.group(2) : line;
      String words = marks.map(m -> m.apply(written).strip()).orElse(written);
      boolean entitles =
          title.isEmpty()
              && !words.isEmpty()
              && words.length() <= MAX_TITLE
              && !NO_TITLES.contains(words);
      title = entitles ? Optional.of(RECORDING.matcher(words).replaceFirst("")) : title;
      if (exported && isHeading) {
        continue;
      }
      start = open ? start : numbers.applyAsInt(i);
      if (!open) {
        text.begin();
      }
      text.words(" " + words);
      open = !isHeading;
      if (isHeading) {
        text.end(Passage.Kind.HEADING, start, heading.group(1).length(), Optional.empty());
      }
    }
    return title;
  }

  /** As many lines, those of lists that services make empty. */
  private static List<String> withoutLists(List<String> lines) {
    List<String> without = new ArrayList<>();
    boolean announced = false;
    boolean listed = false;
    for (String line : lines) {
      boolean blank = line.isBlank();
      boolean announces = LISTS.contains(line.strip());
      announced = announces || (announced && !(listed && blank));
      listed = announced && !announces && !blank;
      without.add(announced ? "" : line);
    }
    return without;
  }

  private static boolean isItem(String line) {
    return line.startsWith("- ") || line.startsWith("* ");
  }

  /** Whether a line tells of the work rather than being part of it; what it tells is taken. */
  private static boolean isField(String line, ObjectNode fields) {
    Matcher url = URL.matcher(line);
    Matcher field = FIELD.matcher(line);
    if (url.matches()) {
      put("url", url.group(1), fields);
    } else if (field.matches()) {
      String name = field.group(1).toLowerCase(Locale.ROOT);
      put(name, field.group(2), fields);
    }
    boolean day =
        DAY.matcher(line).matches()
            && DateText.of(line).filter(date -> date.iso().length() == ISO_DAY).isPresent();
    if (day) {
      put("date", line, fields);
    }
    return day || url.matches() || field.matches();
  }

  private static void put(String name, String value, ObjectNode fields) {
    if (!fields.has(name)) {
      fields.put(name, value);
    }
  }
}
