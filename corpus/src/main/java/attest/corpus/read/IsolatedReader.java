package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Rejected;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads files in processes of their own, since a parser that hangs can only be ended with its
 * process, and one that runs out of memory must not take the run with it.
 *
 * <p>A process is started when it is first needed and used again until a file breaks it. It ends
 * when the reader is closed, and with this process, since its input does. Safe for use by several
 * threads.
 */
final class IsolatedReader implements AutoCloseable {
  /** Memory for the parsers of one file. */
  private static final String MEMORY = "-Xmx1g";

  /** What {@code -XX:+ExitOnOutOfMemoryError} exits with. */
  private static final int OUT_OF_MEMORY = 3;

  private final Limits limits;
  private final Ledger ledger = new Ledger();
  private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
  private final TimedThreads threads;

  IsolatedReader(Limits limits) {
    this.limits = limits;
    this.threads = new TimedThreads("reading");
  }

  /** What a process made of a file: a document or bare text, else a rejection. */
  private record Answer(boolean rejected, String json) {}

  /** A process and the streams to and from it. */
  private record Worker(Process process, DataOutputStream requests, DataInputStream replies) {
    Worker(Process process) {
      this(
          process,
          new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
          new DataInputStream(new BufferedInputStream(process.getInputStream())));
    }

    Answer ask(String path, byte[] bytes, boolean bare) throws IOException {
      requests.writeBoolean(bare);
      byte[] name = path.getBytes(StandardCharsets.UTF_8);
      requests.writeInt(name.length);
      requests.write(name);
      requests.writeInt(bytes.length);
      requests.write(bytes);
      requests.flush();
      return new Answer(
          replies.readBoolean(),
          new String(replies.readNBytes(replies.readInt()), StandardCharsets.UTF_8));
    }

    /** Ends the process, if it still runs; what it exited with is returned. */
    int end() {
      process.destroyForcibly();
      return process.onExit().join().exitValue();
    }
  }

  /** Says that a process ended, or did not answer as it should. */
  private static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean outOfMemory;

    BrokenException(int code, @Nullable Throwable cause) {
      super("its reader ended with exit code " + code + " (" + cause + ")", cause);
      outOfMemory = code == OUT_OF_MEMORY;
    }

    RejectedException rejection() {
      return outOfMemory
          ? new RejectedException(
              Rejection.TOO_LARGE, "reading it takes more memory than a document has (1 GiB)")
          : new RejectedException(Rejection.FAILED, String.valueOf(getMessage()));
    }
  }

  /**
   * Reads a file within its time.
   *
   * @throws RejectedException if it cannot be read as a document
   */
  Document read(String path, byte[] bytes) throws RejectedException {
    return ((Mined) ledger.outcome(answer(path, bytes, false))).document();
  }

  /**
   * The bare text of a file, found within its time.
   *
   * @throws RejectedException if it has none
   */
  BareText bare(String path, byte[] bytes) throws RejectedException {
    return BareText.ofJson(answer(path, bytes, true));
  }

  private String answer(String path, byte[] bytes, boolean bare) throws RejectedException {
    Worker used = idle.poll();
    if (used != null) {
      try {
        return answer(used, path, bytes, bare);
      } catch (BrokenException e) {
        // It may have been ended while it was idle, or earlier files may have left it too little
        // memory; a fresh one tells whether it was the file.
      }
    }
    try {
      return answer(start(), path, bytes, bare);
    } catch (BrokenException e) {
      throw e.rejection();
    }
  }

  private String answer(Worker worker, String path, byte[] bytes, boolean bare)
      throws RejectedException, BrokenException {
    Answer answer = ask(worker, path, bytes, bare);
    idle.add(worker);
    if (answer.rejected()) {
      Rejected rejected = (Rejected) ledger.outcome(answer.json());
      throw new RejectedException(rejected.reason(), rejected.detail());
    }
    return answer.json();
  }

  private Answer ask(Worker worker, String path, byte[] bytes, boolean bare)
      throws RejectedException, BrokenException {
    try {
      return threads.within(path, limits.seconds(), () -> worker.ask(path, bytes, bare));
    } catch (RejectedException | IllegalStateException e) {
      worker.end();
      throw e;
    } catch (ExecutionException e) {
      throw new BrokenException(worker.end(), e.getCause());
    }
  }

  /** Ends its processes; to be called when nothing is being read. */
  @Override
  public void close() {
    for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.end();
    }
    threads.close();
  }

  private Worker start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(MEMORY, "-Xss8m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
    // What a parser would log nobody hears, and to set up Spark's logging takes a third of the
    // start.
    command.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
    // PDFBox keeps what it finds of the machine's fonts, in the user's home unless it is told.
    command.add(
        "-Dpdfbox.fontcache="
            + System.getProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir")));
    // The archive of the classes' data makes this process start as fast as the launcher's.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:SharedArchiveFile="))
        .forEach(archive -> command.addAll(List.of(archive, "-Xshare:auto", "-Xlog:disable")));
    command.addAll(
        List.of(
            "-cp",
            classPath(IsolatedReader.class.getClassLoader()),
            ReadingProcess.class.getName()));
    command.addAll(limits.numbers());
    try {
      return new Worker(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a process to read files in", e);
    }
  }

  /**
   * What this process runs with; on a cluster, jars come to it through a class loader.
   *
   * @param loader that of these classes
   */
  static String classPath(ClassLoader loader) {
    Stream<String> shipped =
        loader instanceof URLClassLoader urls
            ? Stream.of(urls.getURLs())
                .filter(url -> url.getProtocol().equals("file"))
                .map(IsolatedReader::file)
            : Stream.empty();
    return String.join(
        File.pathSeparator,
        Stream.concat(Stream.of(System.getProperty("java.class.path")), shipped).toList());
  }

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no address of a file: " + url, e);
    }
  }
}
