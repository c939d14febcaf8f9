package attest.corpus.read.jats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Particulars;
import attest.corpus.RejectedException;
import attest.corpus.Source;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JatsFrontTest {
  private static Source source(String meta) throws RejectedException {
    String article =
        "<article><front><article-meta>%s</article-meta></front>"
            + "<body><p>Trust helps partners.</p></body></article>";
    return new JatsReader()
        .read(new SourceFile("a.xml", article.formatted(meta).getBytes(UTF_8), Limits.DEFAULT))
        .source();
  }

  @Test
  void volumeIssueAndPagesAreKept() throws RejectedException {
    assertEquals(
        Optional.of(
            new Particulars(
                List.of(),
                Optional.of("12"),
                Optional.of("3"),
                Optional.of("213–227"),
                Optional.empty(),
                Optional.empty())),
        source(
                "<volume>12</volume><issue>3</issue><fpage>213</fpage><lpage>227</lpage>"
                    + "<related-article><volume>1</volume></related-article>")
            .particulars());
    assertEquals(
        Optional.of("17"),
        source("<elocation-id>17</elocation-id>").particulars().flatMap(Particulars::article));
  }

  @Test
  void familyNamesStayMarked() throws RejectedException {
    Source source =
        source(
            """
            <contrib-group>
              <contrib><name><surname>Rocha</surname>
                <given-names>Ana Lia Melo Prado da</given-names></name></contrib>
              <contrib><name name-style="eastern"><surname>Sato</surname>
                <given-names>Mei</given-names></name></contrib>
              <contrib><collab>Weir Network</collab></contrib>
            </contrib-group>
            """);
    assertEquals(
        List.of("Ana Lia Melo Prado da Rocha", "Sato Mei", "Weir Network"), source.authors());
    assertEquals(List.of("Rocha", "Sato"), source.particulars().orElseThrow().familyNames());
  }
}
