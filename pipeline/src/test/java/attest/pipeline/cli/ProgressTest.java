package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong now = new AtomicLong();
  private final StringWriter said = new StringWriter();
  private final Progress progress =
      new Progress(new PrintWriter(said, true), false, "Mining", 1_000, "files", now::get);

  @Test
  void theTimeThatWorkTakesToStartIsNoPartOfItsRate() {
    after(30);
    progress.advance(1);
    after(10);
    progress.advance(99);

    assertEquals(
        "Mining 1 of 1,000 files\nMining 100 of 1,000 files, 10/s, 2 min left\n", said.toString());
  }

  @Test
  void aLogIsToldNowAndThenOnly() {
    after(1);
    progress.advance(10);
    after(8);
    progress.advance(10);
    assertEquals("", said.toString());

    after(2);
    progress.advance(20);
    assertEquals("Mining 40 of 1,000 files, 3/s, 5 min left\n", said.toString());
  }

  private void after(int seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
