package attest.corpus.read.plain;

import attest.corpus.read.text.LineMarks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages that a text was converted from: running heads and feet, which come back, and page
 * numbers, which stand beside them or at a form feed.
 *
 * @param lines of the file
 * @param furniture the indexes of lines that are no text
 */
record PlainTextPages(List<String> lines, BitSet furniture) {
  /** A line that stands alone and comes back that often is a running head. */
  private static final int TIMES = 3;

  private static final int MIN_CHARS = 5;
  private static final int MAX_CHARS = 160;

  private static final Pattern PARTED = Pattern.compile("\\p{L}[-\u00AD\u2010]$");

  private static final Pattern NUMBERS_AT_ENDS =
      Pattern.compile("^\\d{1,4}\\s+|(?<!\\s)\\s++\\d{1,4}$");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?:[-–—] ?)?(?:[Pp]age )?(\\d{1,4})(?: of \\d{1,4})?(?: ?[-–—])?");

  /** The pages of a file. */
  static PlainTextPages of(List<String> lines) {
    BitSet furniture = new BitSet();
    Map<String, List<Integer>> heads = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = NUMBERS_AT_ENDS.matcher(lines.get(i).strip()).replaceAll("").strip();
      if (text.length() >= MIN_CHARS && text.length() <= MAX_CHARS && standsAlone(lines, i)) {
        heads.computeIfAbsent(text, key -> new ArrayList<>()).add(i);
      }
    }
    heads.values().stream()
        .filter(found -> found.size() >= TIMES && countsPages(lines, found))
        .forEach(found -> found.forEach(furniture::set));
    heads.values().forEach(found -> counted(lines, found).forEach(furniture::set));
    furniture.or(PageCounts.of(lines));
    numbers(lines, furniture);
    return new PlainTextPages(lines, furniture);
  }

  /** Whether a line is furniture, of a table of contents, or has nothing but white space. */
  boolean isBlank(int line) {
    return furniture.get(line)
        || lines.get(line).isBlank()
        || LineMarks.isContentsEntry(lines.get(line));
  }

  /** Whether a line goes on with a word that the page before parts. */
  private boolean endsWord(int line) {
    String words = lines.get(line).replace("\f", "").strip();
    int above = line - 1;
    boolean breaks = breaksIn(line);
    while (above >= 0 && isBlank(above)) {
      breaks |= breaksIn(above);
      above--;
    }
    return breaks
        && above >= 0
        && PARTED.matcher(lines.get(above).strip()).find()
        && !words.isEmpty()
        && Character.isLowerCase(words.codePointAt(0));
  }

  private boolean breaksIn(int line) {
    return lines.get(line).indexOf('\f') >= 0;
  }

  /**
   * Whether a line stands right below one with text, or with nothing between but furniture, or goes
   * on with a word of the page before.
   */
  boolean isBelowText(int line) {
    if (endsWord(line)) {
      return true;
    }
    int above = line - 1;
    while (above > 0 && furniture.get(above) && !breaksAt(above)) {
      above--;
    }
    return above >= 0 && !isBlank(above) && !breaksAt(line);
  }

  /** Whether a page begins in a line or in the one before it. */
  private boolean breaksAt(int line) {
    return breaksIn(line - 1) || breaksIn(line);
  }

  /** The running heads and feet. */
  List<String> heads() {
    return furniture.stream().mapToObj(lines::get).toList();
  }

  static boolean standsAlone(List<String> lines, int line) {
    return lines.get(line).startsWith("\f")
        || ((line == 0 || lines.get(line - 1).isBlank() || isNumber(lines.get(line - 1)))
            && (line + 1 == lines.size()
                || lines.get(line + 1).isBlank()
                || isNumber(lines.get(line + 1))
                || lines.get(line + 1).startsWith("\f")));
  }

  /** Whether page numbers or form feeds stand at most of some lines. */
  private static boolean countsPages(List<String> lines, List<Integer> heads) {
    long paged =
        heads.stream()
            .filter(
                line ->
                    NUMBERS_AT_ENDS.matcher(lines.get(line).strip()).find()
                        || isPageBreak(lines, line)
                        || neighbour(lines, line, 1).filter(PlainTextPages::isNumber).isPresent()
                        || neighbour(lines, line, -1).filter(PlainTextPages::isNumber).isPresent())
            .count();
    return paged * 2 > heads.size();
  }

  /** Of lines with the same words, those that begin pages with numbers that count on. */
  private static List<Integer> counted(List<String> lines, List<Integer> heads) {
    List<Integer> opening =
        heads.stream().filter(line -> lines.get(line).startsWith("\f")).toList();
    List<Integer> numbers =
        opening.stream()
            .flatMap(line -> NUMBERS_AT_ENDS.matcher(lines.get(line).strip()).results())
            .map(number -> Integer.valueOf(number.group().strip()))
            .toList();
    boolean counts =
        numbers.size() > 1
            && numbers.size() == opening.size()
            && IntStream.range(1, numbers.size())
                .allMatch(i -> numbers.get(i) > numbers.get(i - 1));
    return counts ? opening : List.of();
  }

  /** Numbers that stand alone, beside a running head or at a form feed. */
  private static void numbers(List<String> lines, BitSet furniture) {
    BitSet heads = (BitSet) furniture.clone();
    for (int i = 0; i < lines.size(); i++) {
      if (isNumber(lines.get(i)) && (isPageBreak(lines, i) || isBeside(heads, lines, i))) {
        furniture.set(i);
      }
    }
  }

  private static boolean isBeside(BitSet heads, List<String> lines, int line) {
    return isHead(heads, next(lines, line, 1)) || isHead(heads, next(lines, line, -1));
  }

  private static boolean isHead(BitSet heads, int line) {
    return line >= 0 && heads.get(line);
  }

  /** Whether a page begins with that line, or after it. */
  private static boolean isPageBreak(List<String> lines, int line) {
    return lines.get(line).indexOf('\f') >= 0
        || neighbour(lines, line, 1).filter(next -> next.startsWith("\f")).isPresent();
  }

  private static Optional<String> neighbour(List<String> lines, int line, int step) {
    int next = next(lines, line, step);
    return next < 0 ? Optional.empty() : Optional.of(lines.get(next));
  }

  /** The line beside one, blank ones left aside unless a page begins there; -1 if there is none. */
  private static int next(List<String> lines, int line, int step) {
    int next = line + step;
    while (next >= 0
        && next < lines.size()
        && lines.get(next).isBlank()
        && lines.get(next).indexOf('\f') < 0) {
      next += step;
    }
    return next >= 0 && next < lines.size() ? next : -1;
  }

  /** Whether the lines next to one have words, as those of a column of figures have not. */
  static boolean isBetweenWords(int line, List<String> lines) {
    return Stream.of(-1, 1)
        .allMatch(
            step ->
                neighbour(lines, line, step)
                    .filter(beside -> beside.codePoints().noneMatch(Character::isLetter))
                    .isEmpty());
  }

  private static boolean isNumber(String line) {
    return number(line).isPresent();
  }

  /** The number of a page, if nothing else stands in a line. */
  static Optional<Integer> number(String line) {
    Matcher number = PAGE_NUMBER.matcher(line.strip());
    return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
  }
}
