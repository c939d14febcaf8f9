package attest.corpus.read;

import attest.corpus.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the passages of a text without mark-up: lines between blank ones make a block. */
final class PlainTextBlocks {
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-*•‣◦–▪]|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+(.*)$");

  /** {@code 2. Methods}: a heading, where no further number follows. */
  private static final Pattern SECTION =
      Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+\\p{Lu}.{0,80}[^.,;:]$");

  /** A longer line than this was not wrapped: it is a paragraph. */
  private static final int WRAPPED_WIDTH = 120;

  /** How much shorter than the widest line of its block a line is that heads it. */
  private static final double HEADING_WIDTH = 0.7;

  private static final int MAX_HEADING_CHARS = 100;

  /** The title may be longer than a heading: nothing else starts a file. */
  private static final int MAX_TITLE_CHARS = 200;

  private final CanonicalText text;
  private Optional<Integer> announcer = Optional.empty();
  private boolean titled;

  PlainTextBlocks(CanonicalText text) {
    this.text = text;
  }

  /** Writes all blocks of a file. */
  void write(List<String> lines) {
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).isBlank()) {
        if (i > start) {
          block(lines.subList(start, i), start + 1, next(lines, i));
        }
        start = i + 1;
      }
    }
  }

  private static String next(List<String> lines, int from) {
    return lines.stream().skip(from).filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private void block(List<String> lines, int line, String next) {
    boolean numbered =
        lines.size() == 1
            && SECTION.matcher(lines.get(0)).matches()
            && !BULLET.matcher(next).matches();
    if (numbered || (isHeading(lines.get(0)) && (lines.size() == 1 || heads(lines)))) {
      text.begin();
      text.words(lines.get(0));
      // The title is above all other headings.
      text.end(Passage.Kind.HEADING, line, titled ? 2 : 1, Optional.empty());
      announcer = Optional.empty();
      titled = true;
      paragraphs(lines.subList(1, lines.size()), line + 1);
    } else {
      titled = true;
      paragraphs(lines, line);
    }
  }

  private boolean isHeading(String line) {
    String words = line.strip();
    return !Character.isWhitespace(line.charAt(0))
        && words.length() <= (titled ? MAX_HEADING_CHARS : MAX_TITLE_CHARS)
        && ".,;:”\"。！？؟।".indexOf(words.charAt(words.length() - 1)) < 0
        && words.indexOf(';') < 0
        && !Character.isLowerCase(words.codePointAt(0))
        && words.codePoints().anyMatch(Character::isLetter)
        && !PlainTextReader.BYLINE.matcher(words).matches()
        && !PlainTextReader.DOI.matcher(words).matches()
        && !BULLET.matcher(line).matches();
  }

  /** Whether the first line of a block of wrapped lines is much shorter than the rest. */
  private static boolean heads(List<String> lines) {
    int widest = lines.stream().mapToInt(String::length).max().orElse(0);
    return lines.get(0).length() < widest * HEADING_WIDTH
        && Character.isUpperCase(lines.get(1).strip().codePointAt(0));
  }

  private void paragraphs(List<String> lines, int line) {
    boolean wrapped = lines.stream().allMatch(l -> l.length() <= WRAPPED_WIDTH);
    List<String> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!open.isEmpty() && (!wrapped || opens(lines.get(i), open))) {
        paragraph(open, line + i - open.size());
        open.clear();
      }
      open.add(lines.get(i));
    }
    if (!open.isEmpty()) {
      paragraph(open, line + lines.size() - open.size());
    }
  }

  /** Whether a line starts something new rather than going on with the lines before. */
  private static boolean opens(String line, List<String> open) {
    boolean inItem = BULLET.matcher(open.get(0)).matches();
    return BULLET.matcher(line).matches()
        || (inItem ? !indented(line) : indented(line) != indented(open.get(0)));
  }

  private void paragraph(List<String> lines, int line) {
    Matcher bullet = BULLET.matcher(lines.get(0));
    boolean item = bullet.matches();
    boolean boxed = !item && indented(lines.get(0));
    text.begin();
    text.words(item ? bullet.group(1) : lines.get(0));
    lines.stream().skip(1).forEach(more -> text.words(" " + more));
    if (item) {
      text.end(Passage.Kind.LIST_ITEM, line, 1, announcer);
    } else if (boxed) {
      text.end(Passage.Kind.BOX, line, 0, announcer);
    } else {
      announcer =
          text.end(Passage.Kind.PARAGRAPH, line, 0, Optional.empty())
              .filter(paragraph -> text.words(paragraph).endsWith(":"));
    }
  }

  private static boolean indented(String line) {
    return Character.isWhitespace(line.charAt(0));
  }
}
