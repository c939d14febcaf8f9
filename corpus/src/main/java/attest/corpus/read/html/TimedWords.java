package attest.corpus.read.html;

import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.text.Timecode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes words of notes in which timecodes stand. */
final class TimedWords {
  /** {@code [00:29:25]}. */
  private static final Pattern TIME = Pattern.compile("\\[[\\d:.,;|– -]{4,40}]");

  private final CanonicalText text;

  TimedWords(CanonicalText text) {
    this.text = text;
  }

  /**
   * Writes words, their timecodes as moments.
   *
   * @param line where the passage starts, for remarks
   */
  void write(String words, int line) {
    int from = 0;
    Matcher time = TIME.matcher(words);
    while (time.find()) {
      String inside = words.substring(time.start() + 1, time.end() - 1);
      Optional<List<Timecode>> times = Timecode.marker(inside);
      if (times.isPresent()) {
        text.words(words.substring(from, time.start()));
        moments(time.group(), times.get(), line);
        from = time.end();
      }
    }
    text.words(words.substring(from));
  }

  /** Writes the moment of an anchor {@code <a data-t="00:29:25">}; its words repeat it. */
  void anchor(String written, int line) {
    String time = written.replaceAll("^\\[|]$", "");
    moments(written, Timecode.of(time).stream().toList(), line);
  }

  private void moments(String written, List<Timecode> times, int line) {
    if (times.isEmpty()) {
      text.leftOut();
      String place = line == CanonicalText.NO_LINE ? "" : "line " + line + ": ";
      text.remark(place + written + " is no time; it was left out");
    }
    times.forEach(text::moment);
  }
}
