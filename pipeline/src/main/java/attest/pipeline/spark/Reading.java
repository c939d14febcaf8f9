package attest.pipeline.spark;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.pipeline.extract.Languages;
import attest.pipeline.extract.Models;

/**
 * From a file's bytes to a document that can be mined: read, and its languages told. Belongs to one
 * thread; the reader and the models can be shared.
 */
public final class Reading {
  private final DocumentReader reader;
  private final Languages languages;

  /** A reading of its own for the calling thread. */
  public Reading(DocumentReader reader, Models models) {
    this.reader = reader;
    this.languages = new Languages(models);
  }

  /**
   * Reads one file that is no bundle.
   *
   * @throws RejectedException if it cannot be mined
   */
  public Document read(String path, byte[] bytes) throws RejectedException {
    return languages.told(reader.read(path, bytes));
  }
}
