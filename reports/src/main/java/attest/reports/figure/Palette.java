package attest.reports.figure;

import attest.corpus.FindingType;

/**
 * Colours that differ in brightness, so that they can be told apart in greyscale and whatever
 * colours an eye confuses: dark blue, middle orange, light blue (after Okabe and Ito, 2008).
 */
final class Palette {
  static final String INK = "#1d2127";
  static final String SOFT = "#4a5562";
  static final String RULE = "#c9d0d8";
  static final String PAPER = "#ffffff";
  static final String PANEL = "#f3f5f8";
  static final String HARM = "#b34700";

  /** From few independent origins to many: one hue, each step darker than the last. */
  private static final String[] SHADES = {"#d6e6f4", "#9cc4e4", "#5598c8", "#22659c", "#0b2f55"};

  /** The most origins of each shade but the last. */
  private static final int[] STEPS = {1, 3, 7, 15};

  private Palette() {}

  static String of(FindingType type) {
    return switch (type) {
      case MECHANISM -> "#0b2f55";
      case CHALLENGE -> "#d9730d";
      case STRATEGY -> "#9cc4e4";
    };
  }

  static int shades() {
    return SHADES.length;
  }

  static String shade(int step) {
    return SHADES[step];
  }

  /** The shade for as many independent origins. */
  static String forOrigins(int origins) {
    int step = 0;
    while (step < STEPS.length && origins > STEPS[step]) {
      step++;
    }
    return SHADES[step];
  }

  /** Which numbers of origins have that shade: {@code 2–3}. */
  static String range(int step) {
    if (step == STEPS.length) {
      return (STEPS[step - 1] + 1) + " or more";
    }
    int first = step == 0 ? 1 : STEPS[step - 1] + 1;
    return first == STEPS[step] ? String.valueOf(first) : first + "–" + STEPS[step];
  }
}
