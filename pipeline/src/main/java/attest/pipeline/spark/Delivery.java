package attest.pipeline.spark;

import attest.pipeline.spark.Chunks.Chunk;
import attest.pipeline.spark.MiningJob.Taker;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Carries results from Spark's scheduler, which must not be kept waiting for a disk, to the one who
 * takes them, on a thread of its own. What that thread has not come to waits in memory.
 */
final class Delivery implements AutoCloseable {
  private final List<Chunk> chunks;
  private final Taker taker;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "attest-delivery");
            thread.setDaemon(true);
            return thread;
          });

  Delivery(List<Chunk> chunks, Taker taker) {
    this.chunks = chunks;
    this.taker = taker;
  }

  /**
   * Passes on what a task gave back.
   *
   * @param results for each file its hash and its ledger lines, as {@link Miner#results} gives them
   * @throws IllegalStateException if the taker has failed, which stops the job
   */
  void hand(int chunk, String[][] results) {
    if (failure.get() != null) {
      throw new IllegalStateException("the results cannot be kept");
    }
    thread.execute(() -> take(chunks.get(chunk).first(), results));
  }

  /**
   * Waits until all that was handed over is taken.
   *
   * @throws IOException if the taker could not keep something
   * @throws InterruptedIOException if it was not waited for the taker to keep everything
   */
  void finish() throws IOException {
    close();
    Throwable failed = failure.get();
    if (failed instanceof IOException io) {
      throw io;
    }
    if (failed instanceof RuntimeException bug) {
      throw bug;
    }
    if (failed != null) {
      throw new IOException("the results cannot be kept: " + failed, failed);
    }
    if (!thread.isTerminated()) {
      throw new InterruptedIOException("interrupted before all results were kept");
    }
  }

  /** Waits for the thread to end. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(int first, String[][] results) {
    try {
      if (failure.get() == null) {
        taker.take(first, FileResult.all(results));
      }
    } catch (IOException | RuntimeException | Error e) {
      // Too little memory, too, must not pass for results that were kept.
      failure.set(e);
    }
  }
}
