package attest.corpus.read.plain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the marks of note takers out of lines of Markdown, as Obsidian and Pandoc have them: what
 * they strike out, embed or put into footnotes goes, what they highlight or tick stays.
 */
final class NoteMarks {
  /**
   * {@code ~~struck~~}, {@code ![[embedded]]}, {@code [[page | [source]]]}, {@code ^[note]}, {@code
   * [^1]}.
   */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?<!~)~~[^~]+~~(?!~)|!\\[\\[[^\\[\\]]*]]|(?<!\\s)\\s*+\\[\\[[^\\[\\]|]*\\|\\s*\\[source]\\s*]]|\\^\\[[^\\[\\]]*]|\\[\\^[^\\s\\[\\]]+]");

  /** Of these, one is in whatever is left out. */
  private static final List<String> SIGNS = List.of("~~", "[[", "^[", "[^");

  /** {@code ==highlighted==}. */
  private static final Pattern HIGHLIGHT = Pattern.compile("==([^\\s=](?:[^=]*[^\\s=])?)==");

  /** {@code - [x] done}. */
  private static final Pattern TASK =
      Pattern.compile("^([\\s>]*(?:[-*+]|\\d{1,9}[.)])\\s+)\\[[ xX]]\\s+");

  /** {@code ^block} at the end of a line. */
  private static final Pattern BLOCK_NAME = Pattern.compile("\\s\\^[A-Za-z0-9-]+\\s*$");

  private static final Pattern FOOTNOTE = Pattern.compile("^ {0,3}\\[\\^[^\\s\\[\\]]+]:.*");

  private boolean inFootnote;

  /** The next line without the marks; empty if it belongs to a footnote. */
  String without(String line) {
    boolean goesOn = inFootnote && (line.startsWith("    ") || line.startsWith("\t"));
    if (goesOn || FOOTNOTE.matcher(line).matches()) {
      inFootnote = true;
      return "";
    }
    inFootnote &= line.isBlank();
    // Most lines have none of these, which is quickly seen.
    String clean =
        SIGNS.stream().anyMatch(line::contains) ? LEFT_OUT.matcher(line).replaceAll("") : line;
    clean = clean.contains("==") ? HIGHLIGHT.matcher(clean).replaceAll("$1") : clean;
    clean = TASK.matcher(clean).replaceFirst("$1");
    return BLOCK_NAME.matcher(clean).replaceFirst("");
  }
}
