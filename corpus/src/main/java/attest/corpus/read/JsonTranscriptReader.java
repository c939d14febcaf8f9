package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;

/** Reads JSON. */
final class JsonTranscriptReader implements FormatReader {
  static boolean recognises(com.fasterxml.jackson.databind.JsonNode root) {
    return false;
  }

  @Override
  public Document read(SourceFile file) throws RejectedException {
    throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "not yet");
  }
}
