package attest.reports.export;

import attest.index.skos.SkosSyntax;
import attest.index.skos.SkosWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the themes as SKOS, so that {@code --themes} and other programs can take them.
 *
 * @param syntax Turtle or JSON-LD
 */
record SkosExport(SkosSyntax syntax) implements Export {
  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    SkosWriter.write(selection.themes().all(), syntax, out);
  }
}
