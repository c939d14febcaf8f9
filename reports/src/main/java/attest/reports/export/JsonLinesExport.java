package attest.reports.export;

import attest.index.finding.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes findings as JSON Lines: {@link attest.index.finding.CitedFinding} says what is in each.
 */
record JsonLinesExport() implements Export {
  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    JsonLines lines = new JsonLines();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    selection.forEach(finding -> text.append(lines.line(finding)).append('\n'));
    text.flush();
  }
}
