package attest.reports.figure;

import attest.corpus.Direction;
import attest.index.finding.Amounts;
import attest.reports.figure.Svg.Anchor;
import attest.reports.figure.Svg.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What brings about what: a graph in layers, causes on the left, effects on the right, and between
 * them a line of words for each arrow, so that no two labels can meet. Arrows that start together
 * lie together; effects stand at the mean height of the arrows that lead to them (the barycentre
 * rule of Sugiyama and others, 1981). What harms is dashed and ends in a bar; what is only said to
 * be connected has no head.
 *
 * @param title what it shows
 * @param arrows those to draw
 */
public record MechanismMap(String title, List<Arrow> arrows) implements Figure {
  private static final String KEY =
      "Figures: quotes / independent origins. The thicker a line, the more origins."
          + " Dashed with a bar: harms. Without a head: connected.";
  private static final double SLOT = 30;
  private static final double NODE = 190;
  private static final double NODE_HEIGHT = 34;
  private static final double GAP = 8;
  private static final double WORDS = 200;
  private static final double REACH = 84;
  private static final double TOP = 30;
  private static final double MIDDLE = NODE + REACH;
  private static final double RIGHT = MIDDLE + WORDS + REACH;

  /**
   * A cause and its effect.
   *
   * @param cause what brings something about
   * @param effect what is brought about
   * @param direction what the cause does to the effect; nothing, if they are only connected
   * @param quotes that say so
   * @param origins of how many independent origins
   * @param href where these quotes are, or nothing
   */
  public record Arrow(
      String cause,
      String effect,
      Optional<Direction> direction,
      int quotes,
      int origins,
      String href) {}

  /** Copies the list. */
  public MechanismMap {
    arrows = List.copyOf(arrows);
  }

  @Override
  public String description() {
    StringBuilder said = new StringBuilder("Arrows from causes to effects. ");
    for (Arrow arrow : arrows) {
      said.append(said(arrow.cause(), arrow.effect(), arrow.direction())).append(": ");
      said.append(Amounts.count(arrow.quotes(), "quote")).append(". ");
    }
    return said.toString().strip();
  }

  /** Two themes and what the one does to the other: {@code Roles → Trust (raises)}. */
  public static String said(String cause, String effect, Optional<Direction> direction) {
    return cause + (direction.isPresent() ? " → " : " – ") + effect + " (" + verb(direction) + ")";
  }

  /** What a cause does, as a verb: {@code raises}. */
  public static String verb(Optional<Direction> direction) {
    return direction.map(MechanismMap::verb).orElse("connected");
  }

  private static String verb(Direction direction) {
    return switch (direction) {
      case RAISES -> "raises";
      case LOWERS -> "lowers";
      case NEEDED_FOR -> "is needed for";
      case UNDERMINES -> "undermines";
    };
  }

  @Override
  public String svg() {
    Svg svg = new Svg();
    Map<String, Double> causes = new LinkedHashMap<>();
    List<Arrow> ordered = ordered();
    Map<String, List<Double>> slotsOfCause = new LinkedHashMap<>();
    Map<String, List<Double>> slotsOfEffect = new LinkedHashMap<>();
    double y = TOP;
    String last = "";
    List<Double> slots = new ArrayList<>();
    for (Arrow arrow : ordered) {
      if (!arrow.cause().equals(last) && !last.isEmpty()) {
        y += GAP + (slotsOfCause.getOrDefault(last, List.of()).size() == 1 ? GAP : 0);
      }
      last = arrow.cause();
      double slot = y + SLOT / 2;
      slots.add(slot);
      slotsOfCause.computeIfAbsent(arrow.cause(), c -> new ArrayList<>()).add(slot);
      slotsOfEffect.computeIfAbsent(arrow.effect(), e -> new ArrayList<>()).add(slot);
      y += SLOT;
    }
    slotsOfCause.forEach((cause, at) -> causes.put(cause, mean(at)));
    Map<String, Double> effects = spread(slotsOfEffect);
    double bottom =
        Math.max(y, effects.values().stream().mapToDouble(e -> e).max().orElse(0) + SLOT) + GAP;
    svg.text(NODE / 2 + 2, 16, Anchor.MIDDLE, Style.STRONG, "Cause");
    svg.text(RIGHT + NODE / 2, 16, Anchor.MIDDLE, Style.STRONG, "Effect");
    for (int i = 0; i < ordered.size(); i++) {
      Arrow arrow = ordered.get(i);
      arrow(
          svg,
          arrow,
          causes.getOrDefault(arrow.cause(), 0.0),
          slots.get(i),
          effects.getOrDefault(arrow.effect(), 0.0)
              + end(slots.get(i), slotsOfEffect.getOrDefault(arrow.effect(), List.of())));
    }
    causes.forEach((cause, at) -> node(svg, cause, 2, at));
    effects.forEach((effect, at) -> node(svg, effect, RIGHT, at));
    svg.text(2, bottom + 14, Anchor.START, Style.NOTE, KEY);
    return svg.picture(RIGHT + NODE + 2, bottom + 22, title, description());
  }

  /** How far from the middle of its effect an arrow ends, so that those of one effect part. */
  private static double end(double slot, List<Double> slots) {
    double step = Math.min(9, (NODE_HEIGHT - 8) / Math.max(1, slots.size() - 1));
    return (slots.indexOf(slot) - (slots.size() - 1) / 2.0) * step;
  }

  /** Arrows of one cause together, those causes first that most origins speak for. */
  private List<Arrow> ordered() {
    Map<String, Integer> weight = new LinkedHashMap<>();
    arrows.forEach(arrow -> weight.merge(arrow.cause(), arrow.origins(), Integer::sum));
    return arrows.stream()
        .sorted(
            Comparator.comparingInt((Arrow arrow) -> -weight.getOrDefault(arrow.cause(), 0))
                .thenComparing(Arrow::cause)
                .thenComparingInt(arrow -> -arrow.origins())
                .thenComparing(Arrow::effect)
                .thenComparing(arrow -> verb(arrow.direction())))
        .toList();
  }

  /** Each effect at the mean height of its arrows, moved down as far as the one above needs. */
  private static Map<String, Double> spread(Map<String, List<Double>> slots) {
    List<String> order =
        slots.keySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (String name) -> mean(slots.getOrDefault(name, List.of())))
                    .thenComparing(name -> name))
            .toList();
    Map<String, Double> heights = new LinkedHashMap<>();
    double free = TOP + NODE_HEIGHT / 2;
    for (String name : order) {
      double height = Math.max(free, mean(slots.getOrDefault(name, List.of())));
      heights.put(name, height);
      free = height + NODE_HEIGHT + GAP;
    }
    return heights;
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(number -> number).average().orElse(0);
  }

  private static void node(Svg svg, String name, double x, double y) {
    svg.rectangle(x, y - NODE_HEIGHT / 2, NODE, NODE_HEIGHT, Palette.PANEL, Palette.INK);
    svg.lines(
        x + NODE / 2, y, Anchor.MIDDLE, Style.LABEL, Lettering.lines(name, NODE - 12, Svg.SIZE, 2));
  }

  private static void arrow(Svg svg, Arrow arrow, double from, double slot, double to) {
    boolean harms = arrow.direction().equals(Optional.of(Direction.UNDERMINES));
    String colour = harms ? Palette.HARM : Palette.INK;
    String dashes = arrow.direction().map(MechanismMap::dashes).orElse("");
    double width = Math.min(4, 1 + 0.5 * (arrow.origins() - 1));
    String said =
        verb(arrow.direction())
            + " · "
            + Amounts.number(arrow.quotes())
            + " / "
            + Amounts.number(arrow.origins());
    svg.link(
        arrow.href(),
        String.format(
            Locale.ROOT,
            "%s: %s from %s",
            said(arrow.cause(), arrow.effect(), arrow.direction()),
            Amounts.count(arrow.quotes(), "quote"),
            Amounts.count(arrow.origins(), "independent origin")));
    double head = harms || arrow.direction().isEmpty() ? 0 : 8;
    svg.line(curve(NODE + 2, from, MIDDLE, slot), colour, width, dashes);
    svg.line(curve(MIDDLE + WORDS, slot, RIGHT - head, to), colour, width, dashes);
    svg.rectangle(MIDDLE, slot - 11, WORDS, 22, Palette.PAPER, colour);
    svg.text(MIDDLE + WORDS / 2, slot + 4, Anchor.MIDDLE, Style.LABEL, said);
    if (harms) {
      svg.line("M" + Svg.number(RIGHT - 3) + " " + Svg.number(to - 7) + "v14", colour, 3, "");
    } else if (arrow.direction().isPresent()) {
      svg.shape("M" + Svg.number(RIGHT) + " " + Svg.number(to) + "l-9 -5v10Z", colour, "");
    }
    svg.endLink(arrow.href());
  }

  private static String dashes(Direction direction) {
    return switch (direction) {
      case RAISES, NEEDED_FOR -> "";
      case LOWERS -> "2 3";
      case UNDERMINES -> "6 3";
    };
  }

  private static String curve(double x1, double y1, double x2, double y2) {
    double middle = (x1 + x2) / 2;
    return "M"
        + point(x1, y1)
        + "C"
        + point(middle, y1)
        + " "
        + point(middle, y2)
        + " "
        + point(x2, y2);
  }

  private static String point(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }
}
