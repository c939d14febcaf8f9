package attest.corpus.read;

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
 * <p>A request says whether bare text is wanted rather than a document, and has the name and the
 * bytes of a file; a reply says whether the file is rejected, and has a line of a ledger without
 * findings, or the bare text in JSON. Each part is preceded by its length in bytes.
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
      boolean bare;
      try {
        bare = in.readBoolean();
      } catch (EOFException e) {
        return;
      }
      String path = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      byte[] bytes = in.readNBytes(in.readInt());
      Reply answer = reply(path, bytes, bare);
      byte[] reply = answer.json().getBytes(StandardCharsets.UTF_8);
      out.writeBoolean(answer.rejected());
      out.writeInt(reply.length);
      out.write(reply);
      out.flush();
    }
  }

  private record Reply(boolean rejected, String json) {}

  private Reply reply(String path, byte[] bytes, boolean bare) {
    try {
      return new Reply(
          false,
          bare
              ? reader.bareHere(path, bytes).json()
              : ledger.line(new Mined(reader.readHere(path, bytes), List.of())));
    } catch (RejectedException e) {
      return rejected(e.of(path));
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      return rejected(
          new Rejected(path, Rejection.FAILED, e + (trace.length == 0 ? "" : " at " + trace[0])));
    }
  }

  private Reply rejected(Rejected rejected) {
    return new Reply(true, ledger.line(rejected));
  }
}
