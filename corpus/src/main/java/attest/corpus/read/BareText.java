package attest.corpus.read;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The words of a file as a tool that is not ours finds them, to check against: its own lines where
 * it is text, the pages that PDFBox strips of a PDF, what Tika says of an office file.
 *
 * @param parts the lines, or the pages, or the whole
 * @param basis what the parts are
 */
public record BareText(List<String> parts, Basis basis) {
  /** What the parts of a bare text are. */
  public enum Basis {
    /** The lines of the file, the first of which is line 1. */
    LINES,
    /** The pages of the file, the first of which is page 1. */
    PAGES,
    /** All of it in one. */
    WHOLE
  }

  /** Copies the parts. */
  public BareText {
    parts = List.copyOf(parts);
  }

  /**
   * The bare text of a file that was read before.
   *
   * @throws RejectedException if it cannot be read any more
   */
  public static BareText of(String path, byte[] bytes) throws RejectedException {
    SourceFile file = new SourceFile(path, bytes, Limits.DEFAULT);
    try {
      return switch (new FormatDetector().of(file)) {
        case PDF -> pages(bytes);
        case DOCX, ODT, EPUB, RTF -> whole(bytes);
        case JSON_TRANSCRIPT -> new BareText(List.of(values(file.text().text())), Basis.WHOLE);
        default -> new BareText(file.text().lines(), Basis.LINES);
      };
    } catch (IOException | TikaException e) {
      throw new RejectedException(Rejection.DAMAGED, String.valueOf(e.getMessage()));
    }
  }

  private static BareText pages(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
      return new BareText(pages, Basis.PAGES);
    }
  }

  private static BareText whole(byte[] bytes) throws IOException, TikaException {
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    StringWriter words = new StringWriter();
    try {
      new AutoDetectParser()
          .parse(
              new ByteArrayInputStream(bytes),
              new BodyContentHandler(words),
              new Metadata(),
              context);
    } catch (SAXException e) {
      throw new TikaException("it cannot be taken apart", e);
    }
    return new BareText(List.of(words.toString()), Basis.WHOLE);
  }

  /** The strings and numbers of JSON, in their order. */
  private static String values(String json) throws IOException {
    StringBuilder values = new StringBuilder();
    try (JsonParser parser = new JsonMapper().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          values.append(parser.getText()).append('\n');
        }
      }
    }
    return values.toString();
  }
}
