package attest.corpus.read.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import attest.corpus.read.office.WordFiles;
import java.io.IOException;
import java.util.LinkedHashMap;
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
  void aPowerIsNoOtherNumberInOpenDocument() throws IOException, RejectedException {
    assertEquals(
        READ,
        openDocument(
            """
            <text:p>Trust saved 10<text:span text:style-name="T1">6</text:span> dollars and 10\
            <text:span text:style-name="T2">-</text:span><text:span text:style-name="Up">3\
            </text:span> g/m<text:span text:style-name="T3">-2</text:span> in the 1\
            <text:span text:style-name="T1">st</text:span> year, since partners shared 5 km\
            <text:span text:style-name="T1">2</text:span>.</text:p>"""));
  }

  @Test
  void whatIsOnTheLineOrBelowItIsNotRaisedInOpenDocument() throws IOException, RejectedException {
    assertEquals(
        "Trust in 2010 came from 10 of 104.",
        openDocument(
            """
            <text:p>Trust in 20<text:span text:style-name="On">10</text:span> came from 1\
            <text:span text:style-name="Sub">0</text:span> of <text:span text:style-name="T1"/>10\
            <text:span text:style-name="Low">4</text:span>.</text:p>"""));
  }

  private static String openDocument(String body) throws IOException, RejectedException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("META-INF/manifest.xml", "<manifest:manifest/>");
    parts.put("content.xml", content(body));
    parts.put(
        "styles.xml",
        "<office:document-styles>" + style("Up", "super 58%") + "</office:document-styles>");
    return read("a.odt", WordFiles.packed(parts));
  }

  private static String content(String body) {
    String spaces =
        " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'";
    return "<office:document-content"
        + spaces
        + "><office:automatic-styles>"
        + style("T1", "33% 80%")
        + style("T2", "super 58%")
        + style("T3", "super 58%\" fo:font-weight=\"bold")
        + style("On", "0% 100%")
        + style("Sub", "sub 58%")
        + style("Low", "-33% 80%")
        + "</office:automatic-styles><office:body><office:text>"
        + body
        + "</office:text></office:body></office:document-content>";
  }

  private static String style(String name, String position) {
    return "<style:style style:name=\"%s\" style:family=\"text\">".formatted(name)
        + "<style:text-properties style:text-position=\"%s\"/></style:style>".formatted(position);
  }

  @Test
  void aPowerIsNoOtherNumberInRtf() throws RejectedException {
    assertEquals(
        READ,
        rtf(
            "Trust saved 10{\\super 6} dollars and 10{\\up8\\u8722 ?}{\\up8\\loch 3} {\\b"
                + " g/m\\super -2\\nosupersub} in the 1{\\super st} year, since partners shared 5"
                + " km{\\up8\\b 2}."));
  }

  @Test
  void whatIsOnTheLineOrBelowItIsNotRaisedInRtf() throws RejectedException {
    assertEquals(
        "Trust in 2010 came from 10 of 104 and 105.",
        rtf(
            "Trust in 20{\\super\\super0 10} came from 1{\\super{\\plain 0}} of 10{\\dn8 4} and"
                + " 10{\\super{\\up0 5}}."));
  }

  @Test
  void aPowerIsNoOtherNumberInATableOfRtf() throws RejectedException {
    assertEquals(
        "10⁶\nTrust came.",
        rtf(
            "\\trowd\\cellx100\\cellx200\\intbl 10\\super 6\\cell\\plain Trust came.\\cell\\row\\pard"));
  }

  private static String rtf(String body) throws RejectedException {
    return read("a.rtf", "{\\rtf1\\ansi\\uc1\\pard " + body + "\\par}");
  }

  @Test
  void aBoldPowerIsNoOtherNumber() throws RejectedException {
    String read = "Trust saved 10⁶ dollars.";
    assertEquals(
        read, read("a.html", "<p>Trust saved <b>10</b><b><i><sup>6</sup></i></b> dollars.</p>"));
    assertEquals(read, rtf("Trust saved {\\b 10}{\\up8\\b\\loch 6}{\\b  dollars}."));
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
