package attest.reports.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** There is nothing at that address; the message says what was looked for. */
final class NotFoundException extends RuntimeException {
  private final transient Map<String, String> ways;

  NotFoundException(String message) {
    this(message, Map.of());
  }

  /**
   * There is nothing at that address, but near it.
   *
   * @param ways what is near, and where
   */
  NotFoundException(String message, Map<String, String> ways) {
    super(message);
    this.ways = new LinkedHashMap<>(ways);
  }

  /** What is near, and where. */
  Map<String, String> ways() {
    return ways;
  }
}
