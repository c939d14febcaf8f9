package attest.reports.gate;

import attest.index.finding.Amounts;
import attest.index.finding.Counts;

/** Something that a report tells otherwise than the ledger. */
final class UntrueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UntrueException(String message) {
    super(message);
  }

  /**
   * Lets pass only what the ledger has as well.
   *
   * @param what is told, for people
   * @throws UntrueException if the two differ
   */
  static void unlessSame(String what, Object told, Object counted) {
    if (!told.equals(counted)) {
      throw new UntrueException(
          what + ": told are " + said(told) + ", the ledger has " + said(counted));
    }
  }

  private static String said(Object number) {
    return number instanceof Counts counts ? Amounts.counts(counts) : number.toString();
  }
}
