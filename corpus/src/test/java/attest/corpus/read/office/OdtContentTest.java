package attest.corpus.read.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OdtContentTest {
  private static final String STYLES =
      """
      <office:automatic-styles><style:style style:name="T1" style:family="text">\
      <style:text-properties text:display="none"/></style:style></office:automatic-styles>""";

  @Test
  void theWordsOfAContentControlAreRead() throws IOException, RejectedException {
    assertEquals(
        "The mills share a weir.",
        read(
                "",
                "<text:p>The mills <loext:content-control>share a weir.</loext:content-control></text:p>")
            .text());
  }

  @Test
  void aTextBoxStandsBehindTheParagraphThatItIsAnchoredIn() throws IOException, RejectedException {
    for (String styles : List.of("", STYLES)) {
      Document document =
          read(
              styles,
              """
              <text:p>The mills <draw:frame><draw:text-box><text:p>A box on <text:span>weirs</text:span>.\
              </text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>Another.</text:p>\
              </draw:custom-shape>share a weir.</text:p><text:p>They trust each other.</text:p>""");
      assertEquals(
          "The mills share a weir.\nA box on weirs.\nAnother.\nThey trust each other.",
          document.text());
      assertEquals(
          List.of(
              Passage.Kind.PARAGRAPH, Passage.Kind.BOX, Passage.Kind.BOX, Passage.Kind.PARAGRAPH),
          document.passages().stream().map(Passage::kind).toList());
    }
  }

  @Test
  void whatIsHiddenIsNotRead() throws IOException, RejectedException {
    assertEquals(
        "The mills share a weir.",
        read(
                STYLES,
                """
                <text:p>The mills <text:span text:style-name="T1">never <text:span>say that they \
                </text:span></text:span>share a weir.</text:p>\
                <text:section text:display="none"><text:p>Nobody sees it.</text:p></text:section>""")
            .text());
  }

  @Test
  void whatIsStruckThroughIsNotRead() throws IOException, RejectedException {
    String styles =
        """
        <office:automatic-styles>\
        <style:style style:name="P1" style:family="paragraph"><style:text-properties \
        style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>\
        <style:style style:name="T1" style:family="text"><style:text-properties \
        style:text-line-through-style="dotted"/></style:style>\
        <style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>\
        <style:style style:name="T3" style:family="text"><style:text-properties \
        style:text-line-through-style="none"/></style:style></office:automatic-styles>""";
    Document document =
        read(
            styles,
            """
            <text:p>The mills <text:span text:style-name="T1">never <text:span>ever</text:span> \
            <text:span text:style-name="T3">share</text:span></text:span> a weir\
            <text:span text:style-name="T2"> and a pond</text:span>.</text:p>\
            <text:p text:style-name="P1">We left it. <text:span text:style-name="T3">We kept it.\
            </text:span></text:p><text:p>They trust each other.</text:p>""");
    assertEquals("The mills share a weir.\nWe kept it.\nThey trust each other.", document.text());
    assertEquals(
        List.of("The mills share a weir.", "We kept it.", "They trust each other."),
        document.passages().stream().map(document::text).toList());
  }

  @Test
  void wordsArePartedByNothingThatIsStruckThrough() throws IOException, RejectedException {
    String styles =
        STYLES.replace("text:display=\"none\"", "style:text-line-through-style=\"solid\"");
    String body = "<text:p>They trust<text:span text:style-name=\"T1\">ed</text:span> us.</text:p>";
    assertEquals("They trust us.", read(styles, body).text());
    assertEquals(List.of("They", "trust", "us."), bare(styles, body));
  }

  @Test
  void aNoteWithinASentenceIsNeitherReadNorLookedFor() throws IOException, RejectedException {
    String body =
        "<text:p>The mills open their books<text:note text:note-class=\"footnote\">"
            + "<text:note-citation>1</text:note-citation><text:note-body>"
            + "<text:p>https://example.org/books</text:p></text:note-body></text:note> each May."
            + "</text:p>";
    assertEquals("The mills open their books each May.", read("", body).text());
    assertEquals(List.of("The", "mills", "open", "their", "books", "each", "May."), bare("", body));
  }

  private static List<String> bare(String styles, String body)
      throws IOException, RejectedException {
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      String words = String.join("", reader.bare("a.odt", packed(styles, body)).parts());
      return List.of(words.strip().split("\\s+"));
    }
  }

  private static Document read(String styles, String body) throws IOException, RejectedException {
    return new OfficeReader().read(new SourceFile("a.odt", packed(styles, body), Limits.DEFAULT));
  }

  private static byte[] packed(String styles, String body) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("META-INF/manifest.xml", "<manifest:manifest/>");
    parts.put(
        "content.xml",
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">\
        """
            + styles
            + "<office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    return WordFiles.packed(parts);
  }
}
