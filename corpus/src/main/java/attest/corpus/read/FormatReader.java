package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.RejectedException;

/** Reads files of one format. Safe for use by several threads. */
interface FormatReader {
  /**
   * Turns a file's text into a document.
   *
   * @throws RejectedException if it is not of the format after all
   */
  Document read(FileText file) throws RejectedException;
}
