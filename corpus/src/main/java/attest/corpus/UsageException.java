package attest.corpus;

/**
 * The user asked for something that cannot be done: an unknown theme, a malformed query, a faulty
 * rule file, a base that is not there. The message is one line for that person: what was wrong,
 * where, and what to do.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A fault of the user's. */
  public UsageException(String message) {
    super(message);
  }

  /** A fault of the user's, with what it came from. */
  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
