package attest.pipeline.spark;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.pipeline.extract.Extractor;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Mines documents within the time that they have. Belongs to one thread. */
final class TimedExtractor {
  /** A book may take as many times longer than a note as it is longer. */
  private static final int CHARACTERS = 100_000;

  private final ExecutorService threads;
  private final Supplier<Extractor> make;
  private final int seconds;
  private Extractor extractor;

  /**
   * An extractor that gives up.
   *
   * @param threads that mine
   * @param make makes an extractor; one that was given up may still be at work
   * @param seconds that each hundred thousand characters have
   */
  TimedExtractor(ExecutorService threads, Supplier<Extractor> make, int seconds) {
    this.threads = threads;
    this.make = make;
    this.seconds = seconds;
    this.extractor = make.get();
  }

  /**
   * The findings of a document.
   *
   * @throws RejectedException if mining it takes too long
   */
  List<Finding> extract(Document document) throws RejectedException {
    long most = seconds * (1L + document.text().length() / CHARACTERS);
    Extractor used = extractor;
    Future<List<Finding>> findings = threads.submit(() -> used.extract(document));
    try {
      return findings.get(most, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      giveUp(findings);
      throw new RejectedException(
          Rejection.TOO_SLOW, "given up after " + most + " seconds of mining");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      giveUp(findings);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while mining " + document.source().path(), e);
    }
  }

  private void giveUp(Future<List<Finding>> findings) {
    findings.cancel(true);
    extractor = make.get();
  }
}
