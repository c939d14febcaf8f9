package attest.pipeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WriterStreamTest {
  private final StringWriter written = new StringWriter();
  private final WriterStream stream = new WriterStream(written);

  @Test
  void aCharacterWhoseBytesComeOneByOneIsWhole() throws IOException {
    for (byte one : "a “𝔟”".getBytes(UTF_8)) {
      stream.write(one);
    }
    assertEquals("a “𝔟”", written.toString());
  }

  @Test
  void bytesThatAreNoTextAreRefusedRatherThanWaitedOn() {
    byte[] none = new byte[10_000];
    none[0] = (byte) 0xFF;
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThrows(CharacterCodingException.class, () -> stream.write(none)));
  }
}
