package attest.reports.figure;

import attest.corpus.FindingType;
import attest.index.finding.Amounts;
import attest.reports.figure.Svg.Anchor;
import attest.reports.figure.Svg.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When in each recording something is said: for each a line from its start to its last finding,
 * with a mark for every finding. The types have lanes and shapes of their own, so that no mark
 * hides one of another type.
 *
 * @param title what it shows
 * @param types that it is about, in order
 * @param recordings in the order in which to draw them
 */
public record Moments(String title, List<FindingType> types, List<Recording> recordings)
    implements Figure {
  private static final double ROW = 40;
  private static final double LANE = 11;
  private static final double LABEL = 220;
  private static final double LEFT = LABEL + 24;
  private static final double TRACK = 420;
  private static final double TOP = 28;

  /**
   * A recording.
   *
   * @param name its title
   * @param marks a finding each
   */
  public record Recording(String name, List<Mark> marks) {
    /** Copies the list. */
    public Recording {
      marks = List.copyOf(marks);
    }

    private double last() {
      return marks.stream().mapToDouble(Mark::seconds).max().orElse(0);
    }
  }

  /**
   * A finding.
   *
   * @param seconds since the start of the recording
   * @param type of the finding
   * @param href where it leads, or nothing
   */
  public record Mark(double seconds, FindingType type, String href) {}

  /** Copies the lists. */
  public Moments {
    types = List.copyOf(types);
    recordings = List.copyOf(recordings);
  }

  @Override
  public String description() {
    int findings = recordings.stream().mapToInt(recording -> recording.marks().size()).sum();
    String marks =
        types.stream()
            .map(Legend::said)
            .collect(Collectors.joining(", "))
            .replaceFirst(", (?=[^,]*$)", " and ");
    return String.format(
        Locale.ROOT,
        "For each of %s a line from its start to its last finding, with %s where it is said; %s in all.",
        Amounts.count(recordings.size(), "recording"),
        marks,
        Amounts.count(findings, "finding"));
  }

  @Override
  public String svg() {
    Svg svg = new Svg();
    double end =
        recordings.stream()
            .mapToDouble(recording -> Lettering.width(Amounts.clock(recording.last()), Svg.SMALL))
            .max()
            .orElse(0);
    double width = LEFT + TRACK + 14 + end;
    double bottom = TOP + ROW * recordings.size();
    svg.text(8, TOP - 10, Anchor.START, Style.NOTE, "Recording");
    svg.text(LEFT, TOP - 10, Anchor.START, Style.NOTE, "its start");
    svg.text(LEFT + TRACK, TOP - 10, Anchor.END, Style.NOTE, "its last finding");
    for (int r = 0; r < recordings.size(); r++) {
      double top = TOP + r * ROW;
      if (r % 2 == 0) {
        svg.rectangle(0, top, width, ROW, Palette.PANEL, "");
      }
      row(svg, recordings.get(r), top);
    }
    double legend = Legend.types(svg, types, LEFT, bottom + 24);
    return svg.picture(Math.max(width, legend), bottom + 34, title, description());
  }

  private void row(Svg svg, Recording recording, double top) {
    svg.lines(
        8,
        top + ROW / 2,
        Anchor.START,
        Style.LABEL,
        Lettering.lines(recording.name(), LABEL, Svg.SIZE, 2));
    for (FindingType type : types) {
      double y = top + ROW / 2 + lane(type);
      String lane = "M" + Svg.number(LEFT) + " " + Svg.number(y) + "h" + Svg.number(TRACK);
      svg.line(lane, Palette.RULE, 1, "");
    }
    double last = Math.max(1, recording.last());
    svg.text(
        LEFT + TRACK + 10,
        top + ROW / 2 + 4,
        Anchor.START,
        Style.NOTE,
        Amounts.clock(recording.last()));
    Set<String> drawn = new HashSet<>();
    for (Mark mark : recording.marks()) {
      double x = LEFT + TRACK * mark.seconds() / last;
      double y = top + ROW / 2 + lane(mark.type());
      if (drawn.add(mark.type() + " " + Math.round(x))) {
        svg.link(mark.href(), mark.type().label() + " at " + Amounts.clock(mark.seconds()));
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
}
