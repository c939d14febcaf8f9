package attest.corpus.read.plain;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out what note takers comment as in Obsidian: from one {@code %%} to the next, in a line or
 * over many. One without a next is text, as are those in code.
 */
final class NoteComments {
  private static final Pattern CODE_OR_MARK =
      Pattern.compile("(?<!`)(`{1,3})(?!`)[^\\n]{1,200}?(?<!`)\\1(?!`)|(?<!\\\\)(%%)");

  private static final int MARK = 2;

  private int pairedMarks;
  private boolean inside;

  private NoteComments(int pairedMarks) {
    this.pairedMarks = pairedMarks;
  }

  /**
   * Takes comments out of lines, in place.
   *
   * @param words which of the lines are no code
   */
  static void leaveOut(List<String> lines, BitSet words) {
    if (lines.stream().noneMatch(line -> line.contains("%%"))) {
      return;
    }
    long marks = words.stream().mapToLong(at -> marks(lines.get(at))).sum();
    NoteComments comments = new NoteComments((int) (marks - marks % 2));
    words.stream().forEach(at -> lines.set(at, comments.without(lines.get(at))));
  }

  private static long marks(String line) {
    return CODE_OR_MARK.matcher(line).results().filter(found -> found.group(MARK) != null).count();
  }

  private String without(String line) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    Matcher found = CODE_OR_MARK.matcher(line);
    while (pairedMarks > 0 && found.find()) {
      if (found.group(MARK) != null) {
        kept.append(inside ? "" : line.substring(from, found.start()));
        from = found.end();
        inside = !inside;
        pairedMarks--;
      }
    }
    return kept.append(inside ? "" : line.substring(from)).toString();
  }
}
