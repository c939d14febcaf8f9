package attest.index.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * How a ledger was when it was published: how long, written when, and the CRC-32 of its bytes, in
 * one line. Who answers from the index learns by it that the ledger was cut short or altered since.
 *
 * <p>A ledger that is as long and as old as it was is taken for the same, which costs nothing. One
 * that was copied or written to meanwhile is summed up again.
 */
final class LedgerSeal {
  private static final int BUFFER = 1 << 16;

  private LedgerSeal() {}

  /** Seals the ledger of a generation that is to be published. */
  static void write(Generation generation) throws IOException {
    Path ledger = generation.ledger();
    Files.writeString(
        generation.seal(),
        size(ledger) + " " + age(ledger) + " " + sum(ledger) + "\n",
        StandardCharsets.UTF_8);
  }

  /**
   * Whether a ledger, if there is one, is as it was published; of one without a seal, nobody knows.
   */
  static boolean holds(Generation generation) throws IOException {
    String[] sealed;
    try {
      sealed = Files.readString(generation.seal(), StandardCharsets.UTF_8).strip().split(" ", -1);
    } catch (NoSuchFileException e) {
      return Files.notExists(generation.ledger());
    }
    Path ledger = generation.ledger();
    return sealed.length == 3
        && sealed[0].equals(size(ledger))
        && (sealed[1].equals(age(ledger)) || sealed[2].equals(sum(ledger)));
  }

  private static String size(Path ledger) throws IOException {
    return String.valueOf(Files.size(ledger));
  }

  private static String age(Path ledger) throws IOException {
    return String.valueOf(Files.getLastModifiedTime(ledger));
  }

  private static String sum(Path ledger) throws IOException {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = Files.newInputStream(ledger)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
