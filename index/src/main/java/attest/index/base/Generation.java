package attest.index.base;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One published state of an evidence base. Its files never change.
 *
 * @param name six digits, counted up with each run
 * @param folder where it is
 */
public record Generation(String name, Path folder) {
  /** Every outcome of the run, one a line: {@link attest.corpus.Ledger}. */
  public Path ledger() {
    return folder.resolve("ledger.jsonl");
  }

  /** The Lucene index. */
  public Path index() {
    return folder.resolve("index");
  }

  /** What was run, on what, and how long it took: {@link RunRecord}. */
  public Path run() {
    return folder.resolve("run.json");
  }

  /** How the ledger was when it was published. */
  Path seal() {
    return folder.resolve("ledger.seal");
  }

  /**
   * Whether the ledger is as the run left it, as far as a look at the file tells.
   *
   * @throws IOException if it cannot be read
   */
  public boolean isIntact() throws IOException {
    return LedgerSeal.holds(this);
  }

  /**
   * Makes sure that the ledger is as the run left it, before something is told of it.
   *
   * @throws IOException if it is not, or cannot be read
   */
  public void checkIntact() throws IOException {
    if (!isIntact()) {
      throw new IOException(
          ledger() + " is damaged (cut short or altered since the run); run again");
    }
  }
}
