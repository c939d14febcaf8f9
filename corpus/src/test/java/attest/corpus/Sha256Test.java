package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The example of FIPS 180-4, and what UTF-8 makes of a letter beyond ASCII. */
class Sha256Test {
  @Test
  void bytesAndTextsHaveTheirHashes() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of("abc"));
    assertEquals(Sha256.of(new byte[] {(byte) 0xc3, (byte) 0xa9}), Sha256.of("é"));
  }
}
