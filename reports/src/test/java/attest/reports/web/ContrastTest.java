package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of text on the grounds that it stands on, by WCAG 2.2, in either scheme. */
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final double LEAST = 4.5;

  @Test
  void wordsCanBeReadOnWhatTheyStandOn() throws IOException {
    String css = css();
    int dark = css.indexOf("prefers-color-scheme: dark");
    Map<String, Integer> colours = new HashMap<>(colours(css.substring(0, dark)));
    check("light", colours);
    colours.putAll(colours(css.substring(dark)));
    check("dark", colours);
  }

  private static void check(String scheme, Map<String, Integer> colours) {
    for (String ground : List.of("paper", "sheet", "tint", "mark")) {
      // A quote that the mouse is over has the accent's colour, its marked words as well.
      for (String text : List.of("ink", "accent")) {
        double contrast = contrast(colour(colours, text), colour(colours, ground));
        assertTrue(contrast >= LEAST, scheme + ": " + text + " on " + ground + ": " + contrast);
      }
    }
  }

  private static String css() throws IOException {
    try (InputStream css = ContrastTest.class.getResourceAsStream("attest.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, Integer> colours(String css) {
    Map<String, Integer> colours = new HashMap<>();
    Matcher colour = COLOUR.matcher(css);
    while (colour.find()) {
      colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
    }
    return colours;
  }

  private static int colour(Map<String, Integer> colours, String name) {
    return Objects.requireNonNull(colours.get(name), name);
  }

  private static double contrast(int one, int other) {
    double brighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int shade) {
    double part = (shade & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
