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
      Pattern.compile(
          "^\\s*(?:[-*•‣◦–▪\\uE000-\\uF8FF]|o(?=\\s+\\p{Lu})|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+(.*)$");

  /** {@code 2. Methods}: a heading, where no further number follows. */
  private static final Pattern SECTION =
      Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+\\p{Lu}.{0,80}[^.,;:]$");

  /** {@code 2.1. STUDY DESIGN This study used …}: a heading that lost the end of its line. */
  private static final Pattern RUN_IN =
      Pattern.compile(
          "^(\\d{1,2}(?:\\.\\d{1,2})*\\.?(?: \\p{Lu}[\\p{Lu}\\p{Pd}&,/]+)+) (?=\\p{Lu}\\p{Ll}|A |\\d)");

  /** What may follow a list of references. */
  private static final Pattern AFTER_REFERENCES =
      Pattern.compile("(?i)(?:appendi|annex|supplement|acknowledg|glossary|about the )");

  private static final Pattern LONE_BULLET =
      Pattern.compile("\\s*(?:[•‣◦▪\\uE000-\\uF8FF]|\\d{1,2}[.)])\\s*");

  /** A longer line than this was not wrapped: it is a paragraph. */
  private static final int WRAPPED_WIDTH = 120;

  /** In files of wrapped lines, a converter may have joined some that ended in a hyphen. */
  private static final int JOINED_WIDTH = 400;

  /** How much shorter than the widest line of its block a line is that heads it. */
  private static final double HEADING_WIDTH = 0.7;

  private static final int MAX_HEADING_CHARS = 100;

  /** The title may be longer than a heading: nothing else starts a file. */
  private static final int MAX_TITLE_CHARS = 200;

  /** A paragraph that a column or page breaks has at least that many characters before. */
  private static final int MIN_BROKEN_CHARS = 60;

  private final CanonicalText text;
  private final LineEnds lineEnds = new LineEnds();
  private Optional<Integer> announcer = Optional.empty();
  private boolean wrappedFile;
  private boolean titled;
  private boolean inReferences;

  /**
   * A line of the file.
   *
   * @param number counted from 1
   */
  private record Line(String text, int number) {}

  PlainTextBlocks(CanonicalText text) {
    this.text = text;
  }

  /** Writes all blocks of a file. */
  void write(PlainTextPages pages) {
    List<String> lines = pages.lines();
    lines.forEach(lineEnds::learn);
    int all = lines.stream().mapToInt(String::length).sum();
    int wide =
        lines.stream().mapToInt(String::length).filter(length -> length > WRAPPED_WIDTH).sum();
    wrappedFile = wide < all / 2;
    List<Line> block = new ArrayList<>();
    String bullet = "";
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.get(i).replace("\f", "");
      if (pages.isBlank(i)) {
        continue;
      }
      if (LONE_BULLET.matcher(words).matches()) {
        bullet = words.strip() + " ";
        continue;
      }
      Line line = new Line(bullet + words, i + 1);
      boolean follows = i > 0 && !pages.isBlank(i - 1) && !pages.breakBetween(i - 1, i);
      if (!block.isEmpty() && (!bullet.isEmpty() || !(follows || goesOn(block, line)))) {
        block(block, line.text());
        block.clear();
      }
      bullet = "";
      block.add(line);
    }
    if (!block.isEmpty()) {
      block(block, "");
    }
  }

  /** Whether a block goes on with a line that a page, a column or a blank line parts from it. */
  private static boolean goesOn(List<Line> block, Line line) {
    String last = block.get(block.size() - 1).text().stripTrailing();
    int characters = block.stream().mapToInt(part -> part.text().length()).sum();
    return characters >= MIN_BROKEN_CHARS
        && last.length() >= Math.min(widest(block), WRAPPED_WIDTH) * HEADING_WIDTH
        && !PdfMarks.endsSentence(last)
        && PdfMarks.startsInside(line.text().strip())
        && !BULLET.matcher(line.text()).matches();
  }

  private static int widest(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
  }

  private void block(List<Line> lines, String next) {
    String first = lines.get(0).text();
    String second = lines.size() > 1 ? lines.get(1).text() : next;
    inReferences =
        ReferenceList.isAnnouncedBy(first, second)
            || (inReferences && !AFTER_REFERENCES.matcher(first.strip()).lookingAt());
    if (inReferences) {
      return;
    }
    boolean numbered =
        lines.size() == 1 && SECTION.matcher(first).matches() && !BULLET.matcher(next).matches();
    if (numbered || (isHeading(first) && (lines.size() == 1 || heads(lines)))) {
      heading(first, lines.get(0).number());
      paragraphs(lines.subList(1, lines.size()), next);
    } else {
      titled = true;
      paragraphs(lines, next);
    }
  }

  private void heading(String words, int line) {
    text.begin();
    text.words(words);
    // The title is above all other headings.
    text.end(Passage.Kind.HEADING, line, titled ? 2 : 1, Optional.empty());
    announcer = Optional.empty();
    titled = true;
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
        && EnglishDate.ofPublication(words).isEmpty()
        && !BULLET.matcher(line).matches();
  }

  /** Whether the first line of a block of wrapped lines is much shorter than the rest. */
  private static boolean heads(List<Line> lines) {
    return lines.get(0).text().length() < widest(lines) * HEADING_WIDTH
        && Character.isUpperCase(lines.get(1).text().strip().codePointAt(0));
  }

  private void paragraphs(List<Line> lines, String next) {
    boolean wrapped = widest(lines) <= (wrappedFile ? JOINED_WIDTH : WRAPPED_WIDTH);
    List<Line> open = new ArrayList<>();
    for (int i = 0; i < lines.size() && !inReferences; i++) {
      Line line = lines.get(i);
      String after = i + 1 < lines.size() ? lines.get(i + 1).text() : next;
      if (!open.isEmpty() && (wrapped ? opens(line.text(), open) : !goesOn(open, line))) {
        paragraph(open);
        open.clear();
      }
      inReferences = ReferenceList.isAnnouncedBy(line.text(), after);
      boolean section =
          isSection(line.text(), after)
              && (!wrapped || line.text().length() < widest(lines) * HEADING_WIDTH);
      if (section) {
        if (!open.isEmpty()) {
          paragraph(open);
          open.clear();
        }
        heading(line.text(), line.number());
      } else if (!inReferences) {
        open.add(wrapped ? line : withoutRunIn(line));
      }
    }
    if (!open.isEmpty()) {
      paragraph(open);
    }
  }

  /** Whether a line among paragraphs heads those that follow: it is numbered, or in capitals. */
  private boolean isSection(String line, String next) {
    boolean capitals =
        line.length() <= MAX_HEADING_CHARS
            && line.codePoints().filter(Character::isUpperCase).count() > 3
            && line.codePoints().noneMatch(Character::isLowerCase);
    return (SECTION.matcher(line).matches() && !BULLET.matcher(next).matches())
        || (capitals && isHeading(line));
  }

  /** The line without a heading that ran into it, which is written. */
  private Line withoutRunIn(Line line) {
    Matcher runIn = RUN_IN.matcher(line.text());
    if (!runIn.find()) {
      return line;
    }
    heading(runIn.group(1), line.number());
    return new Line(line.text().substring(runIn.end()), line.number());
  }

  /** Whether a wrapped line starts something new rather than going on with the lines before. */
  private static boolean opens(String line, List<Line> open) {
    String first = open.get(0).text();
    String last = open.get(open.size() - 1).text();
    boolean inside = PdfMarks.startsInside(line.strip());
    if (BULLET.matcher(line).matches()
        || (!inside
            && PdfMarks.endsSentence(last.stripTrailing())
            && last.length() < widest(open) * HEADING_WIDTH)) {
      return true;
    }
    boolean inItem = BULLET.matcher(first).matches();
    return inItem ? !indented(line) && !inside : indented(line) != indented(first);
  }

  private void paragraph(List<Line> lines) {
    int line = lines.get(0).number();
    String first = lines.get(0).text();
    Matcher bullet = BULLET.matcher(first);
    boolean item = bullet.matches();
    StringBuilder words = new StringBuilder(item ? bullet.group(1) : first);
    lines.stream().skip(1).forEach(more -> lineEnds.join(words, more.text().strip()));
    text.begin();
    text.words(words);
    if (item) {
      text.end(Passage.Kind.LIST_ITEM, line, 1, announcer);
    } else if (indented(first)) {
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
