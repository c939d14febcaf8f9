package attest.pipeline.spark;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.pipeline.extract.Languages;
import attest.pipeline.extract.Models;

/**
 * From a file's bytes to a document that can be mined: read, told what bibliographies say of it,
 * and its languages found. Belongs to one thread; what it is made of can be shared.
 */
public final class Intake {
  private final DocumentReader reader;
  private final Languages languages;

  /** An intake of its own for the calling thread. */
  public Intake(DocumentReader reader, Models models) {
    this.reader = reader;
    this.languages = new Languages(models);
  }

  /**
   * Reads one file that is no bundle.
   *
   * @throws RejectedException if it cannot be mined
   */
  public Document read(String path, byte[] bytes, Bibliographies bibliographies)
      throws RejectedException {
    return languages.told(bibliographies.apply(reader.read(path, bytes)));
  }
}
