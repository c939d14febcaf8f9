package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;

/** Reads SubRip. */
final class SubRipReader implements FormatReader {
  static boolean recognises(FileText file) {
    return false;
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "not yet");
  }
}
