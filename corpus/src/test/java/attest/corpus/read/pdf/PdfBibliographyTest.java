package attest.corpus.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PdfBibliographyTest {
  @Test
  void aDayIsThatOfTheClockOnTheWall() throws IOException {
    assertEquals("2024-01-01", dateOf("D:20240101003000+02'00'"));
    assertEquals("2023-12-31", dateOf("D:20231231223000-05'00'"));
    assertEquals("2024-01-01", dateOf("D:20240101000000Z"));
  }

  @Test
  void theDoiOfAWorkThatIsCitedIsNotItsOwn() throws IOException {
    String cited = "1. Holm A (2011) Mills and weirs. doi:10.5555/mills.7";
    assertEquals("", fields("Sharing a weir", "References", cited).path("doi").asText());
    assertEquals(
        "10.5555/weir",
        fields("https://doi.org/10.5555/weir", "References", cited).path("doi").asText());
    assertEquals(
        "10.5555/weir",
        fields("References", "are in the appendix", "doi:10.5555/weir").path("doi").asText());
  }

  @Test
  void aYearThatATitleTellsOfIsNotThatOfTheWork() throws IOException {
    assertEquals("", fields("After the 1987 storm: sharing a mill").path("date").asText());
    assertEquals("", fields("The mills since 1987").path("date").asText());
    assertEquals("2015", fields("Since the 1987 storm", "Report 3, 2015").path("date").asText());
    assertEquals("2015", fields("The 2015 report on mills").path("date").asText());
  }

  private static ObjectNode fields(String... first) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      return new PdfBibliography(pdf, List.of(first), List.of())
          .fields(Optional.empty(), Optional.empty());
    }
  }

  private static String dateOf(String created) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.getDocumentInformation().getCOSObject().setString(COSName.CREATION_DATE, created);
      return new PdfBibliography(pdf, List.of(), List.of())
          .fields(Optional.empty(), Optional.empty())
          .path("date")
          .asText();
    }
  }
}
