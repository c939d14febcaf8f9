package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Tells formats that are no text by their first bytes, and by the parts of those that are packed.
 */
public final class PackedFormats {
  private static final String PDF_HEADER = "%PDF-";

  /** Where in a PDF its header stands at last: bytes of those who sent it may come before. */
  private static final int PDF_HEADER_BYTES = 1024;

  private static final int LONGEST_TYPE = 100;
  private static final List<String> OFFICE_FOLDERS = List.of("word/", "ppt/", "xl/");

  private PackedFormats() {}

  /**
   * The format of a file that is no text; none if it may be text.
   *
   * @throws RejectedException if it is no text and no reader reads it
   */
  public static Optional<Format> of(SourceFile file) throws RejectedException {
    byte[] bytes = file.bytes();
    if (isPdf(file)) {
      return Optional.of(Format.PDF);
    }
    if (starts(bytes, "{\\rtf")) {
      return Optional.of(Format.RTF);
    }
    if (starts(bytes, "PK\003\004")) {
      return Optional.of(zip(file));
    }
    if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
      throw compound(bytes);
    }
    return Optional.empty();
  }

  /** Text that only tells of PDF has the header, too, and goes on to be text. */
  private static boolean isPdf(SourceFile file) {
    byte[] bytes = file.bytes();
    return starts(bytes, PDF_HEADER)
        || (holds(bytes, PDF_HEADER, PDF_HEADER_BYTES)
            && (file.extension().equals("pdf") || !isText(file)));
  }

  private static boolean isText(SourceFile file) {
    try {
      file.text();
      return true;
    } catch (RejectedException e) {
      return false;
    }
  }

  /** OLE2: a Word file behind a password, or one of the time before 2007. */
  private static RejectedException compound(byte[] bytes) {
    String utf16 = new String(bytes, StandardCharsets.UTF_16LE);
    return utf16.contains("EncryptedPackage")
        ? new RejectedException(Rejection.ENCRYPTED, "an Office file behind a password")
        : new RejectedException(
            Rejection.UNSUPPORTED_FORMAT, "an Office file of the time before 2007");
  }

  /** Whether a zip file is a packed document or Office file, and no bundle of files. */
  static boolean isDocument(SourceFile file) {
    try {
      return kind(file).isPresent();
    } catch (IOException | IllegalArgumentException | RejectedException e) {
      // Whoever opens it will say that it is broken, or too large.
      return false;
    }
  }

  private static Format zip(SourceFile file) throws RejectedException {
    Optional<String> kind;
    try {
      kind = kind(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new RejectedException(Rejection.DAMAGED, "a packed document that breaks off");
    }
    String known =
        kind.orElseThrow(
            () ->
                new RejectedException(
                    Rejection.UNSUPPORTED_FORMAT, "a bundle where a document should be"));
    return switch (known) {
      case "application/epub+zip" -> Format.EPUB;
      case "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.text-template",
          "application/vnd.oasis.opendocument.text-web" ->
          Format.ODT;
      case "word/" -> Format.DOCX;
      case "ppt/" -> throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "PowerPoint slides");
      case "xl/" -> throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "an Excel workbook");
      default -> throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, known);
    };
  }

  /**
   * The media type of a packed document, or the folder of its Office program; none for a bundle.
   * One name alone tells nothing, since people have such folders, too: each format has a second
   * part that its standard asks for.
   */
  private static Optional<String> kind(SourceFile file) throws IOException, RejectedException {
    try (ZipFile zip = ZipFiles.open(file.bytes(), new UnpackingBudget(file.limits()))) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      ZipArchiveEntry type = zip.getEntry("mimetype");
      if (type != null && hasFolder(parts, "META-INF/")) {
        try (InputStream in = zip.getInputStream(type)) {
          String name = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
          return Optional.of(name.strip());
        }
      }
      return zip.getEntry("[Content_Types].xml") == null
          ? Optional.empty()
          : OFFICE_FOLDERS.stream().filter(folder -> hasFolder(parts, folder)).findFirst();
    }
  }

  private static boolean hasFolder(List<ZipArchiveEntry> parts, String folder) {
    return parts.stream().anyMatch(part -> part.getName().startsWith(folder));
  }

  public static boolean starts(byte[] bytes, String first) {
    return holdsAt(bytes, first.getBytes(StandardCharsets.ISO_8859_1), 0);
  }

  private static boolean holds(byte[] bytes, String wanted, int within) {
    byte[] needle = wanted.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < Math.min(within, bytes.length); i++) {
      if (holdsAt(bytes, needle, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAt(byte[] bytes, byte[] needle, int at) {
    if (at + needle.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < needle.length; i++) {
      if (bytes[at + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }
}
