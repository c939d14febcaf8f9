package attest.reports.web;

/** There is nothing at that address; the message says what was looked for. */
final class NotFoundException extends RuntimeException {
  NotFoundException(String message) {
    super(message);
  }
}
