package attest.reports.web;

import java.io.IOException;

/** What somebody said cannot be written; the message is one line for that person. */
final class NotKeptException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotKeptException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
