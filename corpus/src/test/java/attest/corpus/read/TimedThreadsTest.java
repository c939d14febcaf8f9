package attest.corpus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimedThreadsTest {
  @Test
  void whatTakesTooLongIsGivenUpAndInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (TimedThreads threads = new TimedThreads("reading")) {
      RejectedException tooSlow =
          assertThrows(
              RejectedException.class,
              () ->
                  threads.result(
                      "a.md",
                      1,
                      () -> {
                        try {
                          new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                          interrupted.countDown();
                        }
                        return "";
                      }));
      assertEquals(Rejection.TOO_SLOW, tooSlow.reason());
      assertEquals("given up after 1 seconds of reading", tooSlow.getMessage());
      interrupted.await();
      assertEquals("b", threads.result("b.md", 1, () -> "b"));
    }
  }

  @Test
  void aShortFileIsWaitedForOnlySoLong() {
    byte[] notes = "We met every month.\n\n".repeat(12_000).getBytes(UTF_8);
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      // Who waits can be interrupted; who reads cannot.
      Thread.currentThread().interrupt();
      assertThrows(IllegalStateException.class, () -> reader.read("a.md", notes));
      assertTrue(Thread.interrupted());
      Thread.currentThread().interrupt();
      assertThrows(IllegalStateException.class, () -> reader.bare("a.md", notes));
      assertTrue(Thread.interrupted());
    }
  }
}
