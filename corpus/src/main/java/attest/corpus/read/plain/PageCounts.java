package attest.corpus.read.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of pages that count on from one to the next, far from the running head beside them, which
 * may be another on each page, or alone in a line.
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
    return pages;
  }

  private static boolean mayCount(String line) {
    return !line.isEmpty()
        && (Character.isDigit(line.charAt(0)) || Character.isDigit(line.charAt(line.length() - 1)));
  }
}
