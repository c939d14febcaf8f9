package attest.pipeline.cli;

import attest.corpus.VisibleText;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Prints for people: what a document, a bibliography or the name of a file brings cannot steer the
 * terminal, or turn the words around it, but is told as what it is.
 */
final class VisiblePrinter extends PrintWriter {
  private final PrintWriter bare;

  VisiblePrinter(PrintWriter bare) {
    super(new Visible(bare));
    this.bare = bare;
  }

  /** The printer behind it, for what is no text of others: data for programs, signs of our own. */
  static PrintWriter bare(PrintWriter out) {
    return out instanceof VisiblePrinter visible ? visible.bare : out;
  }

  @Override
  public boolean checkError() {
    return bare.checkError();
  }

  @Override
  public void println() {
    bare.println();
  }

  /** Hands over each piece at once, so that nothing passes what is printed bare. */
  private static final class Visible extends Writer {
    private final PrintWriter bare;

    Visible(PrintWriter bare) {
      this.bare = bare;
    }

    @Override
    public void write(char[] text, int offset, int length) {
      bare.write(VisibleText.of(String.valueOf(text, offset, length)));
    }

    @Override
    public void flush() {
      bare.flush();
    }

    @Override
    public void close() {
      bare.close();
    }
  }
}
