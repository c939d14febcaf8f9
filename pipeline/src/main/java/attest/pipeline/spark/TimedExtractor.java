package attest.pipeline.spark;

import attest.corpus.Document;
import attest.corpus.Finding;
import attest.corpus.RejectedException;
import attest.corpus.read.TimedThreads;
import attest.pipeline.extract.Extractor;
import java.util.List;
import java.util.function.Supplier;

/** Mines documents within the time that they have. Belongs to one thread. */
final class TimedExtractor {
  /** A book may take as many times longer than a note as it is longer. */
  private static final int CHARACTERS = 100_000;

  private final TimedThreads threads;
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
  TimedExtractor(TimedThreads threads, Supplier<Extractor> make, int seconds) {
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
    try {
      return threads.result(document.source().path(), most, () -> used.extract(document));
    } catch (RejectedException | IllegalStateException e) {
      extractor = make.get();
      throw e;
    }
  }
}
