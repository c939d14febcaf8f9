package attest.corpus.read.speech;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads WebVTT captions: W3C WebVTT, section 6 (parsing), with what its header says.
 *
 * <p>Cues whose times are written as SubRip writes them are taken, too, where all are so: such
 * files were renamed.
 */
public final class WebVttReader implements FormatReader {
  /** {@code Language: en}, as YouTube and others head their files. */
  private static final Pattern FIELD = Pattern.compile("\\s*([A-Za-z][\\w -]{0,30}):\\s*(.+)");

  /** {@code NOTE language:en-us}, as Microsoft Stream has it. */
  private static final Pattern NOTED_LANGUAGE =
      Pattern.compile("NOTE\\s+language:\\s*([\\w-]+)\\s*", Pattern.CASE_INSENSITIVE);

  /** {@code 12 "Ann Smith" (1234)}: an identifier as Webex has it. */
  private static final Pattern NAMING = Pattern.compile("\\d+ \"([^\"<>]+)\" \\(\\d+\\)");

  private static final Set<String> FIELDS =
      Set.of("title", "language", "author", "channel", "date", "url", "source", "video");

  private static final String ARROW = "-->";

  @Override
  public Document read(SourceFile file) throws RejectedException {
    List<String> lines = file.text().lines();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    int body = header(lines, fields);
    Captions captions = new Captions(file, Format.WEBVTT, fields);
    boolean renamed = isRenamed(lines);
    int line = body;
    while (line < lines.size()) {
      line = block(lines, line, renamed, captions);
    }
    return captions.document();
  }

  /** Takes what the header says; the body starts at the line that is returned, counted from 0. */
  private static int header(List<String> lines, ObjectNode fields) {
    int line = 1;
    while (line < lines.size() && !lines.get(line).isEmpty() && !isArrow(lines.get(line))) {
      Matcher field = FIELD.matcher(lines.get(line));
      if (field.matches()) {
        String name = field.group(1).strip().toLowerCase(Locale.ROOT);
        if (FIELDS.contains(name)) {
          fields.put(name, field.group(2).strip());
        }
      }
      line++;
    }
    lines.stream()
        .map(NOTED_LANGUAGE::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .filter(note -> !fields.has("language"))
        .ifPresent(note -> fields.put("language", note.group(1)));
    return line;
  }

  private static boolean isRenamed(List<String> lines) {
    List<String> arrows = lines.stream().filter(WebVttReader::isArrow).toList();
    return arrows.stream().noneMatch(line -> WebVttTimings.of(line).isPresent())
        && arrows.stream().filter(line -> CueTimes.arrow(line).isPresent()).count() * 2
            > arrows.size();
  }

  /** Collects the block that starts there; the line behind it is returned. */
  private static int block(List<String> lines, int from, boolean renamed, Captions captions) {
    if (lines.get(from).isEmpty()) {
      return from + 1;
    }
    int timings = isArrow(lines.get(from)) ? from : from + 1;
    boolean timed = timings < lines.size() && isArrow(lines.get(timings));
    int line = timed ? timings + 1 : timings;
    List<String> text = new ArrayList<>();
    while (line < lines.size() && !lines.get(line).isEmpty() && !isArrow(lines.get(line))) {
      text.add(lines.get(line));
      line++;
    }
    // Without times it is a note, a style sheet or a region.
    if (timed) {
      String words = named(lines.get(from)) + String.join("\n", text);
      cue(lines.get(timings), timings + 1, words, renamed, captions);
    }
    return line;
  }

  private static void cue(
      String timings, int line, String text, boolean renamed, Captions captions) {
    Optional<CueTimes> times = renamed ? CueTimes.arrow(timings) : WebVttTimings.of(timings);
    if (times.isEmpty()) {
      captions.leftOut(line, text);
      return;
    }
    List<CueText.Part> parts = CueText.webVtt(text);
    for (CueText.Part part : parts) {
      captions.add(line, times.get(), part.speaker(), part.opens(), part.words());
    }
  }

  /** The voice that an identifier names, as a tag. */
  private static String named(String identifier) {
    Matcher name = NAMING.matcher(identifier);
    return name.matches() ? "<v " + name.group(1) + ">" : "";
  }

  private static boolean isArrow(String line) {
    return line.contains(ARROW);
  }
}
