package attest.index.base;

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
}
