package attest.corpus.read.pdf;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Voice;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.FormatReader;
import attest.corpus.read.file.SourceFile;
import attest.corpus.read.speech.TranscriptText;
import attest.corpus.read.text.CanonicalText;
import attest.corpus.read.work.LanguageTag;
import attest.corpus.read.work.Provenance;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF files (ISO 32000-1): the text of their pages alone, no scripts, forms or attachments.
 *
 * <p>Lists of references, tables of contents, running heads and page numbers are left out, and so
 * are footnotes and their marks.
 */
public final class PdfReader implements FormatReader {
  /** A first page with fewer characters is a cover, and the next tells of the work, too. */
  private static final int COVER = 400;

  private static final byte[] END_OF_FILE = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);

  @Override
  public Document read(SourceFile file) throws RejectedException {
    checkEnd(file.bytes());
    try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
      return read(file, pdf);
    } catch (InvalidPasswordException e) {
      throw new RejectedException(Rejection.ENCRYPTED, "a PDF behind a password");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Of a file that is broken, PDFBox may stumble over anything.
      throw new RejectedException(
          Rejection.DAMAGED, "a PDF that cannot be parsed (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Files that are cut short lack the end mark after their last object. */
  private static void checkEnd(byte[] bytes) throws RejectedException {
    if (lastIndex(bytes, OBJECT) > lastIndex(bytes, END_OF_FILE)) {
      throw new RejectedException(Rejection.DAMAGED, "a PDF that breaks off");
    }
  }

  private static int lastIndex(byte[] bytes, byte[] wanted) {
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      int same = 0;
      while (same < wanted.length && bytes[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  private static Document read(SourceFile file, PDDocument pdf)
      throws IOException, RejectedException {
    PdfWords words = new PdfWords(file.limits().characters());
    List<List<PdfWord>> pages = words.of(pdf);
    check(file, pdf, pages, words);
    List<String> ends =
        pages.stream()
            .limit(2)
            .flatMap(page -> PdfFurniture.ends(page).stream())
            .map(row -> PdfLine.of(row).text())
            .toList();
    PdfText layout = new PdfText(PdfFurniture.without(pages));
    Optional<TranscriptText> transcript = layout.speech().transcript();
    CanonicalText text = transcript.isPresent() ? CanonicalText.ofPages() : new CanonicalText();
    long blank = pages.stream().filter(List::isEmpty).count();
    if (blank > 0 && hasPictures(pdf)) {
      text.remark(blank + " of " + pages.size() + " pages have no text; they may be scanned");
    }
    words.broken().forEach(page -> text.remark("page " + page + " breaks off"));
    pages.clear();
    PdfBibliography bibliography =
        new PdfBibliography(
            pdf,
            first(layout, ends),
            layout.on(page -> page >= pdf.getNumberOfPages() - 1),
            layout.marked());
    ObjectNode fields =
        bibliography.fields(layout.title(transcript.isPresent()), language(pdf), file.stem());
    if (transcript.isPresent()) {
      // Who saved it typed what others said.
      bibliography.byline().forEach(fields.putArray("authors")::add);
      // What the text says of its work is more than the program that saved the file knows.
      ObjectNode said = fields.objectNode();
      Optional<String> title =
          transcript.get().write(layout.speech()::page, Optional.empty(), said, text);
      fields.setAll(said);
      return text.of(new Provenance(file, fields).source(Format.PDF, Voice.SPEAKER, title));
    }
    layout.write(text);
    return text.of(new Provenance(file, fields).source(Format.PDF, Voice.AUTHOR, Optional.empty()));
  }

  private static void check(
      SourceFile file, PDDocument pdf, List<List<PdfWord>> pages, PdfWords words)
      throws RejectedException {
    if (words.isTooMuch()) {
      throw new RejectedException(
          Rejection.TOO_LARGE, "more than " + file.limits().characters() + " characters");
    }
    if (pages.isEmpty()) {
      throw new RejectedException(Rejection.DAMAGED, "a PDF without pages");
    }
    if (pages.stream().allMatch(List::isEmpty)) {
      String all =
          pages.size() == 1 ? "1 page, without text" : pages.size() + " pages, all without text";
      if (!words.broken().isEmpty()) {
        throw new RejectedException(Rejection.DAMAGED, all + ", since they break off");
      }
      throw new RejectedException(
          Rejection.NO_TEXT,
          all
              + (!hasPictures(pdf)
                  ? ""
                  : pages.size() == 1 ? "; it looks scanned" : "; they look scanned"));
    }
  }

  private static boolean hasPictures(PDDocument pdf) {
    for (PDPage page : pdf.getPages()) {
      PDResources resources = page.getResources();
      if (resources != null) {
        for (COSName name : resources.getXObjectNames()) {
          if (resources.isImageXObject(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Running heads, the passages of the first page, or of two if that is a cover, and their ends.
   */
  private static List<String> first(PdfText layout, List<String> ends) {
    List<String> first = layout.on(page -> page == 1);
    int characters = first.stream().mapToInt(String::length).sum();
    List<String> two = layout.on(page -> page <= 2);
    String text = String.join(" ", two);
    return Stream.of(
            ends.stream().filter(end -> !text.contains(end)),
            (characters < COVER ? two : first).stream(),
            ends.stream())
        .flatMap(lines -> lines)
        .toList();
  }

  private static Optional<String> language(PDDocument pdf) {
    return Optional.ofNullable(pdf.getDocumentCatalog().getLanguage()).flatMap(LanguageTag::of);
  }
}
