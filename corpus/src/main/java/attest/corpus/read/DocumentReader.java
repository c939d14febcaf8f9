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
import attest.corpus.read.speech.TableReader;
import attest.corpus.read.speech.TimedTextReader;
import attest.corpus.read.speech.WebVttReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file of any format that Attest knows. Safe for use by several threads.
 *
 * <p>Some formats, and all files that are long, are read in processes of their own, which end when
 * the reader is closed, or else with this process; the others by readers of ours, in threads of
 * their own. All of them are given up when they take too long.
 */
public final class DocumentReader implements AutoCloseable {
  /** Bytes; a shorter text is read by readers of ours faster than a process is told of it. */
  private static final int SHORT = 1 << 18;

  private final Limits limits;
  private final IsolatedReader isolated;
  private final TimedThreads threads;
  private final FormatDetector detector = new FormatDetector();
  private final FormatReader webVtt = new WebVttReader();
  private final FormatReader subRip = new SubRipReader();
  private final FormatReader sbv = new SbvReader();
  private final FormatReader timedText = new TimedTextReader();
  private final FormatReader jsonTranscript = new JsonTranscriptReader();
  private final FormatReader table = new TableReader();
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
    this.threads = new TimedThreads("reading");
  }

  /** Makes something of a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(String path, byte[] bytes) throws RejectedException;
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
    return read(path, bytes, this::readHere, isolated::read);
  }

  /** Reads a file here if it is a short one of a format that our own readers read, else apart. */
  private <T> T read(String path, byte[] bytes, Reading<T> here, Reading<T> apart)
      throws RejectedException {
    checkSize(bytes.length, limits);
    // To tell the format of a long file takes time, too.
    Optional<T> read = bytes.length > SHORT ? Optional.empty() : readShort(path, bytes, here);
    return read.isPresent() ? read.get() : apart.read(path, bytes);
  }

  /** What is made of a short file within its time; nothing, if others' parsers are to read it. */
  private <T> Optional<T> readShort(String path, byte[] bytes, Reading<T> here)
      throws RejectedException {
    return threads.result(
        path,
        limits.seconds(),
        () ->
            detector.of(new SourceFile(path, bytes, limits)).isIsolated()
                ? Optional.empty()
                : Optional.of(here.read(path, bytes)));
  }

  /**
   * The bare text of a file that was read before, to check against.
   *
   * @throws RejectedException if it cannot be read any more
   */
  public BareText bare(String path, byte[] bytes) throws RejectedException {
    return read(path, bytes, this::bareHere, isolated::bare);
  }

  /** The bare text of a file, found in this process, whatever its format. */
  BareText bareHere(String path, byte[] bytes) throws RejectedException {
    return BareText.of(new SourceFile(path, bytes, limits));
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

  /** Ends what files were read in; to be called when nothing is being read. */
  @Override
  public void close() {
    isolated.close();
    threads.close();
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
      case TABLE -> table;
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
