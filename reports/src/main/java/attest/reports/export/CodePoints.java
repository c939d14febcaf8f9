package attest.reports.export;

/** The places of a canonical text as other programs count them: in Unicode code points, from 0. */
final class CodePoints {
  /** For each UTF-16 code unit of the text, and its end, the code points before it. */
  private final int[] positions;

  /** Counts a text, in which no half of a surrogate pair stands alone. */
  CodePoints(String canonical) {
    positions = new int[canonical.length() + 1];
    for (int i = 0; i < canonical.length(); i++) {
      // Both halves of a pair stand at one place.
      positions[i + 1] = positions[i] + (Character.isHighSurrogate(canonical.charAt(i)) ? 0 : 1);
    }
  }

  /**
   * The position of a place.
   *
   * @param offset in UTF-16 code units of the text
   */
  int position(int offset) {
    return positions[offset];
  }
}
