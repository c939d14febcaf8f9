package attest.corpus.read.speech;

import attest.corpus.Document;
import attest.corpus.Voice;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.work.Provenance;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Collects the cues of a file and makes a document of them: in the order of their times, without
 * what rolling captions repeat, speaker by speaker.
 */
final class Captions {
  private final SourceFile file;
  private final Format format;
  private final ObjectNode fields;
  private final List<Cue> cues = new ArrayList<>();
  private final Oddities oddities = new Oddities();
  private OptionalDouble reached = OptionalDouble.empty();

  /**
   * No cues yet.
   *
   * @param fields what the file says of its work; completed by what its name says
   */
  Captions(SourceFile file, Format format, ObjectNode fields) {
    this.file = file;
    this.format = format;
    this.fields = fields;
  }

  /** Adds a cue; one whose start is no time takes the end of the cue before it. */
  void add(int line, CueTimes times, Optional<String> speaker, boolean opens, String words) {
    if (words.isBlank() || ToolCredit.is(words)) {
      return;
    }
    if (times.start().isEmpty()) {
      oddities.add(line, "the cue's start is no time that there is; it follows the one before");
    } else if (times.end().isPresent() && times.end().getAsDouble() < times.start().getAsDouble()) {
      oddities.add(line, "the cue ends before it starts; its end was left out");
    }
    OptionalDouble start = times.start().isPresent() ? times.start() : reached;
    Cue cue = Cue.of(line, start, times.end(), words);
    cues.add(new Cue(line, start, cue.end(), speaker, opens, words));
    reached = cue.end().isPresent() ? cue.end() : start;
  }

  /** Notes that a line which should hold times holds none, so that what it times is no cue. */
  void leftOut(int line, String words) {
    if (!words.isBlank()) {
      oddities.add(line, "that is no line of times; the words under it were left out");
    }
  }

  /** The document. */
  Document document() {
    CanonicalText text = new CanonicalText();
    List<Cue> spoken = RollingCaptions.undo(inOrder());
    oddities.remarks().forEach(text::remark);
    List<Cue> turns = Speakers.of(spoken).resolve(spoken);
    new Turns(text, new Utterances(turns)).write(turns);
    CaptionName.of(file).addTo(fields);
    return text.of(new Provenance(file, fields).source(format, Voice.SPEAKER, Optional.empty()));
  }

  private List<Cue> inOrder() {
    for (int i = 1; i < cues.size(); i++) {
      if (seconds(cues.get(i)) < seconds(cues.get(i - 1))) {
        oddities.add(cues.get(i).line(), "the cue starts before the one above it; it was moved");
      }
    }
    return cues.stream().sorted(Comparator.comparingDouble(Captions::seconds)).toList();
  }

  private static double seconds(Cue cue) {
    return cue.start().orElse(0);
  }
}
