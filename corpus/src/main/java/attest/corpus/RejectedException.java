package attest.corpus;

/**
 * A file that cannot be read as a document, which is the file's fault and no failure of the run.
 */
public final class RejectedException extends Exception {
  private static final long serialVersionUID = 1;

  private final Rejection reason;

  /**
   * A file that is set aside.
   *
   * @param detail what was seen, in one line
   */
  public RejectedException(Rejection reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Why it is set aside. */
  public Rejection reason() {
    return reason;
  }

  /** The outcome of that file. */
  public Rejected of(String path) {
    return new Rejected(path, reason, String.valueOf(getMessage()));
  }
}
