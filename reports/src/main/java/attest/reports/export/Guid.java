package attest.reports.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that the same thing has in every export: UUIDs of version 5 (RFC 9562), made of a name by
 * SHA-1.
 */
final class Guid {
  /** The space of names, so that these ids are those of no other program; itself a random UUID. */
  private static final UUID SPACE = UUID.fromString("6f0c2f0e-6d0e-4c58-9d38-0b8a3f2f7c11");

  private Guid() {}

  /** The id of a thing, such as {@code code theme trust}. */
  static UUID of(String kind, String name) {
    MessageDigest sha1 = sha1();
    sha1.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(SPACE.getMostSignificantBits())
            .putLong(SPACE.getLeastSignificantBits())
            .array());
    byte[] hash = sha1.digest((kind + '\n' + name).getBytes(StandardCharsets.UTF_8));
    ByteBuffer first = ByteBuffer.wrap(hash);
    long high = (first.getLong() & ~0xF000L) | 0x5000L;
    long low = (first.getLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(high, low);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
