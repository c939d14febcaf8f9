package attest.corpus;

/**
 * A place in a passage from which on it stands on another page.
 *
 * @param offset of the first word there in the canonical text, in UTF-16 code units
 * @param page counted from 1
 */
public record PageBreak(int offset, int page) {
  /** Checks that the page is counted from 1. */
  public PageBreak {
    if (offset < 0 || page < 1) {
      throw new IllegalArgumentException("no page " + page + " at " + offset);
    }
  }
}
