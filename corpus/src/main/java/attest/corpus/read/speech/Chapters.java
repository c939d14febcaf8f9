package attest.corpus.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles of chapters among the cues of a transcript that was copied from a video's page: each cue
 * is a stamp and one line below it, and now and then a title stands above the next stamp.
 */
final class Chapters {
  /** A chapter has at least so many cues on the average. */
  private static final int CUES = 4;

  /** Within so many cues, the sentence that a chapter starts in the midst of ends. */
  private static final int FARTHEST = 4;

  private static final Pattern TITLE = Pattern.compile("\\P{Ll}.{0,98}[^\\s.,;:]");

  /** What stands above a whole transcript. */
  private static final Pattern PANE =
      Pattern.compile("Transcript|Search .{0,20}|Show transcript", Pattern.CASE_INSENSITIVE);

  private static final Pattern END = Pattern.compile("[.?!][\"”’)]*(?=\\s+[\\p{Lu}\"“]|$)");

  private final List<String> lines;

  /** Where the lines stand that are not blank. */
  private final List<Integer> places = new ArrayList<>();

  private Chapters(List<String> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        places.add(i);
      }
    }
  }

  /** Makes headings of the titles, if the lines are of that form. */
  static void mark(List<String> lines) {
    Chapters chapters = new Chapters(lines);
    List<Integer> titles = chapters.titles();
    titles.forEach(chapters::mark);
  }

  /** Those of the written lines that are titles; none if the lines are of another form. */
  private List<Integer> titles() {
    List<Integer> titles = new ArrayList<>();
    int stamps = 0;
    int last = -1;
    for (int i = 0; i < places.size(); i++) {
      TranscriptLine line = TranscriptLine.of(line(i));
      boolean alone = line.isStampAlone();
      if ((line.stamped() && !alone) || TranscriptLine.HEADING.matcher(line(i)).matches()) {
        return List.of();
      }
      if (alone) {
        int between = i - last - 1;
        boolean titled = between == 2 && TITLE.matcher(line(i - 1)).matches();
        if (last >= 0 && between > 1 && !titled) {
          return List.of();
        }
        if (last >= 0 && titled) {
          titles.add(i - 1);
        }
        if (last < 0 && i > 0 && opens(i - 1)) {
          titles.add(i - 1);
        }
        last = i;
        stamps++;
      }
    }
    boolean within = titles.stream().anyMatch(title -> isStamp(title - 2));
    return within && titles.size() * CUES <= stamps ? titles : List.of();
  }

  /** Whether a line is the title above the first stamp. */
  private boolean opens(int title) {
    return places.get(title + 1) == places.get(title) + 1
        && TITLE.matcher(line(title)).matches()
        && !PANE.matcher(line(title)).matches();
  }

  /** Makes a heading of a title; a sentence that goes on below it ends before. */
  private void mark(int title) {
    String heading = "## " + line(title);
    boolean within = isStamp(title - 2) && !ends(line(title - 1));
    for (int said = title + 2;
        within && said <= title + 2 * FARTHEST && isStamp(said - 1) && !isStamp(said);
        said += 2) {
      Matcher end = END.matcher(said < places.size() ? line(said) : "");
      if (end.find()) {
        endBefore(title, said, end.end(), heading);
        return;
      }
    }
    set(title, heading);
  }

  /** Moves what is said up to that character to above the heading, in as many lines. */
  private void endBefore(int title, int said, int end, String heading) {
    String words = line(said);
    for (int i = title; i < said - 1; i++) {
      set(i, line(i + 1));
    }
    String rest = words.substring(end).strip();
    if (rest.isEmpty()) {
      set(said - 1, words);
      set(said, heading);
    } else {
      String stamp = line(said - 2);
      set(said - 2, stamp + " " + words.substring(0, end));
      set(said - 1, heading);
      set(said, stamp + " " + rest);
    }
  }

  private static boolean ends(String words) {
    Matcher end = END.matcher(words);
    return end.results().anyMatch(match -> match.end() == words.length());
  }

  private boolean isStamp(int line) {
    return line >= 0 && line < places.size() && TranscriptLine.of(line(line)).isStampAlone();
  }

  private String line(int line) {
    return lines.get(places.get(line)).strip();
  }

  private void set(int line, String words) {
    lines.set(places.get(line), words);
  }
}
