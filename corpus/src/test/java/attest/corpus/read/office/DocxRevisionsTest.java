package attest.corpus.read.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in a Word document and is no text of it, and what is. */
class DocxRevisionsTest {
  private static final String MET = "The two clubs met in the shed.";

  private static final String WORKS =
      paragraph("Doe, A. (2010) Trust builds sheds. Journal of Sheds, 3(2), 1-12.")
          + paragraph("Roe, B. and Poe, C. (2012) Why sharing works. London: Shed Press.");

  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

  @Test
  void struckWordsAreLeftOutUnlessTheyAreSaidNotToBeStruck() throws Exception {
    String body =
        "<w:p>"
            + run("", "Keep this ")
            + run("<w:strike/>", "and not this ")
            + run("<w:dstrike w:val='true'/>", "nor this ")
            + run("<w:strike w:val='0'/>", "and this ")
            + run("", "sentence.")
            + "</w:p>";
    assertEquals("Keep this and this sentence.", text(body));
    assertEquals(
        "Keep this and this sentence.",
        String.join("", reader.bare("a.docx", WordFiles.of(body, Map.of())).parts()).strip());
  }

  @Test
  void trackedDeletionsAreLeftOutHoweverTheirWordsAreMarked() throws Exception {
    for (String name : new String[] {"w:del", "w:moveFrom"}) {
      for (String words : new String[] {"w:t", "w:delText"}) {
        String deleted = run("", "never ").replace("w:t", words);
        assertEquals(
            "They met.",
            text(
                "<w:p>"
                    + run("", "They ")
                    + "<"
                    + name
                    + ">"
                    + deleted
                    + "</"
                    + name
                    + ">"
                    + run("", "met.")
                    + "</w:p>"));
      }
    }
  }

  @Test
  void aSentenceThatIsOneLinkIsTextAndALineOfContentsIsNone() throws Exception {
    String sentence = "The council gave each club a key.";
    assertEquals(
        MET + "\n" + sentence,
        text(
            paragraph(MET)
                + "<w:p><w:hyperlink w:anchor='here'>"
                + run("", sentence)
                + "</w:hyperlink></w:p>"
                + "<w:p><w:hyperlink w:anchor='x'>"
                + run("", "Keys 3")
                + "</w:hyperlink></w:p>"));
  }

  @Test
  void worksCitedUnderALineLikeAnyOtherAreLeftOut() throws Exception {
    assertEquals(
        MET + "\nAppendix\n" + MET,
        text(
            paragraph(MET)
                + paragraph("References")
                + WORKS
                + paragraph("Appendix")
                + paragraph(MET)));
    assertEquals(
        "References\n" + MET + "\nIn 2012, the clubs shared one lathe.",
        text(
            paragraph("References")
                + paragraph(MET)
                + paragraph("In 2012, the clubs shared one lathe.")));
  }

  @Test
  void worksCitedInTheirStyleAreLeftOut() throws Exception {
    String styles =
        "<w:styles><w:style w:styleId='b'><w:name w:val='Bibliography'/></w:style></w:styles>";
    String styled = WORKS.replace("<w:p>", "<w:p><w:pPr><w:pStyle w:val='b'/></w:pPr>");
    assertEquals(MET, document(paragraph(MET) + styled, Map.of("word/styles.xml", styles)).text());
  }

  private static String paragraph(String words) {
    return "<w:p>" + run("", words) + "</w:p>";
  }

  private static String run(String properties, String words) {
    return "<w:r><w:rPr>"
        + properties
        + "</w:rPr><w:t xml:space='preserve'>"
        + words
        + "</w:t></w:r>";
  }

  private String text(String body) throws IOException, RejectedException {
    return document(body, Map.of()).text();
  }

  private Document document(String body, Map<String, String> parts)
      throws IOException, RejectedException {
    return reader.readHere("a.docx", WordFiles.of(body, parts));
  }
}
