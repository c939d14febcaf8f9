package attest.corpus.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.RejectedException;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  @Test
  void theLanguageIsReadHoweverItIsWritten() throws IOException, RejectedException {
    assertEquals(Optional.of("en-GB"), languageOf("en_gb"));
    assertEquals(Optional.of("de"), languageOf("German"));
    assertEquals(Optional.empty(), languageOf("x-unknown"));
  }

  private static Optional<String> languageOf(String tag) throws IOException, RejectedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("We met every month, and nobody was late.");
        content.endText();
      }
      pdf.getDocumentCatalog().setLanguage(tag);
      pdf.save(bytes);
    }
    return new PdfReader()
        .read(new SourceFile("a.pdf", bytes.toByteArray(), Limits.DEFAULT))
        .source()
        .language();
  }
}
