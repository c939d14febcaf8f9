package attest.corpus.read.plain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the marks of note takers out of lines of Markdown, as Obsidian and Pandoc have them: what
 * they comment, strike out, embed or put into footnotes goes, what they highlight or tick stays.
 */
final class NoteMarks {
  /**
   * {@code %% comment %%}, {@code ~~struck~~}, {@code ![[embedded]]}, {@code ^[note]}, {@code
   * [^1]}.
   */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "%%[^%]*%%|(?<!~)~~[^~]+~~(?!~)|!\\[\\[[^\\[\\]]*]]|\\^\\[[^\\[\\]]*]|\\[\\^[^\\s\\[\\]]+]");

  /** {@code ==highlighted==}. */
  private static final Pattern HIGHLIGHT = Pattern.compile("==([^\\s=](?:[^=]*[^\\s=])?)==");

  /** {@code - [x] done}. */
  private static final Pattern TASK =
      Pattern.compile("^([\\s>]*(?:[-*+]|\\d{1,9}[.)])\\s+)\\[[ xX]]\\s+");

  /** {@code ^block} at the end of a line. */
  private static final Pattern BLOCK_NAME = Pattern.compile("\\s\\^[A-Za-z0-9-]+\\s*$");

  private static final Pattern FOOTNOTE = Pattern.compile("^ {0,3}\\[\\^[^\\s\\[\\]]+]:.*");
  private static final String COMMENT = "%%";

  /** What a line belongs to that is left out whole. */
  private enum Inside {
    NOTHING,
    COMMENT,
    FOOTNOTE
  }

  private final int lastComment;
  private Inside inside = Inside.NOTHING;

  NoteMarks(List<String> lines) {
    lastComment = lines.lastIndexOf(COMMENT);
  }

  /** The line at that index without the marks; empty if it belongs to a note or a comment. */
  String without(int at, String line) {
    if (inside == Inside.COMMENT) {
      inside = line.contains(COMMENT) ? Inside.NOTHING : Inside.COMMENT;
      return "";
    }
    if (line.strip().equals(COMMENT) && at < lastComment) {
      inside = Inside.COMMENT;
      return "";
    }
    boolean goesOn =
        inside == Inside.FOOTNOTE && (line.startsWith("    ") || line.startsWith("\t"));
    if (goesOn || FOOTNOTE.matcher(line).matches()) {
      inside = Inside.FOOTNOTE;
      return "";
    }
    inside = line.isBlank() ? inside : Inside.NOTHING;
    String clean = LEFT_OUT.matcher(line).replaceAll("");
    clean = HIGHLIGHT.matcher(clean).replaceAll("$1");
    clean = TASK.matcher(clean).replaceFirst("$1");
    return BLOCK_NAME.matcher(clean).replaceFirst("");
  }
}
