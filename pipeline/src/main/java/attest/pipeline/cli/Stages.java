package attest.pipeline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says which stage long work is at, where nothing can be counted. On a terminal it is one line that
 * is written over; elsewhere a plain line now and then, so that short work says nothing.
 */
final class Stages implements AutoCloseable {
  private static final long EVERY_IN_LOG = Duration.ofSeconds(5).toNanos();

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private long shown;

  Stages(PrintWriter err, boolean terminal, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
    this.shown = nanos.getAsLong();
  }

  /** Stages on the standard error stream. */
  static Stages of(PrintWriter err) {
    return new Stages(
        VisiblePrinter.bare(err), Boolean.getBoolean("attest.terminal"), System::nanoTime);
  }

  /** Says what begins. */
  void begin(String stage) {
    long now = nanos.getAsLong();
    if (terminal) {
      err.print("\r\u001b[K" + stage);
      err.flush();
    } else if (now - shown >= EVERY_IN_LOG) {
      shown = now;
      err.println(stage);
    }
  }

  /** Takes the line off the terminal. */
  @Override
  public void close() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
