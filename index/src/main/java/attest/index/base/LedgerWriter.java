package attest.index.base;

import attest.index.base.LedgerFiles.Stretch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Writes a ledger from stretches of other files, those that follow each other in one go. */
public final class LedgerWriter implements Closeable {
  private final FileChannel out;
  private @Nullable FileChannel from;
  private Stretch pending = new Stretch(0, 0);

  /** Begins a ledger in a file that is not there yet. */
  public LedgerWriter(Path file) throws IOException {
    out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Adds the bytes of a stretch. */
  public void add(FileChannel file, Stretch stretch) throws IOException {
    if (file.equals(from) && pending.start() + pending.length() == stretch.start()) {
      pending = new Stretch(pending.start(), pending.length() + stretch.length());
      return;
    }
    flush();
    from = file;
    pending = stretch;
  }

  private void flush() throws IOException {
    FileChannel file = from;
    if (file == null) {
      return;
    }
    long copied = 0;
    while (copied < pending.length()) {
      long more = file.transferTo(pending.start() + copied, pending.length() - copied, out);
      if (more <= 0) {
        throw new IOException("lines of the ledger are gone");
      }
      copied += more;
    }
  }

  /** Writes what is left to write. */
  public void finish() throws IOException {
    flush();
    from = null;
  }

  /** Lets the ledger go, with what is written. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
