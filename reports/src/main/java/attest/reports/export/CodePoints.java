package attest.reports.export;

/**
 * A canonical text as other programs count it: in Unicode code points, from 0, every line ended by
 * one line feed. Programs differ in how they count a carriage return, so there is none.
 */
final class PlainText {
  private final String text;

  /** For each UTF-16 code unit of the canonical text, and its end, the code points before it. */
  private final int[] positions;

  PlainText(String canonical) {
    StringBuilder lines = new StringBuilder(canonical.length());
    positions = new int[canonical.length() + 1];
    int points = 0;
    for (int i = 0; i < canonical.length(); i++) {
      char c = canonical.charAt(i);
      positions[i] = points;
      if (c == '\r') {
        boolean paired = i + 1 < canonical.length() && canonical.charAt(i + 1) == '\n';
        if (!paired) {
          lines.append('\n');
          points++;
        }
      } else {
        lines.append(c);
        boolean first =
            Character.isHighSurrogate(c)
                && i + 1 < canonical.length()
                && Character.isLowSurrogate(canonical.charAt(i + 1));
        points += first ? 0 : 1;
      }
    }
    positions[canonical.length()] = points;
    text = lines.toString();
  }

  /** The text. */
  String text() {
    return text;
  }

  /**
   * The position of a place.
   *
   * @param offset in UTF-16 code units of the canonical text
   */
  int position(int offset) {
    return positions[offset];
  }
}
