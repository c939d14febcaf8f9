package attest.corpus;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Reads the outcomes of a ledger file one after the other, never all at once: a few lines are read
 * ahead by several threads. One thread's.
 */
public final class LedgerReader implements Closeable {
  /** Lines that are read before the first is handed over; each may hold a book. */
  private static final int READ_AHEAD = 16;

  private final Ledger ledger;
  private final Path file;
  private final BufferedReader lines;
  private final Queue<Outcome> ahead = new ArrayDeque<>();

  LedgerReader(Ledger ledger, Path file) throws IOException {
    this.ledger = ledger;
    this.file = file;
    this.lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
  }

  /**
   * The next outcome; nothing, if there is none.
   *
   * @throws IOException if the file cannot be read, or a line is none that {@link Ledger#line}
   *     wrote
   */
  public Optional<Outcome> next() throws IOException {
    if (ahead.isEmpty()) {
      try {
        ahead.addAll(outcomes(nextLines()));
      } catch (CharacterCodingException e) {
        throw damaged("it is no UTF-8", e);
      } catch (IllegalArgumentException e) {
        throw damaged(String.valueOf(e.getMessage()), e);
      }
    }
    return Optional.ofNullable(ahead.poll());
  }

  private List<String> nextLines() throws IOException {
    List<String> next = new ArrayList<>();
    while (next.size() < READ_AHEAD) {
      String line = lines.readLine();
      if (line == null) {
        return next;
      }
      next.add(line);
    }
    return next;
  }

  private List<Outcome> outcomes(List<String> next) {
    try {
      return next.parallelStream().map(ledger::outcome).toList();
    } catch (IllegalArgumentException e) {
      // Whichever thread came upon a damaged line, it is the first one that is told of.
      return next.stream().map(ledger::outcome).toList();
    }
  }

  private IOException damaged(String fault, Exception cause) {
    return new IOException(file + " is damaged (" + fault + "); run again", cause);
  }

  /** Lets the file go. */
  @Override
  public void close() throws IOException {
    lines.close();
  }
}
