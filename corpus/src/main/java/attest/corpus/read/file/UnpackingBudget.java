package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts what one file unfolds into, so that a small one cannot fill the memory. One thread's. */
public final class UnpackingBudget {
  /** Anything up to this size may be packed as well as it likes: blank pages pack very well. */
  private static final long HARMLESS_BYTES = 8 << 20;

  /**
   * How many entries a list may have for each member that may be read: folders, and what programs
   * keep for themselves, are no members.
   */
  private static final long ENTRIES_PER_MEMBER = 4;

  /** Bytes that tell what a member is. */
  private static final int HEAD = 512;

  private static final int BLOCK = 64 << 10;

  private final Limits limits;
  private long bytes;
  private long entries;
  private int members;

  /** A budget within those limits. */
  public UnpackingBudget(Limits limits) {
    this.limits = limits;
  }

  /** How many members were unpacked so far. */
  int members() {
    return members;
  }

  /** How many entries all lists of the file may have together. */
  long mostEntries() {
    return ENTRIES_PER_MEMBER * limits.members();
  }

  /**
   * Counts entries before they are listed, folders and hidden ones among them.
   *
   * @throws RejectedException if they, or all so far, are more than may be listed
   */
  void list(int more) throws RejectedException {
    entries += more;
    check();
  }

  /**
   * Unpacks a member, if it is needed.
   *
   * @param packed how many bytes it takes in the bundle; 0 if the bundle does not say
   * @param isNeeded tells that by its first bytes
   * @throws RejectedException if it, or all so far, is more than may be unpacked
   */
  Optional<byte[]> unpack(InputStream in, long packed, Predicate<byte[]> isNeeded)
      throws IOException, RejectedException {
    members++;
    check();
    byte[] head = in.readNBytes(HEAD);
    if (!isNeeded.test(head)) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    read(head, in, packed, out, limits.fileBytes());
    return Optional.of(out.toByteArray());
  }

  /**
   * Passes over a member, or the rest of one, which has to be unpacked for that in some bundles.
   *
   * @param packed how many bytes it takes in the bundle; 0 if the bundle does not say
   * @throws RejectedException if it, or all so far, is more than may be unpacked
   */
  public void skip(InputStream in, long packed) throws IOException, RejectedException {
    read(new byte[0], in, packed, OutputStream.nullOutputStream(), Long.MAX_VALUE);
  }

  private void read(byte[] head, InputStream in, long packed, OutputStream out, long most)
      throws IOException, RejectedException {
    byte[] block = Arrays.copyOf(head, BLOCK);
    long size = 0;
    for (int n = head.length > 0 ? head.length : in.read(block); n >= 0; n = in.read(block)) {
      out.write(block, 0, n);
      size += n;
      bytes += n;
      if (packed > 0 && size > HARMLESS_BYTES && size / packed >= limits.ratio()) {
        throw new RejectedException(
            Rejection.UNSAFE, "it unfolds into more than " + limits.ratio() + " times its size");
      }
      if (size > most) {
        throw new RejectedException(
            Rejection.TOO_LARGE, "more than " + most + " bytes are not read");
      }
      check();
    }
  }

  /**
   * Whether more may be unpacked.
   *
   * @throws RejectedException if not
   */
  void check() throws RejectedException {
    if (entries > mostEntries()) {
      throw new RejectedException(
          Rejection.TOO_LARGE,
          "a list of more than " + mostEntries() + " entries; the rest was not read");
    }
    if (members > limits.members()) {
      throw new RejectedException(
          Rejection.TOO_LARGE, "more than " + limits.members() + " members; the rest was not read");
    }
    if (bytes > limits.unpackedBytes()) {
      throw new RejectedException(
          Rejection.TOO_LARGE,
          "more than " + limits.unpackedBytes() + " bytes unpacked; the rest was not read");
    }
  }
}
