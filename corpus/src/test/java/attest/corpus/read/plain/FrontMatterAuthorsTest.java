package attest.corpus.read.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.RejectedException;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontMatterAuthorsTest {
  private static final List<String> TWO = List.of("Ann Doe", "Bob Roe");

  @Test
  void peopleMayBeToldInParts() throws Exception {
    assertEquals(
        TWO, authors("author:\n  - {family: Doe, given: Ann}\n  - {family: Roe, given: Bob}"));
    assertEquals(
        TWO,
        authors("authors:\n  - name: {given: Ann, family: Doe}\n    orcid: 1\n  - name: Bob Roe"));
    assertEquals(List.of("Ann Doe"), authors("author: {family: Doe, given: Ann}"));
    assertEquals(
        List.of("Ann Doe"), authors("author:\n  - family-names: Doe\n    given-names: Ann"));
  }

  @Test
  void creatorsAreAuthorsWhereNoneAreNamed() throws Exception {
    assertEquals(List.of("Ann Doe"), authors("creator: Ann Doe"));
    assertEquals(TWO, authors("creator:\n  - role: author\n    text: Ann Doe\n  - text: Bob Roe"));
    assertEquals(List.of("Ann Doe"), authors("creator: Some tool\nauthor: Ann Doe"));
  }

  @Test
  void oneFieldMayNameSeveral() throws Exception {
    assertEquals(TWO, authors("author: Ann Doe and Bob Roe"));
    assertEquals(TWO, authors("author: [Ann Doe & Bob Roe]"));
  }

  private static List<String> authors(String yaml) throws RejectedException {
    String text = "---\n" + yaml + "\n---\n\n# Boats\n\nWe shared one boat.\n";
    return new MarkdownReader()
        .read(new SourceFile("a.md", text.getBytes(UTF_8), Limits.DEFAULT))
        .source()
        .authors();
  }
}
