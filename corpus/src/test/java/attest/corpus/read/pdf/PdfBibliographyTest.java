package attest.corpus.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;

class PdfBibliographyTest {
  @Test
  void theDayOfTheFileIsNotThatOfTheWork() throws IOException {
    assertEquals("", madeIn2024("Sharing a weir").path("date").asText());
    assertEquals("2024", madeIn2024("The weir", "Report of 2024").path("date").asText());
    assertEquals("2023-05", madeIn2024("The weir", "May 2023").path("date").asText());
  }

  @Test
  void theBylineComesBeforeWhoSavedTheFile() throws IOException {
    assertEquals("[\"Ida Brook\"]", madeIn2024("Sharing a weir").path("authors").toString());
    assertEquals(
        "[\"Ottilie Marsh\"]",
        madeIn2024("Sharing a weir", "By Ottilie Marsh").path("authors").toString());
  }

  @Test
  void whoSavedTheFileIsAnAuthorOnlyIfTheTextBearsItOut() throws IOException {
    for (String saver :
        List.of("Lamb", "jsmith", "SMITH", "Admin", "Microsoft Office User", "Weir Council")) {
      assertEquals("[]", savedBy(saver, "InDesign", "Sharing a weir"), saver);
    }
    assertEquals("[\"Ida Brook\"]", savedBy("Ida Brook", "InDesign", "Sharing a weir"));
    assertEquals("[]", savedBy("Ida Brook", "Microsoft® Word 2016", "Sharing a weir"));
    assertEquals(
        "[\"Ida Brook\"]", savedBy("Ida Brook", "Microsoft® Word 2016", "Weirs", "Dr Ida Brook"));
    assertEquals(
        "[\"Council for Weirs\"]", savedBy("Council for Weirs", "Writer", "The Weirs Council"));
    assertEquals(
        "[\"Weir Council (WCL)\"]", savedBy("Weir Council (WCL)", "Writer", "A WCL guide"));
  }

  private static String savedBy(String author, String program, String... first) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.getDocumentInformation().setAuthor(author);
      pdf.getDocumentInformation().setCreator(program);
      return fields(pdf, first).path("authors").toString();
    }
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

  @Test
  void theJournalIsThatWhichTheArticleIsToBeCitedWith() throws IOException {
    String citation = "Marsh A. Sharing a weir. Journal of Weirs, 2023; 23(3): 5.";
    assertEquals(
        "Journal of Weirs",
        fields("Sharing a weir", "TO CITE THIS ARTICLE:", citation).path("container").asText());
    assertEquals("", fields("Sharing a weir", citation).path("container").asText());
  }

  @Test
  void whereAnArticleIsPrintedIsReadFromItsMetadata() throws IOException {
    String metadata =
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><rdf:Description>
          <prism:volume>12</prism:volume><prism:number>3</prism:number>
          <prism:startingPage>213</prism:startingPage><prism:endingPage>227</prism:endingPage>
        </rdf:Description></rdf:RDF></x:xmpmeta>""";
    try (PDDocument pdf = new PDDocument()) {
      PDMetadata stream =
          new PDMetadata(pdf, new ByteArrayInputStream(metadata.getBytes(StandardCharsets.UTF_8)));
      pdf.getDocumentCatalog().setMetadata(stream);
      ObjectNode fields = fields(pdf);
      assertEquals("12", fields.path("volume").asText());
      assertEquals("3", fields.path("issue").asText());
      assertEquals("213-227", fields.path("pages").asText());
    }
  }

  private static ObjectNode fields(PDDocument pdf, String... first) {
    return new PdfBibliography(pdf, List.of(first), List.of(), List.of())
        .fields(Optional.empty(), Optional.empty(), "weir");
  }

  private static ObjectNode fields(String... first) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      return fields(pdf, first);
    }
  }

  private static ObjectNode madeIn2024(String... first) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.getDocumentInformation()
          .getCOSObject()
          .setString(COSName.CREATION_DATE, "D:20240101003000+02'00'");
      pdf.getDocumentInformation().setAuthor("Ida Brook");
      return fields(pdf, first);
    }
  }
}
