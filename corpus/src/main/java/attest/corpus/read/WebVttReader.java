package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;

/** Reads WebVTT. */
final class WebVttReader implements FormatReader {
  @Override
  public Document read(SourceFile file) throws RejectedException {
    throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "not yet");
  }
}
