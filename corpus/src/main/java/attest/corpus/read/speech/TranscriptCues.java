package attest.corpus.read.speech;

import attest.corpus.Passage;
import attest.corpus.read.text.CanonicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the lines of a transcript into cues, one for each stamp, name or paragraph. */
final class TranscriptCues {
  private static final Pattern RULE = Pattern.compile("\\s*(?:-{3,}|\\*{3,}|_{3,})\\s*");

  /** What services put below a transcript. */
  private static final Pattern TRAILER =
      Pattern.compile(
          "(?:#{1,6} |\\*)?(?:(?:Meeting|Transcription) ended after"
              + " (\\d{1,2}:\\d{2}:\\d{2})|Transcribed by https?://"
              + "|[A-Z][A-Z ]{3,19}: .{1,400} - WATCH: https?://|This editable transcript was"
              + " computer generated|\\p{Lu}[^.?!]{0,59} (?:started|stopped) transcription$)");

  /** A stamp in the midst of what somebody says. */
  private static final Pattern STAMP =
      Pattern.compile("\\[\\\\?(\\d{1,3}:\\d{2}(?::\\d{2})?(?:[:.,]\\d{1,3})?)]");

  /** A heading and what is said under it. */
  private record Section(int line, int level, String heading, List<Cue> cues) {}

  private final TranscriptForm form;
  private final IntUnaryOperator numbers;
  private final Optional<UnaryOperator<String>> marks;
  private final Oddities oddities = new Oddities();
  private final List<Section> sections = new ArrayList<>();

  private Cue open =
      new Cue(CanonicalText.NO_LINE, OptionalDouble.empty(), OptionalDouble.empty(), "");
  private final StringBuilder words = new StringBuilder();
  private boolean block;
  private boolean firstOfBlock;
  private boolean afterBlank;

  /** When a turn without a stamp starts: what stands behind the turn before, or alone above it. */
  private OptionalDouble reached = OptionalDouble.empty();

  /**
   * No cues yet.
   *
   * @param numbers the line of the file, if it has lines, for each that is counted from 0
   * @param marks takes the marks out of the words, where there are some
   */
  TranscriptCues(
      TranscriptForm form, IntUnaryOperator numbers, Optional<UnaryOperator<String>> marks) {
    this.form = form;
    this.numbers = numbers;
    this.marks = marks;
    sections.add(new Section(1, 1, "", new ArrayList<>()));
  }

  /** Takes the next line, whose number is counted from 0. */
  void line(int number, String line) {
    int inFile = numbers.applyAsInt(number);
    Matcher heading = TranscriptLine.HEADING.matcher(line);
    Matcher trailer = TRAILER.matcher(line.strip());
    if (trailer.lookingAt()) {
      open = trailer.group(1) == null ? open : open.until(CueTimes.seconds(trailer.group(1)));
    } else if (heading.matches() && !TranscriptLine.of(line).isStampAlone()) {
      close();
      open = new Cue(inFile, OptionalDouble.empty(), OptionalDouble.empty(), "");
      sections.add(
          new Section(inFile, heading.group(1).length(), heading.group(2), new ArrayList<>()));
    } else if (!line.isBlank() && !RULE.matcher(line).matches()) {
      words(inFile, line);
    }
    afterBlank = line.isBlank();
  }

  private void words(int line, String written) {
    TranscriptLine parsed = TranscriptLine.of(written);
    Optional<SpeakerName> name =
        SpeakerName.in(parsed.said()).filter(n -> form.names().contains(n.name()));
    if (parsed.stamped() || name.isPresent()) {
      close();
      if (parsed.stamped() && parsed.start().isEmpty()) {
        oddities.add(line, "the stamp is no time that there is; it was left out");
      }
      open =
          Cue.of(line, parsed.stamped() ? parsed.start() : reached, parsed.end(), "")
              .by(parsed.name().or(() -> name.map(SpeakerName::name)));
      block = parsed.stamped() && parsed.name().isEmpty() && isEmptyOrName(parsed.said());
      firstOfBlock = block && parsed.said().isEmpty();
      // Who speaks second under a stamp starts nobody knows when.
      reached = parsed.isStampAlone() ? parsed.start() : OptionalDouble.empty();
      words.append(name.map(SpeakerName::said).orElse(parsed.said()));
    } else {
      if (afterBlank && !block && !words.isEmpty()) {
        Cue paragraph = new Cue(line, open.start(), open.end(), "");
        close();
        open = paragraph;
      }
      // A name may stand above the words of a block, on a line of its own.
      boolean below = block && !firstOfBlock && words.indexOf("\n") < 0;
      words.append(words.isEmpty() ? "" : below ? "\n" : " ").append(written.strip());
      firstOfBlock = false;
    }
  }

  private static boolean isEmptyOrName(String said) {
    return said.isEmpty() || SpeakerName.of(said).filter(SpeakerName::isCapitalised).isPresent();
  }

  /** Ends the open cue; stamps inside of it make several of it. */
  private void close() {
    String said = marks.map(m -> m.apply(words.toString())).orElse(words.toString());
    words.setLength(0);
    List<Cue> cues = sections.get(sections.size() - 1).cues();
    Cue cue = open;
    int from = 0;
    Matcher stamp = STAMP.matcher(said);
    while (stamp.find()) {
      keep(cue.saying(said.substring(from, stamp.start())), cues);
      OptionalDouble start = CueTimes.seconds(stamp.group(1));
      // Who has said nothing yet speaks behind the stamp.
      boolean silent = said.substring(from, stamp.start()).isBlank();
      Cue next = new Cue(cue.line(), start, OptionalDouble.empty(), "");
      cue = silent ? new Cue(cue.line(), start, next.end(), cue.speaker(), cue.opens(), "") : next;
      from = stamp.end();
    }
    keep(cue.saying(said.substring(from)), cues);
    if (from > 0 && said.substring(from).isBlank()) {
      reached = cue.start();
    }
  }

  private static void keep(Cue cue, List<Cue> cues) {
    if (!cue.words().isBlank()) {
      cues.add(cue);
    }
  }

  /**
   * Writes the turns of all cues under their headings.
   *
   * @param times what the stamps tell
   */
  void write(TranscriptLines.Times times, CanonicalText text) {
    close();
    List<Cue> all = sections.stream().flatMap(section -> section.cues().stream()).toList();
    boolean clock = times == TranscriptLines.Times.OF_DAY || ClockTimes.are(all);
    if (clock) {
      oddities.add(CanonicalText.NO_LINE, "the stamps are times of a day; they were left out");
    }
    if (times == TranscriptLines.Times.IN_HOURS) {
      oddities.add(CanonicalText.NO_LINE, "the stamps were read as hours and minutes");
    }
    oddities.remarks().forEach(text::remark);
    Speakers speakers =
        form.names().isEmpty()
            ? Speakers.of(all)
            : new Speakers(form.names(), Speakers.Place.BEFORE_COLON);
    Turns turns = new Turns(text, new Utterances(all));
    for (Section section : sections) {
      text.begin();
      text.words(section.heading());
      text.end(Passage.Kind.HEADING, section.line(), section.level(), Optional.empty());
      turns.write(
          speakers.resolve(clock ? ClockTimes.leftOut(section.cues()) : ended(section.cues())));
    }
  }

  /** The cues, where only starts are told each until the next. */
  static List<Cue> ended(List<Cue> cues) {
    List<Cue> ended = new ArrayList<>(cues);
    OptionalDouble next = OptionalDouble.empty();
    OptionalDouble start = OptionalDouble.empty();
    for (int i = cues.size() - 1; i >= 0; i--) {
      Cue cue = cues.get(i);
      if (cue.start().isEmpty()) {
        // When it starts is when the one before it ends, and nobody knows that.
        start = OptionalDouble.empty();
        next = OptionalDouble.empty();
        continue;
      }
      if (!cue.start().equals(start)) {
        next = start;
        start = cue.start();
      }
      boolean later = next.isPresent() && next.getAsDouble() > cue.start().getAsDouble();
      if (cue.end().isEmpty() && later) {
        ended.set(i, cue.until(next));
      }
    }
    return ended;
  }
}
