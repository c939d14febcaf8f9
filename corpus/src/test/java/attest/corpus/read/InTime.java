package attest.corpus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * Reads what was made to take forever: it may be refused, as long as it is neither slow nor a
 * failure.
 */
final class InTime {
  private static final int SHOWN = 60;

  /**
   * Whoever goes back over fifty thousand lines for each of them looks at a thousand million, and
   * over a hundred thousand words that were joined, at ten thousand million characters: neither can
   * be done in that time, and what is read but once takes a tenth of it.
   */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private InTime() {}

  /** A test that reads the text as a file of each of those names. */
  static DynamicTest read(String text, List<String> names) {
    DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    String shown = text.substring(0, Math.min(SHOWN, text.length())).replaceAll("\\s+", " ");
    return DynamicTest.dynamicTest(
        shown,
        () ->
            assertTimeoutPreemptively(
                LIMIT, () -> names.forEach(name -> read(reader, name, text))));
  }

  private static void read(DocumentReader reader, String name, String text) {
    try {
      DocumentReaderTest.checkInvariants(reader.readHere(name, text.getBytes(UTF_8)));
    } catch (RejectedException e) {
      assertTrue(e.reason() != Rejection.FAILED);
    }
  }
}
