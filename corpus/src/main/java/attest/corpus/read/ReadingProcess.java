package attest.corpus.read;

import attest.corpus.Ledger;
import attest.corpus.Mined;
import attest.corpus.Outcome;
import attest.corpus.Rejected;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The other side of {@link IsolatedReader}: a Java process that reads files one after the other
 * until its input ends.
 *
 * <p>A request is the name and the bytes of a file, a reply a line of a ledger without findings;
 * each part is preceded by its length in bytes.
 */
public final class ReadingProcess {
  private final DocumentReader reader;
  private final Ledger ledger = new Ledger();

  private ReadingProcess(Limits limits) {
    this.reader = new DocumentReader(limits);
  }

  /**
   * Serves the standard input.
   *
   * @param args the numbers of {@link Limits}, in their order
   */
  public static void main(String[] args) throws IOException {
    ProcessHandle.current().parent().ifPresent(ReadingProcess::endWith);
    OutputStream replies = System.out;
    // What a library prints must not end up among the replies.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    new ReadingProcess(Limits.parse(List.of(args))).serve(System.in, replies);
  }

  /** Ends when that process does; busy with a file, it would not see that nobody waits any more. */
  private static void endWith(ProcessHandle parent) {
    Thread waiting =
        new Thread(
            () -> {
              parent.onExit().join();
              Runtime.getRuntime().halt(1);
            });
    waiting.setDaemon(true);
    waiting.start();
  }

  private void serve(InputStream requests, OutputStream replies) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(requests));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(replies));
    while (true) {
      byte[] path;
      try {
        path = in.readNBytes(in.readInt());
      } catch (EOFException e) {
        return;
      }
      byte[] bytes = in.readNBytes(in.readInt());
      byte[] reply =
          ledger
              .line(read(new String(path, StandardCharsets.UTF_8), bytes))
              .getBytes(StandardCharsets.UTF_8);
      out.writeInt(reply.length);
      out.write(reply);
      out.flush();
    }
  }

  private Outcome read(String path, byte[] bytes) {
    try {
      return new Mined(reader.readHere(path, bytes), List.of());
    } catch (RejectedException e) {
      return e.of(path);
    } catch (StackOverflowError e) {
      return new Rejected(path, Rejection.DAMAGED, "its parts lie in one another without end");
    } catch (RuntimeException e) {
      StackTraceElement[] trace = e.getStackTrace();
      return new Rejected(path, Rejection.FAILED, e + (trace.length == 0 ? "" : " at " + trace[0]));
    }
  }
}
