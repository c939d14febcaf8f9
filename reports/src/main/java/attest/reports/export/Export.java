package attest.reports.export;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which evidence is handed to other programs. */
@FunctionalInterface
public interface Export {
  /**
   * Writes evidence. The same evidence always gives the same bytes.
   *
   * @param out where to; it is left open
   * @throws IOException if the base cannot be read or the output cannot be written
   */
  void write(Selection selection, OutputStream out) throws IOException;
}
