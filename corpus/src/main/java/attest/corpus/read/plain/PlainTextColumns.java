package attest.corpus.read.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Columns of a text: between two of them is a gap that reaches down all lines.
 *
 * @param starts where each begins; the first begins with the lines
 */
record PlainTextColumns(List<Integer> starts) {
  private static final int LEAST_GAP = 2;

  /** Those between the words of justified lines are narrower: cells differ in their lengths. */
  private static final int USUAL_GAP = 4;

  /** That many lines need words on both sides of a gap. */
  private static final int ENOUGH = 3;

  private static final Pattern RULE = Pattern.compile("[-=_—─\\s]*");

  /** The columns of some lines; a single one if nothing parts them. */
  static PlainTextColumns of(List<String> lines) {
    BitSet words = new BitSet();
    lines.forEach(line -> words.or(words(line)));
    List<Integer> starts = new ArrayList<>(List.of(0));
    int end = words.nextClearBit(words.nextSetBit(0));
    for (int next = words.nextSetBit(end); next >= 0; next = words.nextSetBit(end)) {
      if (next - end >= LEAST_GAP && parts(next, lines)) {
        starts.add(next);
      }
      end = words.nextClearBit(next);
    }
    return new PlainTextColumns(starts);
  }

  /** The line behind the last that is parted, of those from one on that the same gap parts. */
  static int reach(int start, List<PlainTextLine> lines) {
    BitSet words = new BitSet();
    int reached = start;
    for (int i = start; i < lines.size(); i++) {
      BitSet more = words(lines.get(i).text());
      int least = words.isEmpty() ? more.nextSetBit(0) : words.nextSetBit(0);
      words.or(more);
      if (!isParted(words)) {
        break;
      }
      reached = isParted(more) || more.nextSetBit(0) > least + LEAST_GAP ? i + 1 : reached;
    }
    return reached;
  }

  /** What a line has in each column, which may be nothing. */
  List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? Math.min(line.length(), starts.get(i + 1)) : line.length();
      cells.add(line.substring(Math.min(line.length(), starts.get(i)), end).strip());
    }
    return cells;
  }

  /** Whether nothing is in a line but what is drawn below others. */
  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  /** Where words are, with single spaces between them. */
  static BitSet words(String line) {
    BitSet words = new BitSet(line.length());
    if (isRule(line)) {
      return words;
    }
    for (int i = 0; i < line.length(); i++) {
      boolean between =
          i > 0 && i + 1 < line.length() && isWord(line, i - 1) && isWord(line, i + 1);
      words.set(i, isWord(line, i) || between);
    }
    return words;
  }

  private static boolean isWord(String line, int at) {
    return !Character.isWhitespace(line.charAt(at)) && line.charAt(at) != '\u00A0';
  }

  /** Where what gaps part begins, white space in front left aside. */
  static List<Integer> starts(BitSet words) {
    List<Integer> starts = new ArrayList<>();
    int end = -LEAST_GAP;
    for (int next = words.nextSetBit(0); next >= 0; next = words.nextSetBit(end)) {
      if (next - end >= LEAST_GAP) {
        starts.add(next);
      }
      end = words.nextClearBit(next);
    }
    return starts;
  }

  /** Whether a gap stands between words. */
  static boolean isParted(BitSet words) {
    return starts(words).size() > 1;
  }

  /** Whether the gap in front of a column parts enough lines, and most of them widely. */
  private static boolean parts(int column, List<String> lines) {
    int parted = 0;
    int gaps = 0;
    for (String line : lines) {
      int end = line.substring(0, Math.min(line.length(), column)).stripTrailing().length();
      boolean onBothSides =
          !line.substring(0, end).isBlank() && end < line.stripTrailing().length();
      if (onBothSides) {
        parted++;
        gaps += column - end;
      }
    }
    return parted >= ENOUGH && gaps >= USUAL_GAP * parted;
  }
}
