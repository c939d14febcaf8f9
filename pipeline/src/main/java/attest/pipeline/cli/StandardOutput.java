package attest.pipeline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * The standard output, which remembers that it could not be written: neither {@link System#out} nor
 * a {@link java.io.PrintWriter} says why. A reader that has seen enough, such as {@code head}, is
 * none.
 */
final class StandardOutput extends FilterOutputStream {
  private Optional<IOException> failure = Optional.empty();

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
        failure = Optional.of(e);
      }
      throw e;
    }
  }

  /** Why not all could be written, if so. */
  Optional<IOException> failure() {
    return failure;
  }
}
