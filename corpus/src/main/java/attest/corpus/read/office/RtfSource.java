package attest.corpus.read.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of an RTF file without what is no part of its text: notes, comments, heads and feet of
 * pages. Tika's parser would run them into the sentence that they hang on. Numbers of items become
 * bullets, since what people type as a number is text; cells of tables, titles and what stands
 * above its line get marks. RTF 1.9.1.
 */
final class RtfSource {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "footnote annotation atnid atnauthor atndate atnref header headerl headerr headerf footer"
              .concat(" footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc")
              .split(" "));

  /** Properties of characters that are raised, by how much or at all. */
  private static final Set<String> RAISED = Set.of("super", "up");

  private static final Set<String> LEVEL = Set.of("nosupersub", "sub", "dn", "plain");

  /** Properties of characters that are not shown, or struck through. */
  private static final Set<String> UNSEEN = Set.of("v", "deleted", "strike", "striked");

  /** Drawings, as programs write them now and as Word 6 did; the text of those that have any. */
  private static final Set<String> DRAWINGS = Set.of("shp", "shpgrp", "do");

  private static final Set<String> BOXES = Set.of("shptxt", "dptxbxtext");

  /** The same drawing once more, for older programs. */
  private static final String DRAWN_AGAIN = "shprslt";

  /** Boxes in boxes in boxes are nothing that anybody reads. */
  private static final int DEEPEST_BOX = 10;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+$");

  private static final Set<String> NUMBERS = Set.of("pntext", "listtext");

  /** The character U+2022, and what a reader without Unicode shows in its place. */
  private static final byte[] BULLET = "{\\u8226 * }".getBytes(StandardCharsets.US_ASCII);

  /** The number of the style of titles, as the list of styles tells it. */
  private static final Pattern TITLE =
      Pattern.compile("\\{\\\\s(\\d{1,5})\\s*(?:\\\\[a-z]+-?\\d*\\s*){0,200}Title;}");

  private final byte[] rtf;
  private final ByteArrayOutputStream out;

  /** For what properties words are left out, in each of the groups that are open. */
  private final Deque<Set<String>> hidden = new ArrayDeque<>();

  /** Whether words are raised, in each of the groups that are open. */
  private final Deque<Boolean> raised = new ArrayDeque<>();

  private boolean inRaised;

  /** The control word of the style of titles. */
  private Optional<String> title = Optional.empty();

  /** Whether words of a title come next. */
  private boolean inTitle;

  private boolean inTable;
  private boolean inRow;

  /** In how many text boxes these words stand. */
  private final int boxes;

  /** Whether words come next that start a paragraph. */
  private boolean opens = true;

  /** Text boxes that are anchored in the paragraph. */
  private final ByteArrayOutputStream anchored = new ByteArrayOutputStream();

  /** Whether some are anchored in a table, which they must not part. */
  private boolean anchoredInTable;

  private RtfSource(byte[] rtf, int boxes) {
    this.rtf = rtf;
    this.boxes = boxes;
    this.out = new ByteArrayOutputStream(rtf.length);
  }

  /** The source of the text alone. */
  static byte[] textOf(byte[] rtf) {
    return new RtfSource(rtf, 0).text();
  }

  private byte[] text() {
    int at = 0;
    while (at < rtf.length) {
      at = step(at);
    }
    writeAnchored(true);
    return out.toByteArray();
  }

  /** Copies a byte, or leaves out the group that starts there; tells where to go on. */
  private int step(int at) {
    if (rtf[at] == '{') {
      String word = destination(at + 1);
      if (word.equals("stylesheet")) {
        return styles(at, groupEnd(at));
      }
      if (LEFT_OUT.contains(word)) {
        return groupEnd(at);
      }
      if (NUMBERS.contains(word)) {
        out.writeBytes(BULLET);
        return groupEnd(at);
      }
      if (DRAWINGS.contains(word)) {
        int end = groupEnd(at);
        if (!isHidden()) {
          anchor(at + 1, end);
        }
        return end;
      }
    }
    if (rtf[at] == '{') {
      hidden.push(hidden.isEmpty() ? Set.of() : hidden.element());
      raised.push(isRaised());
    } else if (rtf[at] == '}' && !hidden.isEmpty()) {
      hidden.pop();
      raised.pop();
      if (hidden.isEmpty()) {
        writeAnchored(true);
      }
    }
    int end = at + 1;
    boolean control = rtf[at] == '\\';
    String name = "";
    if (control) {
      end = controlEnd(at);
      name = new String(rtf, at + 1, end - at - 1, StandardCharsets.ISO_8859_1).strip();
      property(name);
      cell(name);
      inTitle = title.filter(name::equals).isPresent() || (inTitle && !name.equals("pard"));
    }
    boolean word = control && Character.isLetter(rtf[end > at + 1 ? at + 1 : at]) && !isUnicode(at);
    boolean text = !word && rtf[at] != '{' && rtf[at] != '}';
    markText(text, at);
    if (!isHidden() || !text) {
      out.write(rtf, at, end - at);
    }
    opens |= name.equals("par") || name.equals("cell");
    if (name.equals("par") && !inTable) {
      writeAnchored(false);
    }
    return end;
  }

  /** Keeps the text boxes of a drawing for the end of the paragraph. */
  private void anchor(int start, int end) {
    anchoredInTable |= inTable;
    int at = start;
    while (at < end) {
      String word = rtf[at] == '{' ? destination(at + 1) : "";
      if (BOXES.contains(word) && boxes < DEEPEST_BOX) {
        int boxEnd = groupEnd(at);
        int text = controlEnd(controlStart(at + 1));
        byte[] box = Arrays.copyOfRange(rtf, text, Math.max(text, boxEnd - 1));
        RtfSource inner = new RtfSource(box, boxes + 1);
        inner.title = title;
        anchored.writeBytes("{\\pard\\plain ".getBytes(StandardCharsets.US_ASCII));
        anchored.writeBytes(inner.text());
        anchored.writeBytes("\\par}".getBytes(StandardCharsets.US_ASCII));
        at = boxEnd;
      } else if (word.equals(DRAWN_AGAIN)) {
        at = groupEnd(at);
      } else {
        at += rtf[at] == '\\' ? 2 : 1;
      }
    }
  }

  /**
   * Writes the text boxes that are kept.
   *
   * @param inside whether the paragraph may go on there
   */
  private void writeAnchored(boolean inside) {
    if (anchored.size() > 0) {
      out.writeBytes((inside ? "\\par " : "").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(anchored.toByteArray());
      anchored.reset();
      anchoredInTable = false;
    }
  }

  /** Copies the list of styles. */
  private int styles(int start, int end) {
    Matcher style = TITLE.matcher(new String(rtf, start, end - start, StandardCharsets.ISO_8859_1));
    title = style.find() ? Optional.of("s" + style.group(1)) : Optional.empty();
    out.write(rtf, start, end - start);
    return end;
  }

  private boolean isHidden() {
    return !hidden.isEmpty() && !hidden.element().isEmpty();
  }

  private boolean isRaised() {
    return !raised.isEmpty() && raised.element();
  }

  /** Marks stand next to the words: between them and a mark, Tika could start to write bold. */
  private void markText(boolean text, int at) {
    boolean visible = text && !isHidden() && rtf[at] != '\r' && rtf[at] != '\n';
    if (visible && anchoredInTable && !inTable) {
      writeAnchored(false);
    }
    if (visible && inTitle) {
      mark(BlockMarks.TITLE);
      inTitle = false;
    }
    if (visible && boxes > 0 && opens) {
      mark(BlockMarks.BOX);
    }
    opens &= !visible;
    if (visible && isRaised() && !inRaised) {
      mark(RaisedMarks.START);
      inRaised = true;
    } else if (!text && inRaised) {
      mark(RaisedMarks.END);
      inRaised = false;
    }
  }

  /** A character as RTF writes it, with what a reader without Unicode shows in its place. */
  private void mark(char sign) {
    out.writeBytes(("{\\u" + (short) sign + " ?}").getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * {@code \\v} and {@code \\strike} hide until {@code \\v0} and {@code \\strike0}, or {@code
   * \\plain}.
   */
  private void property(String control) {
    String name = NUMBER.matcher(control).replaceFirst("");
    if (!hidden.isEmpty() && (UNSEEN.contains(name) || name.equals("plain"))) {
      Set<String> now = new HashSet<>(name.equals("plain") ? Set.of() : hidden.element());
      now.remove(name);
      if (UNSEEN.contains(name) && !control.equals(name + "0")) {
        now.add(name);
      }
      hidden.pop();
      hidden.push(now);
    }
    if (!raised.isEmpty() && (RAISED.contains(name) || LEVEL.contains(name))) {
      raised.pop();
      raised.push(RAISED.contains(name) && !control.equals(name + "0"));
    }
  }

  /** Marks where paragraphs of tables end; {@code \\pard} is the start of one that may be none. */
  private void cell(String control) {
    switch (control) {
      case "intbl" -> inTable = true;
      case "pard" -> inTable = false;
      case "row" -> inRow = false;
      case "cell" -> {
        mark((inRow ? RtfTables.Mark.CELL : RtfTables.Mark.FIRST_CELL).sign);
        inRow = true;
      }
      case "par" -> {
        if (inTable) {
          mark(RtfTables.Mark.PARAGRAPH.sign);
        }
      }
      default -> {}
    }
  }

  /** The index behind a control word with its number and space, or behind an escape. */
  private int controlEnd(int start) {
    int at = start + 1;
    while (at < rtf.length && rtf[at] >= 'a' && rtf[at] <= 'z') {
      at++;
    }
    if (at == start + 1) {
      boolean hex = at < rtf.length && rtf[at] == '\'';
      return Math.min(rtf.length, at + (hex ? 3 : 1));
    }
    while (at < rtf.length && (rtf[at] == '-' || (rtf[at] >= '0' && rtf[at] <= '9'))) {
      at++;
    }
    return at < rtf.length && rtf[at] == ' ' ? at + 1 : at;
  }

  private boolean isUnicode(int at) {
    return rtf[at + 1] == 'u' && at + 2 < rtf.length && (rtf[at + 2] == '-' || rtf[at + 2] <= '9');
  }

  /** The control word that a group starts with, an ignorable one included. */
  private String destination(int start) {
    StringBuilder word = new StringBuilder();
    for (int at = controlStart(start) + 1;
        at < rtf.length && rtf[at] >= 'a' && rtf[at] <= 'z';
        at++) {
      word.append((char) rtf[at]);
    }
    return word.toString();
  }

  /** Where the control word is that a group starts with. */
  private int controlStart(int start) {
    int at = start;
    while (at < rtf.length && (rtf[at] == ' ' || rtf[at] == '\n' || rtf[at] == '\r')) {
      at++;
    }
    return at + 1 < rtf.length && rtf[at] == '\\' && rtf[at + 1] == '*' ? at + 2 : at;
  }

  /** The index behind a group; the end of the file if it has none. */
  private int groupEnd(int start) {
    int depth = 0;
    for (int at = start; at < rtf.length; at++) {
      if (rtf[at] == '\\') {
        at++;
      } else if (rtf[at] == '{') {
        depth++;
      } else if (rtf[at] == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return rtf.length;
  }
}
