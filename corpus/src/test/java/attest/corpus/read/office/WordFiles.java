package attest.corpus.read.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents of few parts, as word processors pack them. */
public final class WordFiles {
  private static final String NAMESPACE =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

  private WordFiles() {}

  /** A Word document of that body and of other parts, by their names. */
  public static byte[] of(String body, Map<String, String> others) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml",
        "<w:document" + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
    parts.putAll(others);
    return packed(parts);
  }

  /** A document of those parts, by their names. */
  public static byte[] packed(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
