package attest.corpus.read.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.corpus.read.office.WordFiles;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaisedTest {
  private static final String WRITTEN =
      "Trust saved 10<sup>6</sup> dollars and 10<sup>-3</sup> g/m<sup>-2</sup> in the"
          + " 1<sup>st</sup> year, since partners shared 5 km<sup>2</sup>.";

  private static final String READ =
      "Trust saved 10⁶ dollars and 10⁻³ g/m⁻² in the 1st year, since partners shared 5 km2.";

  @Test
  void aPowerIsNoOtherNumberOnAPageOrInMarkdown() throws RejectedException {
    assertEquals(READ, read("a.html", "<body><p>" + WRITTEN));
    assertEquals(READ, read("a.md", WRITTEN));
    assertEquals(READ, read("b.md", "<p>" + WRITTEN + "</p>"));
  }

  @Test
  void aPowerIsNoOtherNumberInAnArticle() throws RejectedException {
    assertEquals(
        "Results\n" + READ,
        read(
            "a.xml",
            "<article><front/><body><sec><title>Results</title><p>"
                + WRITTEN
                + "</p></sec></body></article>"));
  }

  @Test
  void aPowerIsNoOtherNumberInWhatSomebodySays() throws RejectedException {
    assertEquals(
        "We saved 10⁶ dollars.\nYou did so.\nAll of 10⁶.",
        read(
            "a.md",
            """
            [00:00:01] Ann Lee: We saved 10<sup>6</sup> dollars.
            [00:00:04] Bo Roe: You did so.
            [00:00:09] Ann Lee: All of 10<sup>6</sup>.
            """));
  }

  @Test
  void aPowerIsNoOtherNumberInWord() throws IOException, RejectedException {
    String run = "<w:r><w:t xml:space='preserve'>%s</w:t></w:r>";
    String raised = run.replace("<w:t ", "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t ");
    assertEquals(
        "Trust saved 10⁶ dollars and 10⁻³ g in the 1st year.",
        read(
            "a.docx",
            WordFiles.of(
                "<w:p>"
                    + run.formatted("Trust saved 10")
                    + raised.formatted("6")
                    + run.formatted(" dollars and 10")
                    + raised.formatted("-")
                    + raised.formatted("3")
                    + run.formatted(" g in the 1")
                    + raised.formatted("st")
                    + run.formatted(" year.")
                    + "</w:p>",
                Map.of())));
  }

  @Test
  void aFormulaWithinASentenceDoesNotCutIt() throws RejectedException {
    String sentence =
        "They met <math><mrow><msup><mn>10</mn><mn>6</mn></msup></mrow></math> times and shared"
            + " <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of it.";
    String read = "They met 10^6 times and shared 1/2 of it.";
    assertEquals(read, read("a.html", "<p>" + sentence + "</p>"));
    assertEquals(read, read("a.md", "<p>" + sentence + "</p>"));
    assertEquals(
        "They met\nx\nof us.",
        read("a.html", "<p>They met <math display='block'><mi>x</mi></math> of us.</p>"));
  }

  @Test
  void aMarkBehindANumberIsAMark() throws RejectedException {
    assertEquals(
        "They met in 2010 and in May.",
        read(
            "a.html",
            "<p>They met in 2010<sup><a href='#fn1'>1</a></sup> and in"
                + " May<sup><a href='#fn2'>2</a></sup>.</p>"));
  }

  @Test
  void otherNumbersBehindANumberAreWrittenRaised() {
    assertEquals("⁵,⁶", Raised.of("5,6", "in 2010"));
    assertEquals("⁺²", Raised.of("+2", "Ca"));
    assertEquals("2", Raised.of("2", "partners"));
    assertEquals("n", Raised.of("n", "10"));
  }

  private static String read(String name, String text) throws RejectedException {
    return read(name, text.getBytes(UTF_8));
  }

  private static String read(String name, byte[] bytes) throws RejectedException {
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      return reader.readHere(name, bytes).text();
    }
  }
}
