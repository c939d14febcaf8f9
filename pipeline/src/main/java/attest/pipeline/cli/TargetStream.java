package attest.pipeline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** What a command writes into a file; if that fails, it says which. */
final class TargetStream extends FilterOutputStream {
  private final Path file;

  TargetStream(OutputStream out, Path file) {
    super(out);
    this.file = file;
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      throw new IOException(cutShort(file), e);
    }
  }

  /** What to tell of a file that cannot be written to its end. */
  static String cutShort(Path file) {
    return "cannot write all of " + file + "; is the disk full?";
  }
}
