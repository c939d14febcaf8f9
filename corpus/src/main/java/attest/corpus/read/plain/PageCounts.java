package attest.corpus.read.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of pages that count on from one to the next, far from the running head beside them, which
 * may be another on each page, or alone in a line, be there any heads or not.
 */
final class PageCounts {
  /** Alone, behind a head or in front of one. */
  private static final Pattern COUNT =
      Pattern.compile("(?:\\S.{3,150}?\\s{3,})?(\\d{1,4})|(\\d{2,4})\\s{3,}\\S.{3,150}");

  /** Smaller numbers in front are those of sections. */
  private static final int LEAST_IN_FRONT = 20;

  /** How many pages apart two may be, as those between them have none. */
  private static final int MOST_APART = 3;

  private static final int LEAST_LINES = 15;

  private static final int MOST_LINES = 120;

  /** Fewer numbers that stand alone, without any head, may be of anything. */
  private static final int ENOUGH_ALONE = 3;

  /** Pages have as many characters at least; items of a list that are numbered so have fewer. */
  private static final int LEAST_CHARS = 500;

  /** What stands alone and looks like the number of a page may be a year. */
  private static final int MOST_ALONE = 1000;

  /** A number of a page, and the index of its line. */
  private record Count(int number, int line, boolean alone) {
    boolean leadsTo(Count next) {
      int pages = next.number - number;
      int lines = next.line - line;
      // Numbers alone may be a column of a table.
      return !(alone && next.alone)
          && pages > 0
          && pages <= MOST_APART
          && lines >= LEAST_LINES
          && lines <= pages * MOST_LINES;
    }
  }

  /** A number that stands alone, the index of its line, and how many characters are before. */
  private record Lone(int number, int line, long characters) {
    boolean leadsTo(Lone next) {
      int pages = next.number - number;
      return pages > 0
          && pages <= MOST_APART
          && next.characters - characters >= (long) pages * LEAST_CHARS
          && next.line - line <= pages * MOST_LINES;
    }
  }

  private PageCounts() {}

  /** The indexes of their lines. */
  static BitSet of(List<String> lines) {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (mayCount(line) && PlainTextPages.standsAlone(lines, i)) {
        Matcher count = COUNT.matcher(line);
        if (count.matches()) {
          boolean inFront = count.group(2) != null;
          int number = Integer.parseInt(inFront ? count.group(2) : count.group(1));
          if (!inFront || number >= LEAST_IN_FRONT) {
            counts.add(new Count(number, i, !inFront && count.start(1) == 0));
          }
        }
      }
    }
    BitSet pages = new BitSet();
    for (int i = 0; i < counts.size(); i++) {
      for (int j = i + 1;
          j < counts.size()
              && counts.get(j).line() - counts.get(i).line() <= MOST_APART * MOST_LINES;
          j++) {
        if (counts.get(i).leadsTo(counts.get(j))) {
          pages.set(counts.get(i).line());
          pages.set(counts.get(j).line());
        }
      }
    }
    alone(lines, pages);
    return pages;
  }

  /** Adds numbers that stand alone without any head, if several count on, page by page. */
  private static void alone(List<String> lines, BitSet pages) {
    List<Lone> numbers = new ArrayList<>();
    long characters = 0;
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      long before = characters;
      PlainTextPages.number(lines.get(i))
          .filter(number -> number < MOST_ALONE && PlainTextPages.isBetweenWords(line, lines))
          .ifPresent(number -> numbers.add(new Lone(number, line, before)));
      characters += lines.get(i).length();
    }
    int[] leading = new int[numbers.size()];
    int[] following = new int[numbers.size()];
    for (int i = 0; i < numbers.size(); i++) {
      for (int j = i - 1; j >= 0 && isNear(numbers.get(j), numbers.get(i)); j--) {
        if (numbers.get(j).leadsTo(numbers.get(i))) {
          leading[i] = Math.max(leading[i], leading[j] + 1);
        }
      }
    }
    for (int i = numbers.size() - 1; i >= 0; i--) {
      for (int j = i + 1; j < numbers.size() && isNear(numbers.get(i), numbers.get(j)); j++) {
        if (numbers.get(i).leadsTo(numbers.get(j))) {
          following[i] = Math.max(following[i], following[j] + 1);
        }
      }
      if (leading[i] + 1 + following[i] >= ENOUGH_ALONE) {
        pages.set(numbers.get(i).line());
      }
    }
  }

  private static boolean isNear(Lone number, Lone next) {
    return next.line() - number.line() <= MOST_APART * MOST_LINES;
  }

  private static boolean mayCount(String line) {
    return !line.isEmpty()
        && (Character.isDigit(line.charAt(0)) || Character.isDigit(line.charAt(line.length() - 1)));
  }
}
