package attest.corpus.read.speech;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Voice;
import attest.corpus.read.file.FileText;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.CsvRow;
import attest.corpus.read.work.Bibliography;
import attest.corpus.read.work.Provenance;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads transcripts as sheets ({@code .csv}, {@code .tsv}) as programs that transcribe write them:
 * the first row says in which columns stand what is said, who says it, and when; each row below is
 * what somebody says in one go.
 */
public final class TableReader implements FormatReader {
  /** As much of a first row as people need to know it again. */
  private static final int LONGEST_HEAD = 80;

  private static final String TIME =
      "(\\d{1,4}(?::\\d{1,2}){1,3}(?:[.,]\\d{1,9})?|\\d{1,12}(?:[.,]\\d{1,9})?s?)";

  private static final Pattern RANGE =
      Pattern.compile("[\\[(]?" + TIME + "(?:\\s*(?:-->|->|-|–|—|to)\\s*" + TIME + ")?[\\])]?");

  /** What is said in one go, and on which line that starts. */
  private record Row(int line, JsonSegments.Phrase phrase) {
    double start() {
      return phrase.times().start().orElse(0);
    }
  }

  /** Whether a sheet is a transcript. */
  public static boolean recognises(SourceFile file) throws RejectedException {
    List<String> head = head(file.text());
    return !Bibliography.NAMES.contains(file.name())
        && !TableColumns.areOfLabels(head)
        && TableColumns.of(head).isPresent();
  }

  /** What is wrong with a sheet that is no transcript. */
  public static String wrong(SourceFile file) throws RejectedException {
    List<String> head = head(file.text());
    if (Bibliography.NAMES.contains(file.name())) {
      return "a sheet that tells what the works are, and no work itself";
    }
    if (TableColumns.areOfLabels(head)) {
      return "a sheet of labels, as attest label writes them";
    }
    String first = String.join(", ", head).replaceAll("\\s+", " ");
    return "a sheet that is no transcript: its first row must name a column text (or transcript)"
        + " and a column speaker or start (or time); it has "
        + (first.length() <= LONGEST_HEAD
            ? first
            : first.substring(0, LONGEST_HEAD).replaceFirst("\\S*$", "") + "…");
  }

  /** The cells of the first row. */
  private static List<String> head(FileText file) {
    StringBuilder top = new StringBuilder();
    // The line above it may tell the delimiter.
    for (String line : file.text().lines().filter(line -> !line.isBlank()).limit(2).toList()) {
      try {
        List<CsvRow> rows = CsvRow.in(top.append(line).append('\n').toString());
        if (!rows.isEmpty()) {
          return rows.get(0).cells();
        }
      } catch (CsvRow.UnclosedException e) {
        return List.of();
      }
    }
    return List.of();
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    Oddities oddities = new Oddities();
    List<CsvRow> rows = rows(file.text());
    TableColumns columns = TableColumns.of(rows.get(0).cells()).orElseThrow();
    List<Row> all = new ArrayList<>();
    boolean numbers = true;
    for (CsvRow row : rows.subList(1, rows.size())) {
      String words = words(row, rows.get(0).cells().size(), columns.said(), oddities);
      if (!words.isBlank() && !ToolCredit.is(words)) {
        numbers &= cell(row, columns.start()).indexOf(':') < 0;
        Optional<String> speaker = JsonSegment.named(cell(row, columns.who()));
        CueTimes times = times(row, columns, oddities);
        all.add(new Row(row.line(), new JsonSegments.Phrase(times, speaker, words)));
      }
    }
    List<Cue> cues = cues(inOrder(inSeconds(all, columns, numbers), oddities));
    long timed = cues.stream().filter(cue -> cue.start().isPresent()).count();
    if (columns.who().isEmpty() && timed * 2 < cues.size()) {
      throw new RejectedException(
          Rejection.UNSUPPORTED_FORMAT,
          "a sheet without a column speaker, whose column of times holds no moments of a recording");
    }
    return document(file, cues, oddities);
  }

  private static Document document(SourceFile file, List<Cue> cues, Oddities oddities) {
    boolean ofDay = ClockTimes.are(cues);
    if (ofDay) {
      oddities.add(CanonicalText.NO_LINE, "the times are times of a day; they were left out");
    }
    List<Cue> told = ofDay ? ClockTimes.leftOut(cues) : TranscriptCues.ended(cues);
    List<Cue> turns = Speakers.of(told).resolve(told);
    CanonicalText text = new CanonicalText();
    oddities.remarks().forEach(text::remark);
    new Turns(text, new Utterances(turns)).write(turns);
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    CaptionName.of(file).addTo(fields);
    return text.of(
        new Provenance(file, fields).source(Format.TABLE, Voice.SPEAKER, Optional.empty()));
  }

  private static List<CsvRow> rows(FileText file) throws RejectedException {
    try {
      return CsvRow.in(file.text());
    } catch (CsvRow.UnclosedException e) {
      if (file.text().stripLeading().lines().limit(1).anyMatch(head -> head.indexOf('\t') >= 0)) {
        // Programs that put tabs between cells seldom put quotation marks around them.
        return unquoted(file.lines());
      }
      throw new RejectedException(Rejection.DAMAGED, "line " + e.line() + ": " + e.getMessage());
    }
  }

  private static List<CsvRow> unquoted(List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isBlank())
        .mapToObj(
            i -> new CsvRow(i + 1, Stream.of(lines.get(i).split("\t")).map(String::strip).toList()))
        .toList();
  }

  /** What is said; where that is all at the end, with what commas without quotes parted from it. */
  private static String words(CsvRow row, int width, int said, Oddities oddities) {
    List<String> cells = row.cells();
    if (cells.size() > width && said == width - 1) {
      oddities.add(row.line(), "the row has more cells than the first; the last were joined");
      return String.join(", ", cells.subList(said, cells.size()));
    }
    return cell(row, OptionalInt.of(said));
  }

  private static String cell(CsvRow row, OptionalInt column) {
    int at = column.orElse(Integer.MAX_VALUE);
    return at < row.cells().size() ? row.cells().get(at) : "";
  }

  private static CueTimes times(CsvRow row, TableColumns columns, Oddities oddities) {
    String written = cell(row, columns.start());
    Matcher range = RANGE.matcher(written);
    boolean is = range.matches();
    OptionalDouble start = is ? JsonTimes.value(range.group(1)) : OptionalDouble.empty();
    if (start.isEmpty() && !written.isEmpty()) {
      oddities.add(row.line(), "the start is no time that there is; it was left out");
    }
    OptionalDouble end = JsonTimes.value(cell(row, columns.end()));
    OptionalDouble duration = JsonTimes.value(cell(row, columns.duration()));
    if (is && range.group(2) != null) {
      end = JsonTimes.value(range.group(2));
    } else if (end.isEmpty() && start.isPresent() && duration.isPresent()) {
      end = OptionalDouble.of(start.getAsDouble() + duration.getAsDouble());
    }
    return new CueTimes(start, end);
  }

  /** The rows with their times in seconds, which numbers without a colon need not be. */
  private static List<Row> inSeconds(List<Row> rows, TableColumns columns, boolean numbers) {
    List<JsonSegments.Phrase> phrases = rows.stream().map(Row::phrase).toList();
    if (numbers) {
      phrases =
          columns.unit().isPresent()
              ? phrases.stream().map(phrase -> phrase.in(columns.unit().getAsInt())).toList()
              : JsonSegments.inSeconds(phrases);
    } else {
      phrases = phrases.stream().map(phrase -> phrase.in(1)).toList();
    }
    List<Row> seconds = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      seconds.add(new Row(rows.get(i).line(), phrases.get(i)));
    }
    return seconds;
  }

  /** The rows in the order of their times, if all have some. */
  private static List<Row> inOrder(List<Row> rows, Oddities oddities) {
    if (rows.stream().anyMatch(row -> row.phrase().times().start().isEmpty())) {
      return rows;
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).start() < rows.get(i - 1).start()) {
        oddities.add(rows.get(i).line(), "the row starts before the one above it; it was moved");
      }
    }
    return rows.stream().sorted(Comparator.comparingDouble(Row::start)).toList();
  }

  private static List<Cue> cues(List<Row> rows) {
    List<Cue> cues = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (Row row : rows) {
      JsonSegments.Phrase phrase = row.phrase();
      // Where nobody is named, whoever spoke goes on.
      Optional<String> speaker = phrase.speaker().isPresent() ? phrase.speaker() : before;
      Cue cue = Cue.of(row.line(), phrase.times().start(), phrase.times().end(), phrase.words());
      boolean opens = !speaker.equals(before);
      cues.add(new Cue(cue.line(), cue.start(), cue.end(), speaker, opens, cue.words()));
      before = speaker;
    }
    return cues;
  }
}
