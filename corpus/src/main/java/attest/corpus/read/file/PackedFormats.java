package attest.corpus.read.file;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tells formats that are no text by their first bytes, and by the parts of those that are packed.
 */
public final class PackedFormats {
  private static final int MOST_PARTS = 200;
  private static final List<String> OFFICE_FOLDERS = List.of("word/", "ppt/", "xl/");

  private PackedFormats() {}

  /**
   * The format of a file that is no text; none if it may be text.
   *
   * @throws RejectedException if it is no text and no reader reads it
   */
  public static Optional<Format> of(SourceFile file) throws RejectedException {
    byte[] bytes = file.bytes();
    if (holds(bytes, "%PDF-", 1024)) {
      return Optional.of(Format.PDF);
    }
    if (starts(bytes, "{\\rtf")) {
      return Optional.of(Format.RTF);
    }
    if (starts(bytes, "PK\003\004")) {
      return Optional.of(zip(bytes));
    }
    if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
      throw compound(bytes);
    }
    return Optional.empty();
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
  public static boolean isDocument(byte[] bytes) {
    return part(bytes).isPresent();
  }

  private static Format zip(byte[] bytes) throws RejectedException {
    Part part =
        part(bytes)
            .orElseThrow(
                () ->
                    new RejectedException(
                        Rejection.UNSUPPORTED_FORMAT, "a bundle where a document should be"));
    return switch (part.name()) {
      case "application/epub+zip" -> Format.EPUB;
      case "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.text-template" ->
          Format.ODT;
      case "word/" -> Format.DOCX;
      case "ppt/" -> throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "PowerPoint slides");
      case "xl/" -> throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, "an Excel workbook");
      default -> throw new RejectedException(Rejection.UNSUPPORTED_FORMAT, part.name());
    };
  }

  /**
   * What tells a packed document from a bundle.
   *
   * @param name its media type, or the folder that only such documents have
   */
  private record Part(String name) {}

  private static Optional<Part> part(byte[] bytes) {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < MOST_PARTS; i++) {
        ZipEntry part = parts.getNextEntry();
        if (part == null) {
          return Optional.empty();
        }
        if (part.getName().equals("mimetype")) {
          String type = new String(parts.readNBytes(100), StandardCharsets.US_ASCII);
          return Optional.of(new Part(type.strip()));
        }
        for (String folder : OFFICE_FOLDERS) {
          if (part.getName().startsWith(folder)) {
            return Optional.of(new Part(folder));
          }
        }
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // It breaks off before it says what it is; whoever opens it will say so.
      return Optional.empty();
    }
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
