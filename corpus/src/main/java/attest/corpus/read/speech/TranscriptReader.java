package attest.corpus.read.speech;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Voice;
import attest.corpus.read.file.FileText;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.plain.FrontMatter;
import attest.corpus.read.plain.MarkdownWords;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.work.DateText;
import attest.corpus.read.work.Provenance;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads transcripts as text, Markdown or not: {@code [00:12:34] Name: …}, {@code Name (00:12:34):
 * …}, {@code #00:12:34-5#} behind what is said, a stamp on a line of its own above a name and what
 * is said, a name on the line above a stamp, a stamp in front of each line, or {@code Name: …}
 * without times.
 */
public final class TranscriptReader implements FormatReader {
  private static final Pattern URL = Pattern.compile("(?:#+\\s+)?(https?://\\S+)");
  private static final int MAX_TITLE = 200;

  /** The length of a date that tells the day, such as {@code 2024-05-31}. */
  private static final int ISO_DAY = 10;

  /** What exports of captions say above them, beside the title. */
  private static final Pattern EXPORT =
      Pattern.compile("#+ (?:tactiq\\.io .*|No title found)", Pattern.CASE_INSENSITIVE);

  /** {@code Date: 2024-05-31} above the first turn. */
  private static final Pattern FIELD =
      Pattern.compile(
          "\\**(Title|Date|Published|Source|URL)\\**:\\**\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);

  /** A line that tells a day and no more: {@code Fri, May 31, 2024, 7:00AM}. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?=.{0,30}\\d{4})(?:[^\\p{L}]*\\p{L}{3,9}){0,2}[^\\p{L}]*(?:[AP]M)?",
          Pattern.CASE_INSENSITIVE);

  private final MarkdownWords markdown = new MarkdownWords();

  /** Whether the file is of this kind. */
  public static boolean recognises(FileText file) {
    List<String> all = file.lines();
    return TranscriptForm.of(
            TranscriptLines.of(all.subList(FrontMatter.of(all).lines(), all.size())).lines())
        .isPresent();
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    List<String> all = file.text().lines();
    FrontMatter front = FrontMatter.of(all);
    TranscriptLines usual = TranscriptLines.of(all.subList(front.lines(), all.size()));
    List<String> lines = usual.lines();
    TranscriptForm form =
        TranscriptForm.of(lines).orElseThrow(() -> new IllegalStateException("not recognised"));
    CanonicalText text = new CanonicalText();
    front.remark().ifPresent(text::remark);
    Optional<MarkdownWords> marked =
        isMarkdown(file, lines) ? Optional.of(markdown) : Optional.empty();
    Optional<String> title =
        lead(lines.subList(0, form.first()), front, front.lines() + 1, marked, text);
    TranscriptCues cues = new TranscriptCues(form, OptionalInt.of(front.lines()), marked);
    for (int line = form.first(); line < lines.size(); line++) {
      cues.line(line, lines.get(line));
    }
    cues.write(text);
    usual.recording().ifPresent(address -> put("url", address, front.fields()));
    CaptionName.of(file).addTo(front.fields());
    return text.of(
        new Provenance(file, front.fields()).source(Format.TRANSCRIPT, Voice.SPEAKER, title));
  }

  /**
   * Writes what is a transcript in a document that has no lines of its own.
   *
   * @param paragraphs its lines, with an empty one behind each paragraph
   * @param fields takes what they say of their work, which is more than the program that saved the
   *     file knows
   * @return none, and nothing is written, if these lines have not the form of a transcript
   */
  public static Optional<Transcript> write(
      List<String> paragraphs, ObjectNode fields, CanonicalText text) {
    List<String> lines = TranscriptLines.of(paragraphs).lines();
    return TranscriptForm.of(lines)
        .map(
            form -> {
              FrontMatter front = FrontMatter.of(List.of());
              Optional<String> title =
                  lead(
                      lines.subList(0, form.first()),
                      front,
                      CanonicalText.NO_LINE,
                      Optional.empty(),
                      text);
              TranscriptCues cues = new TranscriptCues(form, OptionalInt.empty(), Optional.empty());
              for (int line = form.first(); line < lines.size(); line++) {
                cues.line(line, lines.get(line));
              }
              cues.write(text);
              fields.setAll(front.fields());
              return new Transcript(title);
            });
  }

  /**
   * What was written.
   *
   * @param title what stands above the first turn
   */
  public record Transcript(Optional<String> title) {}

  /** Whether names stand in the bold type of Markdown, or sections under its headings. */
  private static boolean isMarkdown(SourceFile file, List<String> lines) {
    return file.extension().equals("md")
        || lines.stream().anyMatch(l -> TranscriptLine.of(l).bold());
  }

  /** Writes what stands above the first turn; the title is returned if it is there. */
  private static Optional<String> lead(
      List<String> lines,
      FrontMatter front,
      int firstLine,
      Optional<MarkdownWords> marked,
      CanonicalText text) {
    boolean exported = lines.stream().anyMatch(line -> EXPORT.matcher(line).matches());
    Optional<String> title = Optional.empty();
    boolean open = false;
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i).strip() : "";
      Matcher heading = TranscriptLine.HEADING.matcher(line);
      boolean isHeading = heading.matches();
      if (open && (isHeading || line.isEmpty() || (marked.isPresent() && isItem(line)))) {
        text.end(Passage.Kind.PARAGRAPH, start, 0, Optional.empty());
        open = false;
      }
      if (line.isEmpty() || EXPORT.matcher(line).matches() || isField(line, front.fields())) {
        continue;
      }
      String written = isHeading ? heading.group(2) : line;
      String words = marked.map(m -> m.of(written).strip()).orElse(written);
      boolean entitles = title.isEmpty() && !words.isEmpty() && words.length() <= MAX_TITLE;
      title = entitles ? Optional.of(words) : title;
      if (exported && isHeading) {
        continue;
      }
      start = open ? start : firstLine == CanonicalText.NO_LINE ? firstLine : firstLine + i;
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
