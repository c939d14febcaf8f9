package attest.pipeline.cli;

import attest.index.CitedFinding;

/** A quote between what stands before and after it. */
final class Context {
  private Context() {}

  /**
   * The quote and its surroundings in one line.
   *
   * @param text the canonical text of its document
   * @param characters how many to show on either side
   */
  static String line(CitedFinding finding, String text, int characters) {
    int before = Math.min(characters, text.codePointCount(0, finding.start()));
    int after = Math.min(characters, text.codePointCount(finding.end(), text.length()));
    int from = text.offsetByCodePoints(finding.start(), -before);
    int to = text.offsetByCodePoints(finding.end(), after);
    String around =
        text.substring(from, finding.start())
            + "["
            + finding.quote()
            + "]"
            + text.substring(finding.end(), to);
    return (from > 0 ? "…" : "") + around.replaceAll("\\s+", " ") + (to < text.length() ? "…" : "");
  }
}
