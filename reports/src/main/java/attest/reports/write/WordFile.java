package attest.reports.write;

import attest.corpus.UsageException;
import attest.reports.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A Word file: the page, what is known of the document, and its form on disk. */
final class WordFile implements AutoCloseable {
  /** The first moment that a ZIP file can name; so the same report always gives the same bytes. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The width between the margins of the page built in, in twentieths of a point: 170 mm. */
  private static final int A4_LINE = 9638;

  /** What a table needs at least, however narrow the page of a house. */
  private static final int LEAST_LINE = 4000;

  private final XWPFDocument document;
  private final Word word;

  private WordFile(XWPFDocument document, int line) throws IOException {
    this.document = document;
    this.word = new Word(document, new WordStyles(document), line);
  }

  /**
   * Opens a new document.
   *
   * @param house one whose styles, page, header and footer to take
   * @throws UsageException if that is no Word document
   */
  static WordFile open(Optional<Path> house, Report report) throws IOException {
    WordFile file = house.isPresent() ? emptied(house.get()) : bare();
    CoreProperties properties = file.document.getProperties().getCoreProperties();
    properties.setTitle(report.title());
    properties.setCreator("Attest");
    properties.setCreated(Optional.of(Date.from(Instant.parse(report.made() + "T00:00:00Z"))));
    properties.setModified(Optional.of(Date.from(Instant.parse(report.made() + "T00:00:00Z"))));
    return file;
  }

  /** The width between the margins of its page, in twentieths of a point. */
  private static int line(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().getSectPr();
    if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
      return A4_LINE;
    }
    int width = twentieths(section.getPgSz().getW());
    CTPageMar margins = section.getPgMar();
    return Math.max(
        LEAST_LINE, width - twentieths(margins.getLeft()) - twentieths(margins.getRight()));
  }

  private static int twentieths(Object measure) {
    return measure instanceof BigInteger number ? number.intValue() : 0;
  }

  private static WordFile emptied(Path house) throws IOException {
    try (InputStream in = Files.newInputStream(house)) {
      XWPFDocument document = new XWPFDocument(in);
      while (!document.getBodyElements().isEmpty()) {
        document.removeBodyElement(0);
      }
      return new WordFile(document, line(document));
    } catch (POIXMLException | OpenXML4JRuntimeException | NotOfficeXmlFileException e) {
      throw new UsageException(house + " is no Word document (.docx)", e);
    }
  }

  private static WordFile bare() throws IOException {
    WordFile file = new WordFile(new XWPFDocument(), A4_LINE);
    CTSectPr section = file.document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(11906));
    section.getPgSz().setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(1134);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setTop(BigInteger.valueOf(1304));
    margins.setBottom(BigInteger.valueOf(1304));
    margins.setHeader(BigInteger.valueOf(624));
    margins.setFooter(BigInteger.valueOf(624));
    XWPFParagraph footer = file.document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.RIGHT);
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
    return file;
  }

  Word word() {
    return word;
  }

  /** Writes the file, with nothing in it that tells when. */
  void write(OutputStream out) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    document.write(made);
    ZipOutputStream packed = new ZipOutputStream(out);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(made.toByteArray()))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        ZipEntry timeless = new ZipEntry(part.getName());
        timeless.setTimeLocal(NEVER);
        packed.putNextEntry(timeless);
        parts.transferTo(packed);
        packed.closeEntry();
      }
    }
    packed.finish();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
