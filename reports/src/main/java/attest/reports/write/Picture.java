package attest.reports.write;

import attest.reports.figure.Figure;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * A figure as pixels, for where SVG cannot go.
 *
 * @param png the picture
 * @param width in the unit of the figure, a CSS pixel
 * @param height in the same unit
 */
@SuppressWarnings("ArrayRecordComponent")
record Picture(byte[] png, double width, double height) {
  /** Pixels for each unit: on paper about 250 to the inch. */
  private static final int SCALE = 3;

  static Picture of(Figure figure) throws IOException {
    SVGDocument svg =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(figure.svg().getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (svg == null) {
      throw new IOException("the figure cannot be drawn: " + figure.title());
    }
    float width = svg.size().width;
    float height = svg.size().height;
    BufferedImage image =
        new BufferedImage(
            Math.round(width * SCALE), Math.round(height * SCALE), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    svg.render(null, graphics, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return new Picture(png.toByteArray(), width, height);
  }
}
