package attest.corpus.read.file;

import attest.corpus.Document;
import attest.corpus.RejectedException;

/** Reads files of one format. Safe for use by several threads. */
public interface FormatReader {
  /**
   * Turns a file into a document.
   *
   * @throws RejectedException if it is not of the format after all, or cannot be read
   */
  Document read(SourceFile file) throws RejectedException;
}
