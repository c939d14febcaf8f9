package attest.reports.web;

import attest.index.finding.Amounts;
import attest.index.search.DateBar;
import attest.index.search.MomentBar;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A small histogram, each column of which leads to what is in it. Where it would have too many
 * columns to tell apart, one stands for several years or minutes.
 *
 * @param title what it shows
 * @param caption from where to where it goes
 * @param columns those that have something in them, in order
 */
public record Histogram(String title, String caption, List<Column> columns) {
  /** How high it is, in the unit of its picture. */
  public static final int HEIGHT = 44;

  private static final int WIDTH = 640;
  private static final int WIDEST = 26;
  private static final int MOST_COLUMNS = 60;
  private static final int[] SPANS = {1, 2, 5, 10, 20, 50, 100, 250};
  private static final int MINUTE = 60;

  /** Moments are whole ones, and this the shortest time before a minute. */
  private static final double MILLISECOND = 0.001;

  /**
   * A column.
   *
   * @param title what it stands for and how many quotes there are
   * @param href where these are
   * @param x where it begins
   * @param width of it
   * @param height of it
   */
  public record Column(String title, String href, double x, double width, double height) {
    /** Where it begins, from the top. */
    public double top() {
      return HEIGHT - height;
    }
  }

  /** Copies the list. */
  public Histogram {
    columns = List.copyOf(columns);
  }

  /** What a column stands for: from one year or minute to another. */
  private interface Scale {
    String title(int first, int last);

    SearchAddress view(int first, int last);
  }

  /**
   * Quotes by the year of the work.
   *
   * @param undated how many there are of works without a date, which are in no column
   */
  static Histogram ofYears(List<DateBar> bars, int undated, SearchAddress address) {
    TreeMap<Integer, Integer> quotes = new TreeMap<>();
    bars.forEach(
        bar -> quotes.merge(bar.date().first().getYear(), bar.counts().quotes(), Integer::sum));
    Scale years =
        new Scale() {
          @Override
          public String title(int first, int last) {
            return first == last ? String.valueOf(first) : first + "–" + last;
          }

          @Override
          public SearchAddress view(int first, int last) {
            return address.years(String.valueOf(first), String.valueOf(last));
          }
        };
    String caption =
        quotes.isEmpty()
            ? ""
            : "Works of "
                + quotes.firstKey()
                + " to "
                + quotes.lastKey()
                + without(undated, " is of a work without a date", " are of works without a date");
    return new Histogram("Quotes by the year of the work", caption, columns(quotes, years));
  }

  private static String without(int quotes, String one, String several) {
    return quotes == 0 ? "" : "; " + Amounts.count(quotes, "quote") + (quotes == 1 ? one : several);
  }

  /**
   * Quotes by the minute of the recording.
   *
   * @param unplaced how many there are without a moment, which are in no column
   */
  static Histogram ofMinutes(List<MomentBar> bars, int unplaced, SearchAddress address) {
    TreeMap<Integer, Integer> quotes = new TreeMap<>();
    bars.forEach(bar -> quotes.merge(bar.from() / MINUTE, bar.counts().quotes(), Integer::sum));
    Scale minutes =
        new Scale() {
          @Override
          public String title(int first, int last) {
            return Amounts.clock(first * MINUTE) + "–" + Amounts.clock((last + 1) * MINUTE);
          }

          @Override
          public SearchAddress view(int first, int last) {
            return address
                .with("from", String.valueOf(first * MINUTE))
                .with("to", String.valueOf((last + 1) * MINUTE - MILLISECOND));
          }
        };
    String caption =
        quotes.isEmpty()
            ? ""
            : "Minutes of the recording, "
                + Amounts.clock(quotes.firstKey() * MINUTE)
                + " to "
                + Amounts.clock((quotes.lastKey() + 1) * MINUTE)
                + without(unplaced, " has no moment", " have no moment");
    return new Histogram(
        "Quotes by the minute of the recording", caption, columns(quotes, minutes));
  }

  private static List<Column> columns(TreeMap<Integer, Integer> quotes, Scale scale) {
    if (quotes.size() < 2) {
      return List.of();
    }
    int from = quotes.firstKey();
    int units = quotes.lastKey() - from + 1;
    int span = span(units);
    TreeMap<Integer, Integer> merged = new TreeMap<>();
    quotes.forEach((unit, number) -> merged.merge((unit - from) / span, number, Integer::sum));
    int most = merged.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    double step = Math.min(WIDEST, (double) WIDTH / (merged.lastKey() + 1));
    List<Column> columns = new ArrayList<>();
    merged.forEach(
        (at, number) -> {
          int first = from + at * span;
          int last = Math.min(from + units - 1, first + span - 1);
          columns.add(
              new Column(
                  scale.title(first, last) + ": " + Amounts.count(number, "quote"),
                  scale.view(first, last).href(),
                  at * step,
                  step * 0.8,
                  Math.max(2, (double) HEIGHT * number / most)));
        });
    return columns;
  }

  private static int span(int units) {
    for (int span : SPANS) {
      if (units <= span * MOST_COLUMNS) {
        return span;
      }
    }
    return units / MOST_COLUMNS + 1;
  }

  /** Where the last column ends. */
  public double width() {
    Column last = columns.get(columns.size() - 1);
    return last.x() + last.width();
  }
}
