package attest.index;

import attest.corpus.UsageException;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When a query is given up, so that no single one holds up the others. */
final class Deadline implements QueryTimeout {
  /** How long a query may take. */
  static final Duration LIMIT = Duration.ofSeconds(5);

  private final Duration limit;
  private final long start = System.nanoTime();

  Deadline(Duration limit) {
    this.limit = limit;
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - start >= limit.toNanos();
  }

  /** What to tell who asked. */
  UsageException passed() {
    return new UsageException(
        "the search took longer than "
            + limit.toSeconds()
            + " seconds and was given up; ask for longer words, with fewer * and ~");
  }
}
