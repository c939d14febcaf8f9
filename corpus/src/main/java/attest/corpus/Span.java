package attest.corpus;

/**
 * A stretch of a document's canonical text.
 *
 * @param start the first UTF-16 code unit, counted from 0
 * @param end the code unit after the last
 */
public record Span(int start, int end) {
  /** Checks that the span is not negative. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** Its length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether {@code offset} lies inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The stretch of the same length that starts so many code units further on. */
  Span moved(int by) {
    return new Span(start + by, end + by);
  }

  /** The text that it covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
