package attest.reports.figure;

import attest.corpus.FindingType;
import attest.reports.figure.Svg.Anchor;
import attest.reports.figure.Svg.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When in each recording something is said: a line for each, with a mark for every quote. The three
 * types have lanes and shapes of their own, so that no mark hides one of another type.
 *
 * @param title what it shows
 * @param recordings in the order in which to draw them
 */
public record Moments(String title, List<Recording> recordings) implements Figure {
  private static final double ROW = 40;
  private static final double LANE = 11;
  private static final double LABEL = 220;
  private static final double LEFT = LABEL + 24;
  private static final double TRACK = 420;
  private static final double TOP = 28;

  /** Minutes between two ticks, from which the first is taken that leaves room for their names. */
  private static final int[] TICKS = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200};

  private static final int MOST_TICKS = 9;

  /**
   * A recording.
   *
   * @param name its title
   * @param marks a quote each
   */
  public record Recording(String name, List<Mark> marks) {
    /** Copies the list. */
    public Recording {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A quote.
   *
   * @param seconds since the start of the recording
   * @param type of the quote
   * @param href where it leads, or nothing
   */
  public record Mark(double seconds, FindingType type, String href) {}

  /** Copies the list. */
  public Moments {
    recordings = List.copyOf(recordings);
  }

  @Override
  public String description() {
    int marks = recordings.stream().mapToInt(recording -> recording.marks().size()).sum();
    return String.format(
        Locale.ROOT,
        "For each of %s a line from its start, with a disc for a mechanism, a triangle for a"
            + " challenge and a square for a strategy where it is said; %s in all.",
        Words.count(recordings.size(), "recording"),
        Words.count(marks, "quote"));
  }

  @Override
  public String svg() {
    Svg svg = new Svg();
    double longest =
        recordings.stream()
            .flatMap(recording -> recording.marks().stream())
            .mapToDouble(Mark::seconds)
            .max()
            .orElse(0);
    int minutes = Math.max(1, (int) Math.ceil(longest / 60));
    int tick = tick(minutes);
    int end = (minutes + tick - 1) / tick * tick;
    double bottom = TOP + ROW * recordings.size();
    for (int r = 0; r < recordings.size(); r++) {
      if (r % 2 == 0) {
        svg.rectangle(0, TOP + r * ROW, LEFT + TRACK + 30, ROW, Palette.PANEL, "");
      }
    }
    for (int minute = 0; minute <= end; minute += tick) {
      double x = LEFT + TRACK * minute / end;
      svg.line(
          "M"
              + Svg.number(x)
              + " "
              + Svg.number(TOP)
              + "L"
              + Svg.number(x)
              + " "
              + Svg.number(bottom),
          Palette.RULE,
          1,
          "");
      String name = String.format(Locale.ROOT, "%d:%02d", minute / 60, minute % 60);
      svg.text(x, TOP - 8, Anchor.MIDDLE, Style.NOTE, name);
    }
    svg.text(4, TOP - 8, Anchor.START, Style.NOTE, "Recording (hours:minutes)");
    for (int r = 0; r < recordings.size(); r++) {
      row(svg, recordings.get(r), TOP + r * ROW, end * 60.0);
    }
    Legend.types(svg, LEFT, bottom + 24);
    return svg.picture(LEFT + TRACK + 30, bottom + 34, title, description());
  }

  private static void row(Svg svg, Recording recording, double top, double end) {
    svg.lines(
        8,
        top + ROW / 2,
        Anchor.START,
        Style.LABEL,
        Lettering.lines(recording.name(), LABEL, Svg.SIZE, 2));
    Set<String> drawn = new HashSet<>();
    for (Mark mark : recording.marks()) {
      double x = LEFT + TRACK * mark.seconds() / end;
      double y = top + ROW / 2 + lane(mark.type());
      if (drawn.add(mark.type() + " " + Math.round(x))) {
        svg.link(mark.href(), mark.type().label() + " at " + clock(mark.seconds()));
        Legend.mark(svg, mark.type(), x, y, 4);
        svg.endLink(mark.href());
      }
    }
  }

  private static double lane(FindingType type) {
    return switch (type) {
      case MECHANISM -> -LANE;
      case CHALLENGE -> 0;
      case STRATEGY -> LANE;
    };
  }

  private static int tick(int minutes) {
    for (int tick : TICKS) {
      if (minutes <= tick * MOST_TICKS) {
        return tick;
      }
    }
    return minutes / MOST_TICKS + 1;
  }

  private static String clock(double seconds) {
    long whole = (long) seconds;
    return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
