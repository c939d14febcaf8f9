package attest.reports.figure;

import attest.corpus.VisibleText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes one SVG picture, element by element. */
final class Svg {
  /** The size of letters, in the unit of the picture. */
  static final double SIZE = 12;

  /** The size of letters that explain. */
  static final double SMALL = 11;

  private final StringBuilder body = new StringBuilder();

  /** Where a text begins, ends or has its middle. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    private String attribute() {
      return switch (this) {
        case START -> "";
        case MIDDLE -> " text-anchor=\"middle\"";
        case END -> " text-anchor=\"end\"";
      };
    }
  }

  /** Letters: their size, colour and weight. */
  record Style(double size, String colour, boolean bold) {
    static final Style LABEL = new Style(SIZE, Palette.INK, false);
    static final Style STRONG = new Style(SIZE, Palette.INK, true);
    static final Style NOTE = new Style(SMALL, Palette.SOFT, false);
  }

  /** Writes one line of text; {@code y} is its base line. */
  Svg text(double x, double y, Anchor anchor, Style style, String words) {
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append('"');
    body.append(anchor.attribute()).append(" font-size=\"").append(number(style.size()));
    body.append("\" fill=\"").append(style.colour()).append('"');
    body.append(style.bold() ? " font-weight=\"bold\">" : ">");
    body.append(escaped(words)).append("</text>\n");
    return this;
  }

  /** Writes lines of text below each other, with the middle of all of them at {@code y}. */
  Svg lines(double x, double y, Anchor anchor, Style style, List<String> lines) {
    double step = style.size() * 1.2;
    double first = y - step * (lines.size() - 1) / 2 + style.size() * 0.35;
    for (int i = 0; i < lines.size(); i++) {
      text(x, first + i * step, anchor, style, lines.get(i));
    }
    return this;
  }

  /** Writes one line of text that reads upwards, with its middle at the point. */
  Svg upright(double x, double y, Style style, String words) {
    body.append("<g transform=\"translate(").append(number(x + style.size() * 0.35)).append(' ');
    body.append(number(y)).append(") rotate(-90)\">\n");
    text(0, 0, Anchor.MIDDLE, style, words);
    body.append("</g>\n");
    return this;
  }

  /** Draws a rectangle; an empty stroke is none. */
  Svg rectangle(double x, double y, double width, double height, String fill, String stroke) {
    body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    body.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
    body.append("\" fill=\"").append(fill).append('"').append(stroke(stroke)).append("/>\n");
    return this;
  }

  /** Draws a disc. */
  Svg disc(double x, double y, double radius, String fill, String stroke) {
    body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    body.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(fill).append('"');
    body.append(stroke(stroke)).append("/>\n");
    return this;
  }

  /** Draws a filled shape along a path of SVG. */
  Svg shape(String path, String fill, String stroke) {
    body.append("<path d=\"").append(path).append("\" fill=\"").append(fill).append('"');
    body.append(stroke(stroke)).append("/>\n");
    return this;
  }

  /** Draws a line along a path of SVG; an empty pattern of dashes is a line without gaps. */
  Svg line(String path, String colour, double width, String dashes) {
    body.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(colour);
    body.append("\" stroke-width=\"").append(number(width)).append('"');
    if (!dashes.isEmpty()) {
      body.append(" stroke-dasharray=\"").append(dashes).append('"');
    }
    body.append("/>\n");
    return this;
  }

  /** What is drawn until {@link #endLink} leads there; an empty address leads nowhere. */
  Svg link(String href, String tip) {
    body.append(href.isEmpty() ? "<g>" : "<a href=\"" + escaped(href) + "\">");
    body.append("<title>").append(escaped(tip)).append("</title>\n");
    return this;
  }

  /** Ends a link of that address. */
  Svg endLink(String href) {
    body.append(href.isEmpty() ? "</g>\n" : "</a>\n");
    return this;
  }

  /** The whole picture. */
  String picture(double width, double height, String title, String description) {
    String size = number(Math.ceil(width)) + " " + number(Math.ceil(height));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + size
        + "\" width=\""
        + number(Math.ceil(width))
        + "\" height=\""
        + number(Math.ceil(height))
        + "\" role=\""
        + (body.indexOf("<a href=") >= 0 ? "group" : "img")
        + "\" aria-label=\""
        + escaped(title)
        + "\" font-family=\"Arial,Liberation Sans,Helvetica,SansSerif,sans-serif\">\n<title>"
        + escaped(title)
        + "</title>\n<desc>"
        + escaped(description)
        + "</desc>\n"
        + body
        + "</svg>\n";
  }

  /** A coordinate: at most two places after the point. */
  static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String stroke(String colour) {
    return colour.isEmpty() ? "" : " stroke=\"" + colour + "\"";
  }

  /** Text that XML shows as it stands; halves of characters, which it cannot hold, are left out. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    VisibleText.of(text)
        .codePoints()
        .filter(c -> !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
