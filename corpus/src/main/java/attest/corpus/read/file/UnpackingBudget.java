package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Counts what one file unfolds into, so that a small one cannot fill the memory. One thread's. */
public final class UnpackingBudget {
  /** Anything up to this size may be packed as well as it likes: blank pages pack very well. */
  private static final long HARMLESS_BYTES = 8 << 20;

  private final Limits limits;
  private long bytes;
  private int members;

  /** A budget within those limits. */
  public UnpackingBudget(Limits limits) {
    this.limits = limits;
  }

  /** How many members were unpacked so far. */
  int members() {
    return members;
  }

  /**
   * Unpacks a member.
   *
   * @param packed how many bytes it takes in the bundle; 0 if the bundle does not say
   * @throws RejectedException if it, or all so far, is more than may be unpacked
   */
  byte[] unpack(InputStream in, long packed) throws IOException, RejectedException {
    members++;
    check();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    read(in, packed, out, limits.fileBytes());
    return out.toByteArray();
  }

  /**
   * Passes over a member, or the rest of one, which has to be unpacked for that in some bundles.
   *
   * @param packed how many bytes it takes in the bundle; 0 if the bundle does not say
   * @throws RejectedException if it, or all so far, is more than may be unpacked
   */
  public void skip(InputStream in, long packed) throws IOException, RejectedException {
    read(in, packed, OutputStream.nullOutputStream(), Long.MAX_VALUE);
  }

  private void read(InputStream in, long packed, OutputStream out, long most)
      throws IOException, RejectedException {
    byte[] block = new byte[64 << 10];
    long size = 0;
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
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
