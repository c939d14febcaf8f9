package attest.reports.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes types and themes as a codebook alone: REFI-QDA's {@code .qdc}. */
record QdcExport() implements Export {
  private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    String origin = "Attest " + selection.run().attest();
    QdaXml xml = new QdaXml(out, "CodeBook", NAMESPACE, "origin", origin);
    new Codebook(selection.themes()).write(xml);
    xml.close().end();
  }
}
