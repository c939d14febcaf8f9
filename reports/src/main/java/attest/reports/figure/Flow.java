package attest.reports.figure;

import attest.reports.figure.Svg.Anchor;
import attest.reports.figure.Svg.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many came in, how many fell out on the way and why, and how many are left: the flow diagram
 * of PRISMA 2020 (Page and others, BMJ 2021;372:n71).
 *
 * @param title what it shows
 * @param steps from top to bottom
 */
public record Flow(String title, List<Step> steps) implements Figure {
  private static final double PHASE = 28;
  private static final double LEFT = PHASE + 16;
  private static final double BOX = 270;
  private static final double SIDE = LEFT + BOX + 50;
  private static final double PAD = 10;
  private static final double LINE = Svg.SIZE * 1.3;
  private static final double BETWEEN = 28;

  /**
   * One step.
   *
   * @param phase to which it belongs; steps of one phase that follow each other share its name
   * @param left how many are still there
   * @param out what falls out after this step; nothing, if nothing does
   */
  public record Step(String phase, List<String> left, List<String> out) {
    /** Copies the lists. */
    public Step {
      left = List.copyOf(left);
      out = List.copyOf(out);
    }
  }

  /** Copies the list. */
  public Flow {
    steps = List.copyOf(steps);
  }

  @Override
  public String description() {
    return steps.stream()
        .map(
            step ->
                String.join(", ", step.left())
                    + (step.out().isEmpty() ? "" : "; out: " + String.join(", ", step.out())))
        .collect(Collectors.joining(". "));
  }

  @Override
  public String svg() {
    Svg svg = new Svg();
    double y = 4;
    double phaseStart = y;
    for (int s = 0; s < steps.size(); s++) {
      Step step = steps.get(s);
      List<String> left = wrapped(step.left());
      List<String> out = wrapped(step.out());
      double height = height(left);
      double room = Math.max(height, out.isEmpty() ? 0 : height(out));
      boolean last = s + 1 == steps.size();
      box(svg, LEFT, y, height, left, Palette.PANEL);
      if (!out.isEmpty()) {
        box(svg, SIDE, y, height(out), out, Palette.PAPER);
        double level = y + Math.min(height, height(out)) / 2;
        svg.line(path(LEFT + BOX, level, SIDE - 7, level), Palette.INK, 1.2, "");
        svg.shape(point(SIDE, level) + "l-8 -4v8Z", Palette.INK, "");
      }
      boolean ends = last || !steps.get(s + 1).phase().equals(step.phase());
      if (ends) {
        double name = Lettering.width(step.phase(), Svg.SIZE) + 2 * PAD;
        room = Math.max(room, phaseStart + name - y);
      }
      double next = y + room + BETWEEN;
      if (!last) {
        double middle = LEFT + BOX / 2;
        svg.line(path(middle, y + height, middle, next - 7), Palette.INK, 1.2, "");
        svg.shape(point(middle, next) + "l-4 -8h8Z", Palette.INK, "");
      }
      if (ends) {
        svg.rectangle(2, phaseStart, PHASE, y + room - phaseStart, Palette.shade(0), Palette.INK);
        svg.upright(2 + PHASE / 2, (phaseStart + y + room) / 2, Style.STRONG, step.phase());
        phaseStart = next;
      }
      y = next;
    }
    return svg.picture(SIDE + BOX + 4, Math.max(8, y - BETWEEN + 4), title, description());
  }

  private static void box(
      Svg svg, double x, double y, double height, List<String> lines, String fill) {
    svg.rectangle(x, y, BOX, height, fill, Palette.INK);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(x + PAD, y + PAD + LINE * i + Svg.SIZE, Anchor.START, Style.LABEL, lines.get(i));
    }
  }

  private static double height(List<String> lines) {
    return lines.size() * LINE + 2 * PAD;
  }

  private static List<String> wrapped(List<String> lines) {
    List<String> wrapped = new ArrayList<>();
    lines.forEach(line -> wrapped.addAll(Lettering.lines(line, BOX - 2 * PAD, Svg.SIZE, 3)));
    return wrapped;
  }

  private static String path(double x1, double y1, double x2, double y2) {
    return point(x1, y1) + "L" + Svg.number(x2) + " " + Svg.number(y2);
  }

  private static String point(double x, double y) {
    return "M" + Svg.number(x) + " " + Svg.number(y);
  }
}
