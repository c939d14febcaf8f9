package attest.corpus.read;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Encoding;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.html.HtmlReader;
import attest.corpus.read.jats.JatsReader;
import attest.corpus.read.office.OfficeReader;
import attest.corpus.read.pdf.PdfReader;
import attest.corpus.read.plain.MarkdownReader;
import attest.corpus.read.plain.PlainTextReader;
import attest.corpus.read.plain.TranscriptReader;
import attest.corpus.read.speech.JsonTranscriptReader;
import attest.corpus.read.speech.SbvReader;
import attest.corpus.read.speech.SubRipReader;
import attest.corpus.read.speech.TimedTextReader;
import attest.corpus.read.speech.WebVttReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of any format that Attest knows. Safe for use by several threads.
 *
 * <p>Some formats, and all files that are long, are read in processes of their own, which end when
 * the reader is closed, or else with this process.
 */
public final class DocumentReader implements AutoCloseable {
  /** Bytes; a shorter text is read in no time by readers of ours, whatever is in it. */
  private static final int SHORT = 1 << 18;

  private final Limits limits;
  private final IsolatedReader isolated;
  private final FormatDetector detector = new FormatDetector();
  private final FormatReader webVtt = new WebVttReader();
  private final FormatReader subRip = new SubRipReader();
  private final FormatReader sbv = new SbvReader();
  private final FormatReader timedText = new TimedTextReader();
  private final FormatReader jsonTranscript = new JsonTranscriptReader();
  private final FormatReader transcript = new TranscriptReader();
  private final FormatReader pdf = new PdfReader();
  private final FormatReader office = new OfficeReader();
  private final FormatReader html = new HtmlReader();
  private final FormatReader jats = new JatsReader();
  private final FormatReader markdown = new MarkdownReader();
  private final FormatReader plainText = new PlainTextReader();

  /** A reader that keeps to those limits. */
  public DocumentReader(Limits limits) {
    this.limits = limits;
    this.isolated = new IsolatedReader(limits);
  }

  /**
   * Whether files of that size are read at all, so that a caller need not load them to know.
   *
   * @throws RejectedException if not
   */
  public static void checkSize(long bytes, Limits limits) throws RejectedException {
    if (bytes == 0) {
      throw new RejectedException(Rejection.EMPTY, "zero bytes");
    }
    if (bytes > limits.fileBytes()) {
      throw new RejectedException(
          Rejection.TOO_LARGE, bytes + " bytes; at most " + limits.fileBytes() + " are read");
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
    checkSize(bytes.length, limits);
    return isIsolated(path, bytes) ? isolated.read(path, bytes) : readHere(path, bytes);
  }

  /** Whether it is read in another process; to tell the format of a long file takes time, too. */
  private boolean isIsolated(String path, byte[] bytes) throws RejectedException {
    return bytes.length > SHORT || detector.of(new SourceFile(path, bytes, limits)).isIsolated();
  }

  /**
   * The bare text of a file that was read before, to check against.
   *
   * @throws RejectedException if it cannot be read any more
   */
  public BareText bare(String path, byte[] bytes) throws RejectedException {
    checkSize(bytes.length, limits);
    return isIsolated(path, bytes) ? isolated.bare(path, bytes) : BareText.of(path, bytes);
  }

  /** Reads one file in this process, whatever its format. */
  public Document readHere(String path, byte[] bytes) throws RejectedException {
    checkSize(bytes.length, limits);
    SourceFile file = new SourceFile(path, bytes, limits);
    try {
      Format format = detector.of(file);
      Document document = reader(format).read(file);
      check(document);
      return format.isText() ? withEncoding(document, file.text().encoding()) : document;
    } catch (StackOverflowError e) {
      throw new RejectedException(Rejection.DAMAGED, "its parts lie in one another without end");
    }
  }

  /** Ends the processes that files were read in; to be called when nothing is being read. */
  @Override
  public void close() {
    isolated.close();
  }

  private void check(Document document) throws RejectedException {
    boolean hasWords =
        document.passages().stream()
            .filter(passage -> passage.kind() != Passage.Kind.HEADING)
            .anyMatch(passage -> document.text(passage).codePoints().anyMatch(Character::isLetter));
    if (!hasWords) {
      throw new RejectedException(Rejection.NO_TEXT, "no sentence was found in it");
    }
    if (document.text().length() > limits.characters()) {
      throw new RejectedException(
          Rejection.TOO_LARGE,
          document.text().length() + " characters; at most " + limits.characters() + " are read");
    }
  }

  /** The document with what was assumed of its encoding. */
  private static Document withEncoding(Document document, Encoding encoding) {
    if (encoding.remark().isEmpty()) {
      return document;
    }
    List<String> remarks = new ArrayList<>(document.remarks());
    remarks.add(encoding.remark().get());
    return new Document(
        document.source(), document.text(), document.passages(), document.links(), remarks);
  }

  private FormatReader reader(Format format) {
    return switch (format) {
      case WEBVTT -> webVtt;
      case SUBRIP -> subRip;
      case SBV -> sbv;
      case TIMED_TEXT -> timedText;
      case JSON_TRANSCRIPT -> jsonTranscript;
      case TRANSCRIPT -> transcript;
      case PDF -> pdf;
      case DOCX, ODT, EPUB, RTF -> office;
      case HTML -> html;
      case JATS -> jats;
      case MARKDOWN -> markdown;
      case PLAIN_TEXT -> plainText;
    };
  }
}
