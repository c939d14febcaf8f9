package attest.index.base;

import attest.corpus.Ledger;
import attest.corpus.Outcome;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A generation's ledger, from which the lines of each file can be read without those of the others.
 *
 * <p>Safe for use by several threads.
 */
public final class LedgerFiles implements Closeable {
  private final Ledger ledger = new Ledger();
  private final Generation generation;
  private final FileChannel channel;
  private final Map<String, Stretch> stretches = new HashMap<>();

  /**
   * Where the lines of a file stand.
   *
   * @param start in bytes from the start of the ledger
   * @param length in bytes
   */
  public record Stretch(long start, long length) {
    /**
     * The lines.
     *
     * @throws IOException if they cannot be read, or the file ends before they do
     */
    public List<String> lines(FileChannel file) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
      while (bytes.hasRemaining()) {
        if (file.read(bytes, start + bytes.position()) < 0) {
          throw new EOFException("it is cut short");
        }
      }
      return new String(bytes.array(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /**
   * Opens the ledger of a generation.
   *
   * @param run the generation's
   * @throws IOException if it cannot be read, or is not as the run left it
   */
  public LedgerFiles(Generation generation, RunRecord run) throws IOException {
    this.generation = generation;
    long start = 0;
    for (RunRecord.Input file : run.inputs()) {
      stretches.put(file.path(), new Stretch(start, file.ledgerBytes()));
      start += file.ledgerBytes();
    }
    channel = FileChannel.open(generation.ledger(), StandardOpenOption.READ);
    try {
      if (channel.size() != start || !generation.isIntact()) {
        throw damaged("it is not as the run left it", null);
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Where the lines of a file stand; nowhere, if the run did not have it. */
  public Stretch stretch(String path) {
    return stretches.getOrDefault(path, new Stretch(0, 0));
  }

  /** The ledger's bytes. */
  public FileChannel channel() {
    return channel;
  }

  /**
   * What became of a file, or of what is in it, if it is a bundle.
   *
   * @throws IOException if its lines cannot be read
   */
  public List<Outcome> outcomes(String path) throws IOException {
    try {
      return stretch(path).lines(channel).stream().map(ledger::outcome).toList();
    } catch (IllegalArgumentException | EOFException e) {
      throw damaged(String.valueOf(e.getMessage()), e);
    }
  }

  private IOException damaged(String fault, @Nullable Throwable cause) {
    return new IOException(generation.ledger() + " is damaged (" + fault + "); run again", cause);
  }

  /** Lets the ledger go. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
