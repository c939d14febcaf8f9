package attest.reports.figure;

import attest.corpus.FindingType;
import attest.reports.figure.Svg.Anchor;
import attest.reports.figure.Svg.Style;
import java.util.List;

/** The marks of the three types: each has a shape of its own beside its colour. */
final class Legend {
  private Legend() {}

  /** Draws the mark of a type around a point: disc, triangle or square. */
  static void mark(Svg svg, FindingType type, double x, double y, double radius) {
    String fill = Palette.of(type);
    switch (type) {
      case MECHANISM -> svg.disc(x, y, radius, fill, Palette.INK);
      case CHALLENGE -> svg.shape(triangle(x, y, radius * 1.15), fill, Palette.INK);
      case STRATEGY ->
          svg.rectangle(
              x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8, fill, Palette.INK);
    }
  }

  /** The mark of a type in words: {@code a disc for a mechanism}. */
  static String said(FindingType type) {
    return switch (type) {
      case MECHANISM -> "a disc for a mechanism";
      case CHALLENGE -> "a triangle for a challenge";
      case STRATEGY -> "a square for a strategy";
    };
  }

  private static String triangle(double x, double y, double radius) {
    return "M"
        + Svg.number(x)
        + " "
        + Svg.number(y - radius)
        + "L"
        + Svg.number(x + radius)
        + " "
        + Svg.number(y + radius * 0.8)
        + "L"
        + Svg.number(x - radius)
        + " "
        + Svg.number(y + radius * 0.8)
        + "Z";
  }

  /** Draws marks and names in a line; returns where it ends. */
  static double types(Svg svg, List<FindingType> types, double x, double y) {
    double at = x;
    for (FindingType type : types) {
      mark(svg, type, at + 6, y - 4, 5);
      svg.text(at + 17, y, Anchor.START, Style.NOTE, type.title());
      at += 34 + Lettering.width(type.title(), Svg.SMALL);
    }
    return at;
  }
}
