package attest.corpus.read.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxPackageTest {
  private static final String BODY =
      "<w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr><w:r><w:t>Barriers</w:t></w:r></w:p>"
          + "<w:p><w:r><w:t>We met every month.</w:t></w:r></w:p>";

  private static final String STYLES =
      "<w:styles><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style></w:styles>";

  @Test
  void stylesAreFoundFromTheFolderOrFromTheRoot() throws IOException, RejectedException {
    for (String target : List.of("styles.xml", "/word/styles.xml", "../word/./styles.xml")) {
      Document document =
          read(
              Map.of(
                  "word/_rels/document.xml.rels",
                  "<Relationships><Relationship Type='x/styles' Target='"
                      + target
                      + "'/></Relationships>",
                  "word/styles.xml",
                  STYLES));
      assertEquals(Passage.Kind.HEADING, document.passages().get(0).kind(), target);
    }
  }

  @Test
  void aDocumentOverTheLimitIsTooLargeAndNotUnsafe() {
    Limits small = new Limits(1 << 20, 100, 200, 3, 10, 1000, 60);
    RejectedException e =
        assertThrows(
            RejectedException.class,
            () ->
                new OfficeReader()
                    .read(new SourceFile("a.docx", WordFiles.of(BODY, Map.of()), small)));
    assertEquals(Rejection.TOO_LARGE, e.reason());
  }

  private static Document read(Map<String, String> parts) throws IOException, RejectedException {
    return new OfficeReader()
        .read(new SourceFile("a.docx", WordFiles.of(BODY, parts), Limits.DEFAULT));
  }
}
