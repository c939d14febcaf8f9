package attest.pipeline.spark;

import java.util.List;

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
}
