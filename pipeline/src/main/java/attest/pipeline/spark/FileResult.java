package attest.pipeline.spark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of one file.
 *
 * @param sha256 of the bytes that were read, in hexadecimal; of none, if none could be read
 * @param ledgerLines its outcome, as a line of the ledger; those of its members, if it is a bundle
 */
public record FileResult(String sha256, List<String> ledgerLines) {
  /** Copies the lines. */
  public FileResult {
    ledgerLines = List.copyOf(ledgerLines);
  }

  /** What {@link Miner#results} gave, which had to pass through Spark. */
  static List<FileResult> all(String[][] results) {
    return Stream.of(results)
        .map(r -> new FileResult(r[0], Arrays.asList(r).subList(1, r.length)))
        .toList();
  }
}
