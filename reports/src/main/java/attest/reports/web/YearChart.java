package attest.reports.web;

import attest.index.DateBar;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A small histogram over the years of works. Where they span too many to tell apart, a column
 * stands for several.
 *
 * @param bars years with something in them, oldest first
 */
public record YearChart(List<DateBar> bars) {
  private static final int MOST_COLUMNS = 40;
  private static final int[] SPANS = {1, 2, 5, 10, 20, 50, 100, 250};

  /** How high and wide it is, in the unit of its picture. */
  public static final int HEIGHT = 44;

  /** How wide it is. */
  public static final int WIDTH = 640;

  private static final int WIDEST = 26;

  /**
   * A column.
   *
   * @param first year of it
   * @param last year of it
   * @param quotes in these years
   * @param x where it begins
   * @param width of it
   * @param height of it
   */
  public record Column(int first, int last, int quotes, double x, double width, double height) {
    /** The years for people. */
    public String years() {
      return first == last ? String.valueOf(first) : first + "–" + last;
    }

    /** Where it begins, from the top. */
    public double top() {
      return HEIGHT - height;
    }
  }

  /** Copies the list. */
  public YearChart {
    bars = List.copyOf(bars);
  }

  /** The columns that have something in them. */
  public List<Column> columns() {
    if (bars.isEmpty()) {
      return List.of();
    }
    int from = year(bars.get(0));
    int to = year(bars.get(bars.size() - 1));
    int span = span(to - from + 1);
    TreeMap<Integer, Integer> quotes = new TreeMap<>();
    bars.forEach(
        bar -> quotes.merge((year(bar) - from) / span, bar.counts().quotes(), Integer::sum));
    int most = quotes.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    double step = Math.min(WIDEST, (double) WIDTH / ((to - from) / span + 1));
    List<Column> columns = new ArrayList<>();
    quotes.forEach(
        (at, number) ->
            columns.add(
                new Column(
                    from + at * span,
                    Math.min(to, from + at * span + span - 1),
                    number,
                    at * step,
                    step * 0.8,
                    Math.max(2, (double) HEIGHT * number / most))));
    return columns;
  }

  /** Where the last column ends. */
  public double end() {
    List<Column> columns = columns();
    Column last = columns.get(columns.size() - 1);
    return last.x() + last.width();
  }

  /** The last year. */
  public int last() {
    return year(bars.get(bars.size() - 1));
  }

  private static int span(int years) {
    for (int span : SPANS) {
      if (years <= span * MOST_COLUMNS) {
        return span;
      }
    }
    return years / MOST_COLUMNS + 1;
  }

  private static int year(DateBar bar) {
    return bar.date().first().getYear();
  }
}
