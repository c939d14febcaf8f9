package attest.reports.figure;

import attest.corpus.FindingType;
import attest.index.finding.Amounts;
import attest.reports.figure.Svg.Anchor;
import attest.reports.figure.Svg.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many quotes the works of each year hold, as columns of the types. Where the years span too
 * many to tell apart, a column stands for five, ten or more of them.
 *
 * @param title what it shows
 * @param types that it is about, in order
 * @param years those with quotes, in order
 * @param undated quotes of works without a date, which have no column
 */
public record Timeline(String title, List<FindingType> types, List<Year> years, int undated)
    implements Figure {
  private static final int MOST_COLUMNS = 40;
  private static final int[] SPANS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
  private static final double HEIGHT = 190;
  private static final double TOP = 24;
  private static final double LEFT = 52;
  private static final double MOST_WIDTH = 600;

  /**
   * The quotes of works of one year, each under one type only.
   *
   * @param year of the calendar
   * @param quotes of each type; a type that is not there has none
   */
  public record Year(int year, Map<FindingType, Integer> quotes) {
    /** Copies the map. */
    public Year {
      quotes = Map.copyOf(quotes);
    }

    private int all() {
      return quotes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Year plus(Year other) {
      Map<FindingType, Integer> sums = new HashMap<>(quotes);
      other.quotes.forEach((type, number) -> sums.merge(type, number, Integer::sum));
      return new Year(year, sums);
    }
  }

  /** Copies the lists. */
  public Timeline {
    types = List.copyOf(types);
    years = List.copyOf(years);
  }

  @Override
  public String description() {
    if (years.isEmpty()) {
      return "No work with quotes has a date.";
    }
    Year most = years.get(0);
    for (Year year : years) {
      most = year.all() > most.all() ? year : most;
    }
    return String.format(
        Locale.ROOT,
        "Columns of quotes by the year of the work, from %d to %d; most, %s, are of %d. %s no date.",
        years.get(0).year(),
        years.get(years.size() - 1).year(),
        Amounts.count(most.all(), "quote"),
        most.year(),
        undated == 1 ? "1 quote has" : Amounts.number(undated) + " quotes have");
  }

  @Override
  public String svg() {
    int span = span();
    List<Year> columns = columns(span);
    Svg svg = new Svg();
    int tallest = columns.stream().mapToInt(Year::all).max().orElse(1);
    int step = tick(tallest);
    int top = (tallest + step - 1) / step * step;
    double width = Math.min(46, MOST_WIDTH / Math.max(1, columns.size()));
    double right = LEFT + Math.max(300, width * columns.size()) + 8;
    for (int value = 0; value <= top; value += step) {
      double y = TOP + HEIGHT - HEIGHT * value / top;
      svg.line(path(LEFT, y, right, y), value == 0 ? Palette.INK : Palette.RULE, 1, "");
      svg.text(LEFT - 6, y + 4, Anchor.END, Style.NOTE, Amounts.number(value));
    }
    svg.text(4, 12, Anchor.START, Style.NOTE, "Quotes");
    int every = every(columns, span, width);
    for (int c = 0; c < columns.size(); c++) {
      double x = LEFT + c * width;
      column(svg, columns.get(c), name(columns.get(c), span), x, width, top);
      if (c % every == 0) {
        String name = name(columns.get(c), span);
        double middle = Math.max(x + width / 2, LEFT - 20 + Lettering.width(name, Svg.SMALL) / 2);
        svg.text(middle, TOP + HEIGHT + 16, Anchor.MIDDLE, Style.NOTE, name);
      }
    }
    double end = Legend.types(svg, types, LEFT, TOP + HEIGHT + 42);
    double lastName =
        columns.isEmpty() ? 0 : Lettering.width(name(columns.get(0), span), Svg.SMALL) / 2;
    return svg.picture(
        Math.max(right + lastName, end) + 4, TOP + HEIGHT + 52, title, description());
  }

  private void column(Svg svg, Year year, String name, double x, double width, int top) {
    if (year.all() == 0) {
      return;
    }
    svg.link("", name + ": " + Amounts.count(year.all(), "quote"));
    double y = TOP + HEIGHT;
    for (FindingType type : types) {
      double height = HEIGHT * year.quotes().getOrDefault(type, 0) / top;
      if (height > 0) {
        y -= height;
        svg.rectangle(x + width * 0.1, y, width * 0.8, height, Palette.of(type), Palette.PAPER);
      }
    }
    String number = Amounts.number(year.all());
    if (Lettering.width(number, Svg.SMALL) <= width) {
      svg.text(x + width / 2, y - 4, Anchor.MIDDLE, Style.NOTE, number);
    }
    svg.endLink("");
  }

  /** How many years a column stands for. */
  private int span() {
    if (years.isEmpty()) {
      return 1;
    }
    int last = years.get(years.size() - 1).year();
    for (int span : SPANS) {
      if (Math.floorDiv(last, span) - Math.floorDiv(years.get(0).year(), span) < MOST_COLUMNS) {
        return span;
      }
    }
    return SPANS[SPANS.length - 1];
  }

  /** A column for each span of years from the first to the last, those without quotes as well. */
  private List<Year> columns(int span) {
    List<Year> columns = new ArrayList<>();
    for (Year year : years) {
      int start = Math.floorDiv(year.year(), span) * span;
      while (columns.isEmpty() || columns.get(columns.size() - 1).year() < start) {
        int next = columns.isEmpty() ? start : columns.get(columns.size() - 1).year() + span;
        columns.add(new Year(next, Map.of()));
      }
      columns.set(columns.size() - 1, columns.get(columns.size() - 1).plus(year));
    }
    return columns;
  }

  private static String name(Year year, int span) {
    return span == 1 ? String.valueOf(year.year()) : year.year() + "–" + (year.year() + span - 1);
  }

  /** So that names do not touch, only each such column has one. */
  private static int every(List<Year> columns, int span, double width) {
    double name =
        columns.stream()
            .mapToDouble(year -> Lettering.width(name(year, span), Svg.SMALL))
            .max()
            .orElse(0);
    return Math.max(1, (int) Math.ceil((name + 8) / width));
  }

  /** A round number of quotes between two lines, of which there are five at most. */
  private static int tick(int tallest) {
    int unit = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (tallest <= 5L * factor * unit) {
          return factor * unit;
        }
      }
      unit *= 10;
    }
  }

  private static String path(double x1, double y1, double x2, double y2) {
    return "M"
        + Svg.number(x1)
        + " "
        + Svg.number(y1)
        + "L"
        + Svg.number(x2)
        + " "
        + Svg.number(y2);
  }
}
