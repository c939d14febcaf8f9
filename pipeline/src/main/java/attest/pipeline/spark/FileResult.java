package attest.pipeline.spark;

/**
 * What became of one file.
 *
 * @param ledgerLine its outcome, as a line of the ledger
 * @param sha256 of the bytes that were read, in hexadecimal; of none, if none could be read
 */
public record FileResult(String ledgerLine, String sha256) {}
