package attest.reports.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A long answer, kept in a file of its own while it is sent, so that neither memory nor a thread is
 * held by a slow visitor. The file goes when this is closed.
 */
final class Spool implements Iterator<byte[]>, Closeable {
  private static final int PART = 64 * 1024;

  private final InputStream in;
  private byte[] next;

  private Spool(InputStream in) throws IOException {
    this.in = in;
    this.next = in.readNBytes(PART);
  }

  /** Writes something. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Keeps what is written.
   *
   * @throws IOException if it cannot be written
   */
  static Spool of(Content content) throws IOException {
    Path file = Files.createTempFile("attest", ".part");
    // Where the system can do that, the file has no name from now on and so outlives no program.
    FileChannel kept =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      content.write(Channels.newOutputStream(kept));
      return new Spool(Channels.newInputStream(kept.position(0)));
    } catch (IOException | RuntimeException e) {
      kept.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return next.length > 0;
  }

  @Override
  public byte[] next() {
    byte[] part = next;
    if (part.length == 0) {
      throw new NoSuchElementException();
    }
    try {
      next = in.readNBytes(PART);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return part;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
