package attest.corpus.read.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.RejectedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackedFormatsTest {
  @Test
  void aPdfMayHaveOtherBytesInFront() throws RejectedException {
    assertEquals(Optional.of(Format.PDF), format("minutes", "%PDF-1.7\n"));
    assertEquals(Optional.of(Format.PDF), format("minutes.PDF", "sent by the clerk\n%PDF-1.7\n"));
    assertEquals(Optional.of(Format.PDF), format("minutes", "sent by the clerk\n%PDF-1.7\n\0"));
  }

  @Test
  void textThatTellsOfPdfIsText() throws RejectedException {
    assertEquals(Optional.empty(), format("a.md", "Each file begins with %PDF-1.7.\n"));
  }

  private static Optional<Format> format(String path, String bytes) throws RejectedException {
    return PackedFormats.of(new SourceFile(path, bytes.getBytes(ISO_8859_1), Limits.DEFAULT));
  }
}
