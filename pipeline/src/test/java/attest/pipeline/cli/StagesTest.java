package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StagesTest {
  private final AtomicLong now = new AtomicLong();
  private final StringWriter said = new StringWriter();

  @Test
  void aLogIsToldOfLongWorkOnly() {
    try (Stages stages = stages(false)) {
      stages.begin("Reading");
      after(4);
      stages.begin("Choosing");
      after(4);
      stages.begin("Checking");
      after(4);
      stages.begin("Writing");
    }
    assertEquals("Checking\n", said.toString());
  }

  @Test
  void aTerminalHasOneLineThatGoes() {
    try (Stages stages = stages(true)) {
      stages.begin("Reading");
      stages.begin("Choosing");
    }
    assertEquals("\r\u001b[KReading\r\u001b[KChoosing\r\u001b[K", said.toString());
  }

  private Stages stages(boolean terminal) {
    return new Stages(new PrintWriter(said, true), terminal, now::get);
  }

  private void after(int seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
