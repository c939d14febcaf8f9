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
public final class TimedThreads implements AutoCloseable {
  private final String doing;
  private final ExecutorService threads;

  /**
   * Threads for some work.
   *
   * @param doing what they do, such as {@code reading}
   */
  public TimedThreads(String doing) {
    this.doing = doing;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "attest-" + doing);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * What a piece of work comes to; what it throws is thrown as it is.
   *
   * @param path the file that it is about
   * @param seconds that it has
   * @throws RejectedException if it takes too long, or says so itself
   */
  public <T> T result(String path, long seconds, Callable<T> work) throws RejectedException {
    try {
      return within(path, seconds, work);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RejectedException rejection) {
        throw rejection;
      }
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }
  }

  /**
   * What a piece of work comes to.
   *
   * @param path the file that it is about
   * @param seconds that it has
   * @throws RejectedException if it takes too long
   * @throws ExecutionException if it fails
   */
  <T> T within(String path, long seconds, Callable<T> work)
      throws RejectedException, ExecutionException {
    Future<T> result = threads.submit(work);
    try {
      return result.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new RejectedException(
          Rejection.TOO_SLOW, "given up after " + seconds + " seconds of " + doing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + doing + " " + path, e);
    } finally {
      result.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
