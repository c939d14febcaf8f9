package attest.reports.export;

import attest.corpus.Document;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a project for tools of qualitative analysis: REFI-QDA 1.0, {@code .qdpx}. It is a zip of
 * {@code project.qde}, which {@link QdaProject} writes, and a plain text for each document in
 * {@code sources/}.
 */
record QdpxExport() implements Export {
  /** The first moment that a zip can tell, for all members, so that bytes do not change. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(out))) {
      Works works = new Works();
      selection.forEachDocument(
          (document, findings) -> {
            works.add(document.source());
            begin("sources/" + fileName(document), zip);
            zip.write(document.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
          });
      begin("project.qde", zip);
      new QdaProject(selection, works.all()).write(zip);
      zip.closeEntry();
    }
  }

  /** What a document's text is called in {@code sources/}. */
  static String fileName(Document document) {
    return Guid.of("text", document.source().path()) + ".txt";
  }

  private static void begin(String name, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  /** Keeps the stream below open: it is another's to close. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
