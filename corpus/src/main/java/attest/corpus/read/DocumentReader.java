package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;

/** Reads a file of any format that Attest knows. Safe for use by several threads. */
public final class DocumentReader {
  /** The most bytes that a file may have: text of a thousand books. */
  public static final long MAX_BYTES = 64L << 20;

  private final FormatReader markdown = new MarkdownReader();
  private final FormatReader plainText = new PlainTextReader();
  private final FormatReader timedTranscript = new TimedTranscriptReader();

  /**
   * Whether files of that size are read at all, so that a caller need not load them to know.
   *
   * @throws RejectedException if not
   */
  public static void checkSize(long bytes) throws RejectedException {
    if (bytes == 0) {
      throw new RejectedException(Rejection.EMPTY, "zero bytes");
    }
    if (bytes > MAX_BYTES) {
      throw new RejectedException(
          Rejection.TOO_LARGE, bytes + " bytes; at most " + MAX_BYTES + " are read");
    }
  }

  /**
   * Reads one file.
   *
   * @param path the file's name as the user gave it; kept in the document, never opened
   * @param bytes all that is in it
   * @throws RejectedException if it cannot be read as a document
   */
  public Document read(String path, byte[] bytes) throws RejectedException {
    checkSize(bytes.length);
    Format.checkName(path);
    FileText file = FileText.decode(path, bytes);
    Document document = reader(Format.of(file)).read(file);
    boolean hasWords =
        document.passages().stream()
            .filter(passage -> passage.kind() != Passage.Kind.HEADING)
            .anyMatch(passage -> document.text(passage).codePoints().anyMatch(Character::isLetter));
    if (!hasWords) {
      throw new RejectedException(Rejection.NO_TEXT, "no sentence was found in it");
    }
    return document;
  }

  private FormatReader reader(Format format) {
    return switch (format) {
      case MARKDOWN -> markdown;
      case PLAIN_TEXT -> plainText;
      case TIMED_TRANSCRIPT -> timedTranscript;
    };
  }
}
