package attest.corpus.read;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Threads whose work is waited for only so long. One that is given up may stay at it for a while,
 * as not all work heeds that it is interrupted; it keeps no program from ending.
 */
final class TimedThreads implements AutoCloseable {
  private final int seconds;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "attest-reader");
            thread.setDaemon(true);
            return thread;
          });

  /** Threads that have so long for a file. */
  TimedThreads(int seconds) {
    this.seconds = seconds;
  }

  /**
   * What the work comes to.
   *
   * @param path the file that it is about
   * @throws RejectedException if it takes too long
   * @throws ExecutionException if it fails
   */
  <T> T within(String path, Callable<T> work) throws RejectedException, ExecutionException {
    Future<T> result = threads.submit(work);
    try {
      return result.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new RejectedException(Rejection.TOO_SLOW, "given up after " + seconds + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + path, e);
    } finally {
      result.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
