package attest.index.verdict;

import attest.corpus.IoReason;
import attest.corpus.UsageException;
import attest.index.base.EvidenceBase;
import attest.index.base.Folders;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The verdicts of a base: one file of JSON Lines in UTF-8 that is only ever added to. Whose a
 * verdict is and when it was said stand in its line, so that the order of lines does not matter and
 * the logs of two people are joined by adding the lines of the one that the other lacks.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class VerdictLog {
  /**
   * The system's locks on files hold between processes only, and a process that closes a file
   * anywhere loses its lock on it: so reading waits, too. One lock does for all logs, since two
   * names may be of one file, and what is done to a log takes no time.
   */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ);
  private static final Set<OpenOption> WRITING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private final Path file;
  private final ObjectMapper json =
      JsonMapper.builder()
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private VerdictLog(Path file) {
    this.file = file;
  }

  /** The log of a base; there is no file before the first verdict. */
  public static VerdictLog of(EvidenceBase base) {
    return new VerdictLog(base.verdicts());
  }

  /**
   * The log in a file, such as that of another person's base.
   *
   * @throws UsageException if there is no such file
   */
  public static VerdictLog at(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such file: " + file);
    }
    return new VerdictLog(file);
  }

  /**
   * Adds verdicts, which are on the disk when this returns.
   *
   * @throws IOException if they cannot be written, which its message tells people in one line; the
   *     log is then as it was
   */
  public void append(List<Verdict> verdicts) throws IOException {
    locked(
        true,
        log -> {
          addTo(log, lines(verdicts));
          return verdicts.size();
        });
  }

  /** Does something with the open log. */
  @FunctionalInterface
  private interface Work<T> {
    T with(FileChannel log) throws IOException;
  }

  /**
   * Does something while nobody else writes to the log.
   *
   * @param writing whether that writes to it; the file is then made if there is none
   */
  private <T> T locked(boolean writing, Work<T> work) throws IOException {
    ONE_AT_A_TIME.lock();
    try (FileChannel log = FileChannel.open(file, writing ? WRITING : READING)) {
      lock(log, writing);
      return work.with(log);
    } catch (IOException e) {
      throw writing ? unwritten(e) : e;
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private IOException unwritten(IOException e) {
    return new IOException(
        file
            + " cannot be written, where what people say of findings is kept ("
            + IoReason.of(e).replace(file + ": ", "")
            + "); make sure that attest may write there and that the disk has room, and say it again",
        e);
  }

  /** Locks the log against other processes, until it is closed. */
  private static void lock(FileChannel log, boolean writing) throws IOException {
    try {
      log.lock(0, Long.MAX_VALUE, !writing);
    } catch (IOException e) {
      // Some file systems have no locks. What is there can be read all the same.
      if (writing) {
        throw e;
      }
    }
  }

  private String lines(List<Verdict> verdicts) {
    return verdicts.stream().map(verdict -> line(verdict) + '\n').collect(Collectors.joining());
  }

  /** Adds lines at the end, or nothing: half a line would be taken for a damaged one. */
  private void addTo(FileChannel channel, String lines) throws IOException {
    long end = channel.size();
    String text = endsInALine(channel, end) ? lines : "\n" + lines;
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    try {
      channel.position(end);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      if (end == 0) {
        // The file may be new, and its name not on the disk yet.
        Folders.force(file.resolveSibling("."));
      }
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  /** Whether the last line is whole: a process that was killed may have left half of one. */
  private static boolean endsInALine(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
  }

  /**
   * All verdicts of the log. Lines that are none are left out and remarked on.
   *
   * @throws UsageException if it cannot be read
   */
  public Verdicts read() {
    try {
      return Files.notExists(file) ? Verdicts.NONE : locked(false, this::read);
    } catch (IOException e) {
      throw new UsageException(
          file
              + " cannot be read, where what people say of findings is kept; put it right, or move it"
              + " away to go on without that",
          e);
    }
  }

  private Verdicts read(FileChannel log) throws IOException {
    // Damaged bytes damage their own line alone.
    List<String> lines =
        new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    List<Verdict> verdicts = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Optional<Verdict> verdict = verdict(lines.get(i));
        verdict.ifPresent(verdicts::add);
        if (verdict.isEmpty()) {
          remarks.add(
              file
                  + ":"
                  + (i + 1)
                  + ": left out, as it is no whole verdict that this version reads");
        }
      }
    }
    return new Verdicts(verdicts, remarks);
  }

  /**
   * Adds those verdicts of another log that this one lacks.
   *
   * @return how many were added
   * @throws IOException if they cannot be read or written
   */
  public int merge(List<Verdict> others) throws IOException {
    return others.isEmpty() ? 0 : locked(true, log -> merge(log, others));
  }

  private int merge(FileChannel log, List<Verdict> others) throws IOException {
    Set<Verdict> known = new HashSet<>(read(log).all());
    List<Verdict> added = others.stream().filter(known::add).toList();
    if (!added.isEmpty()) {
      addTo(log, lines(added));
    }
    return added.size();
  }

  /** The line of a verdict, without a line end. */
  String line(Verdict verdict) {
    try {
      return json.writeValueAsString(verdict);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a verdict that JSON cannot hold: " + verdict, e);
    }
  }

  private Optional<Verdict> verdict(String line) {
    try {
      return Optional.ofNullable(json.readValue(line, Verdict.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
