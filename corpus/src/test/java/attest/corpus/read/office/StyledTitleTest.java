package attest.corpus.read.office;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StyledTitleTest {
  @Test
  void theStyleOfTitlesMakesTheTitleInOpenDocument() throws IOException, RejectedException {
    for (String style : new String[] {"Title", "P1"}) {
      Map<String, String> parts = new LinkedHashMap<>();
      parts.put("mimetype", "application/vnd.oasis.opendocument.text");
      parts.put("META-INF/manifest.xml", "<manifest:manifest/>");
      parts.put(
          "content.xml",
          """
          <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>\
          <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>\
          </office:automatic-styles><office:body><office:text><text:p>Draft of the mills</text:p>\
          <text:p text:style-name="%s">Three mills on one stream</text:p>\
          <text:h text:outline-level="1">Findings</text:h><text:p>The mills share a weir.</text:p>\
          </office:text></office:body></office:document-content>"""
              .formatted(style));
      checkTitle(read("a.odt", WordFiles.packed(parts)));
    }
  }

  @Test
  void theStyleOfTitlesMakesTheTitleInRtf() throws RejectedException {
    String rtf =
        """
        {\\rtf1\\ansi{\\fonttbl{\\f0 Serif;}}{\\stylesheet{\\s0\\f0 Normal;}
        {\\s7\\sbasedon0\\snext0\\b \\fs52 Title;}{\\*\\cs8\\b Book Title;}}
        \\pard\\plain\\s0 Draft of the mills\\par
        \\pard\\plain\\s7{\\b Three mills} on one stream\\par
        \\pard\\plain\\s0 The mills share a weir.\\par}""";
    checkTitle(read("a.rtf", rtf.getBytes(US_ASCII)));
  }

  private static void checkTitle(Document document) {
    String title = "Three mills on one stream";
    assertEquals(title, document.source().title());
    Passage styled = document.passages().get(1);
    assertEquals(Passage.Kind.HEADING, styled.kind());
    assertEquals(title, document.text(styled));
    assertEquals(
        Passage.Kind.PARAGRAPH, document.passages().get(document.passages().size() - 1).kind());
  }

  private static Document read(String name, byte[] bytes) throws RejectedException {
    return new OfficeReader().read(new SourceFile(name, bytes, Limits.DEFAULT));
  }
}
