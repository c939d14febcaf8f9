package attest.reports.figure;

import attest.corpus.FindingType;
import attest.index.finding.Amounts;
import attest.reports.figure.Svg.Anchor;
import attest.reports.figure.Svg.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much evidence there is by theme and type, and where there is none: discs whose area is the
 * number of quotes and whose shade is the number of independent origins, as in the evidence gap
 * maps of systematic reviewing.
 *
 * @param title what it shows
 * @param types a column each
 * @param rows a theme each
 */
public record GapMap(String title, List<FindingType> types, List<Row> rows) implements Figure {
  /** What stands in an empty cell: a gap it is only where the whole evidence was asked for. */
  public static final String NONE = "none";

  private static final double ROW = 24;
  private static final double HEAD = 30;

  /** So wide that a map of some forty themes is as wide as the page that it fills. */
  private static final double LEAST_CELL = 150;

  /** From the left of a cell to the middle of its disc, and to its figures. */
  private static final double DISC = 22;

  private static final double FIGURES = 38;
  private static final double MOST_LABEL = 290;
  private static final double RADIUS = 10.5;
  private static final double EDGE = 8;

  /**
   * The evidence on one theme.
   *
   * @param theme its title
   * @param cells for each type; one that is not there is empty
   */
  public record Row(String theme, Map<FindingType, Cell> cells) {
    /** Copies the map. */
    public Row {
      cells = Map.copyOf(cells);
    }

    private Cell of(FindingType type) {
      return cells.getOrDefault(type, new Cell(0, 0, ""));
    }
  }

  /**
   * The evidence of one type on one theme.
   *
   * @param quotes how many
   * @param origins of how many independent origins
   * @param href where the quotes are, or nothing
   */
  public record Cell(int quotes, int origins, String href) {}

  /** Copies the list. */
  public GapMap {
    types = List.copyOf(types);
    rows = List.copyOf(rows);
  }

  @Override
  public String description() {
    long gaps =
        rows.stream()
            .flatMap(row -> types.stream().map(row::of))
            .filter(cell -> cell.quotes() == 0)
            .count();
    return String.format(
        Locale.ROOT,
        "A table of %s by types of findings. In each cell a disc, whose area is the number of"
            + " quotes and whose shade the number of independent origins; %s empty.",
        Amounts.count(rows.size(), "theme"),
        gaps == 1 ? "1 cell is" : Amounts.number((int) gaps) + " cells are");
  }

  @Override
  public String svg() {
    Svg svg = new Svg();
    double label =
        rows.stream()
            .mapToDouble(row -> Math.min(MOST_LABEL, Lettering.width(row.theme(), Svg.SIZE)))
            .max()
            .orElse(0);
    double left = EDGE + label + 16;
    double cell =
        rows.stream()
            .flatMap(row -> row.cells().values().stream())
            .mapToDouble(c -> FIGURES + Lettering.width(figures(c), Svg.SIZE) + EDGE)
            .reduce(LEAST_CELL, Math::max);
    double width = left + EDGE;
    for (FindingType type : types) {
      double start = width - EDGE + DISC - RADIUS;
      svg.text(start, HEAD - 10, Anchor.START, Style.STRONG, type.title());
      width += cell;
    }
    int most =
        rows.stream()
            .flatMap(row -> row.cells().values().stream())
            .mapToInt(Cell::quotes)
            .max()
            .orElse(0);
    for (int r = 0; r < rows.size(); r++) {
      double top = HEAD + r * ROW;
      if (r % 2 == 0) {
        svg.rectangle(0, top, width, ROW, Palette.PANEL, "");
      }
      row(svg, rows.get(r), top + ROW / 2, left, label, cell, most);
    }
    double bottom = HEAD + rows.size() * ROW;
    width = Math.max(width, legend(svg, bottom + 26, Math.max(1, most)));
    return svg.picture(width, bottom + 66, title, description());
  }

  private void row(Svg svg, Row row, double y, double left, double label, double width, int most) {
    svg.lines(EDGE, y, Anchor.START, Style.LABEL, Lettering.lines(row.theme(), label, Svg.SIZE, 1));
    double x = left - width;
    for (FindingType type : types) {
      Cell cell = row.of(type);
      x += width;
      if (cell.quotes() == 0) {
        svg.text(x + FIGURES, y + 4, Anchor.START, Style.NOTE, NONE);
        continue;
      }
      String counts =
          Amounts.count(cell.quotes(), "quote") + " / " + Amounts.count(cell.origins(), "origin");
      svg.link(cell.href(), row.theme() + ", " + type.title() + ": " + counts);
      double radius = radius(cell.quotes(), most);
      svg.disc(x + DISC, y, radius, Palette.forOrigins(cell.origins()), Palette.INK);
      svg.text(x + FIGURES, y + 4, Anchor.START, Style.LABEL, figures(cell));
      svg.endLink(cell.href());
    }
  }

  private static String figures(Cell cell) {
    return Amounts.number(cell.quotes()) + " / " + Amounts.number(cell.origins());
  }

  /** The shade that stands for as many independent origins, as {@code #rrggbb}. */
  public static String shade(int origins) {
    return Palette.forOrigins(origins);
  }

  private static double radius(int quotes, int most) {
    return Math.max(2, RADIUS * Math.sqrt((double) quotes / most));
  }

  /** What area and shade mean, in two lines; returns how wide they are. */
  private static double legend(Svg svg, double y, int most) {
    double x = EDGE;
    String area = "Area: quotes";
    svg.text(x, y, Anchor.START, Style.NOTE, area);
    x += Lettering.width(area, Svg.SMALL) + 16;
    for (int quotes : most < 4 ? new int[] {most} : new int[] {Math.max(1, most / 4), most}) {
      svg.disc(x, y - 4, radius(quotes, most), Palette.PAPER, Palette.INK);
      String number = Amounts.number(quotes);
      svg.text(x + 15, y, Anchor.START, Style.NOTE, number);
      x += Lettering.width(number, Svg.SMALL) + 36;
    }
    String figures = "Figures: quotes / independent origins";
    svg.text(x, y, Anchor.START, Style.NOTE, figures);
    double end = x + Lettering.width(figures, Svg.SMALL);
    x = EDGE;
    double below = y + 24;
    String shade = "Shade: independent origins";
    svg.text(x, below, Anchor.START, Style.NOTE, shade);
    x += Lettering.width(shade, Svg.SMALL) + 12;
    for (int step = 0; step < Palette.shades(); step++) {
      svg.rectangle(x, below - 10, 12, 12, Palette.shade(step), Palette.INK);
      svg.text(x + 17, below, Anchor.START, Style.NOTE, Palette.range(step));
      x += 32 + Lettering.width(Palette.range(step), Svg.SMALL);
    }
    return Math.max(end, x) + EDGE;
  }
}
