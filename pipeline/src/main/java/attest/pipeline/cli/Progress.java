package attest.pipeline.cli;

import attest.pipeline.run.Watcher;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Says how far long work has got: what is done, rate, time left. On a terminal it is one line that
 * is written over; elsewhere a plain line now and then, so that logs stay short.
 */
final class Progress implements Watcher.Steps {
  private static final long EVERY_ON_TERMINAL = Duration.ofMillis(100).toNanos();
  private static final long EVERY_IN_LOG = Duration.ofSeconds(10).toNanos();

  /** Before this, a rate says little. */
  private static final long FIRST_RATE = Duration.ofSeconds(1).toNanos();

  private final PrintWriter err;
  private final boolean terminal;
  private final String verb;
  private final int all;
  private final String noun;
  private final LongSupplier nanos;
  private int done;

  /** How many were done when the first came, before which work only starts up. */
  private int first;

  private long since;
  private long shown;

  Progress(
      PrintWriter err, boolean terminal, String verb, int all, String noun, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.verb = verb;
    this.all = all;
    this.noun = noun;
    this.nanos = nanos;
    this.shown = nanos.getAsLong();
  }

  /** Progress on the standard error stream, for as many files. */
  static Progress of(PrintWriter err, String verb, int all) {
    return of(err, verb, all, "files");
  }

  /** Progress on the standard error stream, for as many of something. */
  static Progress of(PrintWriter err, String verb, int all, String noun) {
    return new Progress(
        VisiblePrinter.bare(err),
        Boolean.getBoolean("attest.terminal"),
        verb,
        all,
        noun,
        System::nanoTime);
  }

  /** Says that more are done. */
  @Override
  public synchronized void advance(int files) {
    long now = nanos.getAsLong();
    if (done == 0) {
      first = files;
      since = now;
    }
    done += files;
    if (now - shown >= (terminal ? EVERY_ON_TERMINAL : EVERY_IN_LOG)) {
      shown = now;
      show(line(now - since));
    }
  }

  /** Takes the line off the terminal. */
  @Override
  public synchronized void finish() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private void show(String line) {
    if (terminal) {
      err.print("\r\u001b[K" + line);
      err.flush();
    } else {
      err.println(line);
    }
  }

  private String line(long elapsed) {
    String so = String.format(Locale.ROOT, "%s %,d of %,d %s", verb, done, all, noun);
    if (elapsed < FIRST_RATE || done == first) {
      return so;
    }
    double rate = (done - first) / (elapsed / 1e9);
    return String.format(Locale.ROOT, "%s, %.0f/s, %s left", so, rate, time((all - done) / rate));
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min", Math.round(seconds / 60))
        : String.format(Locale.ROOT, "%d h %d min", whole / 3600, whole % 3600 / 60);
  }
}
