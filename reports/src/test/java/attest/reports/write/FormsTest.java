package attest.reports.write;

import static attest.reports.ReportBase.mined;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Mined;
import attest.corpus.Passage;
import attest.corpus.Span;
import attest.corpus.UsageException;
import attest.index.base.EvidenceBase;
import attest.reports.QuoteRule;
import attest.reports.Report;
import attest.reports.ReportBase;
import attest.reports.web.HostileBase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

class FormsTest {
  private static final String WEB = "https://example.org/a";

  @TempDir private Path folder = Path.of("");

  @Test
  void whatASourceSaysStaysTextInHtml() throws IOException {
    String html = html(hostile(), House.NONE);
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("javascript:alert(1)"), html);
    assertTrue(html.contains("Trust &lt;script&gt;alert(1)&lt;/script&gt; *grew*"), html);
  }

  @Test
  void whatASourceSaysStaysTextInMarkdown() throws IOException {
    StringWriter text = new StringWriter();
    new MarkdownReport().write(hostile(), new PrintWriter(text));
    assertTrue(
        text.toString()
            .contains(
                "> Trust \\<script\\>alert(1)\\</script\\> \\*grew\\* \\[here\\](http://x) \\| \\#"),
        text.toString());
    assertTrue(text.toString().contains("> 1\\. Trust first."), text.toString());
    assertFalse(text.toString().contains("](<javascript"), text.toString());
  }

  @Test
  void whatHidesOrTurnsWordsIsToldInEveryForm() throws IOException {
    EvidenceBase base = HostileBase.published(folder.resolve("hidden"), "Trust came first.");
    Report report = ReportBase.at(base).report(new QuoteRule(9, 9));
    StringWriter markdown = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(markdown));
    StringWriter csv = new StringWriter();
    new CsvReport(false).write(report, new PrintWriter(csv));
    StringWriter appendix = new StringWriter();
    new HtmlReport(House.NONE).writeAppendix(report, "r.html", new PrintWriter(appendix));
    Map<String, String> forms =
        Map.of(
            "HTML", html(report, House.NONE),
            "appendix", appendix.toString(),
            "Markdown", markdown.toString(),
            "CSV", csv.toString().replace("\r\n", "\n"),
            "Word", words(word(report, House.NONE)));
    forms.forEach(
        (form, text) -> {
          assertFalse(HostileBase.HIDDEN.matcher(text).find(), form);
          assertTrue(text.contains("‹U+202E›reversed‹U+202C›"), form);
          assertTrue(text.contains("A ‹U+202E›title"), form);
        });
  }

  @Test
  void aQuoteStandsUnderTheLabelThatNamesItsSubject() throws IOException {
    Mined mined = mined("a.md", "sha256:a", 0.9, WEB, "Open *books*", "Builds trust in each town.");
    Passage bare = mined.document().passages().get(0);
    Passage labelled =
        new Passage(
            bare.kind(),
            bare.span(),
            bare.line(),
            bare.page(),
            bare.depth(),
            bare.headings(),
            bare.leadIn(),
            Optional.of(new Span(0, "Open *books*".length())),
            bare.speaker(),
            bare.language(),
            bare.moments());
    Document document =
        new Document(
            mined.document().source(),
            mined.document().text(),
            List.of(labelled),
            List.of(),
            List.of());
    Report report =
        ReportBase.of(folder, new Mined(document, mined.findings().subList(1, 2)))
            .report(new QuoteRule(9, 9));
    StringWriter markdown = new StringWriter();
    new MarkdownReport().write(report, new PrintWriter(markdown));
    StringWriter csv = new StringWriter();
    new CsvReport(false).write(report, new PrintWriter(csv));
    assertTrue(
        csv.toString().contains(",strategy,,trust,Trust,Open *books*,Builds trust in each town.,"),
        csv.toString());
    assertTrue(
        markdown.toString().contains("| \\[Open \\*books\\*\\] Builds trust in each town."),
        markdown.toString());
    String quoted = "> **Open \\*books\\***\n>\n> Builds trust in each town.\n";
    assertTrue(markdown.toString().contains(quoted), markdown.toString());
    assertTrue(markdown.toString().contains("| \\[Open \\*books\\*\\] Builds trust"));
    assertTrue(markdown.toString().contains("Words in bold above a quote are the label"));
    String html = html(report, House.NONE);
    assertEquals(3, html.split("<p class=\"label\">Open \\*books\\*</p>", -1).length - 1, html);
    try (XWPFDocument word = open(word(report, House.NONE))) {
      List<XWPFParagraph> labels =
          word.getParagraphs().stream().filter(p -> p.getText().equals("Open *books*")).toList();
      assertEquals(2, labels.size());
      assertTrue(labels.stream().allMatch(XWPFParagraph::isKeepNext));
    }
  }

  @Test
  void whatIsSaidOfAQuoteInWordIsSetApartFromIt() throws IOException {
    try (XWPFDocument word = open(word(sound(), House.NONE))) {
      XWPFRun said =
          word.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .filter(run -> run.text().startsWith(" [strategy"))
              .findFirst()
              .orElseThrow();
      assertEquals(List.of("6B7280", 8.0), List.of(said.getColor(), said.getFontSizeAsDouble()));
    }
  }

  /** What stands in the text and the notes of a Word file. */
  private static String words(byte[] file) throws IOException {
    try (XWPFDocument word = open(file)) {
      StringBuilder words = new StringBuilder(word.getDocument().xmlText());
      word.getFootnotes().forEach(note -> words.append(note.getCTFtnEdn().xmlText()));
      return words.toString();
    }
  }

  @Test
  void pagesOnPaperAreNumbered() throws IOException {
    assertTrue(html(sound(), House.NONE).contains("@bottom-center { content: counter(page);"));
  }

  @Test
  void aPageAsksNobodyForAnything() throws IOException {
    String html = html(sound(), House.NONE);
    for (String request : new String[] {"<link", "src=", "@import", "url(", "<script"}) {
      assertFalse(html.contains(request), request);
    }
  }

  @Test
  void everyPageForbidsWhatItDoesNotNeed() throws IOException {
    StringWriter appendix = new StringWriter();
    new HtmlReport(House.NONE).writeAppendix(sound(), "r.html", new PrintWriter(appendix));
    for (String page : List.of(html(sound(), House.NONE), appendix.toString())) {
      String policy =
          Jsoup.parse(page).select("meta[http-equiv=Content-Security-Policy]").attr("content");
      assertTrue(policy.startsWith("default-src 'none';"), policy);
      assertFalse(policy.contains("script-src") || policy.contains("http"), policy);
    }
  }

  @Test
  void whatAHouseWritesIsWrittenAsItWasUnderstood() throws IOException {
    assertEquals("<p>a&nbsp;b<br>c</p>", preface("<!-- d --><p>a&nbsp;b<br/>c"));
    assertEquals(
        "<a href=\"https://example.org\" lang=\"en\">a</a>&lt;script&gt;",
        preface("<a href='https://example.org' lang=en>a</a>&lt;script>"));
    assertEquals(
        "<img src=\"data:image/png;base64,AA==\" alt=\"A\">",
        preface("<img src='data:image/png;base64,AA==' alt='A'/>"));
  }

  private String preface(String html) throws IOException {
    Path house = Files.createTempDirectory(folder, "house");
    Files.writeString(house.resolve("preface.html"), html);
    return House.of(house).preface();
  }

  @Test
  void everyLinkWithinAPageLeadsSomewhere() throws IOException {
    String html = html(sound(), House.NONE);
    html.lines()
        .flatMap(line -> Arrays.stream(line.split("href=\"#", -1)).skip(1))
        .map(rest -> rest.substring(0, rest.indexOf('"')))
        .forEach(
            anchor -> assertTrue(html.contains("id=\"" + anchor + "\""), anchor + " is nowhere"));
  }

  @Test
  void theAppendixAndItsPageLeadToEachOther() throws IOException {
    StringWriter page = new StringWriter();
    StringWriter appendix = new StringWriter();
    HtmlReport writer = new HtmlReport(House.NONE);
    writer.write(sound(), "r-appendix.html", new PrintWriter(page));
    writer.writeAppendix(sound(), "r.html", new PrintWriter(appendix));
    assertTrue(page.toString().contains("href=\"r-appendix.html#q1\""), page.toString());
    assertFalse(page.toString().contains("id=\"q1\""));
    assertTrue(appendix.toString().contains("id=\"q1\""), appendix.toString());
    assertTrue(appendix.toString().contains("href=\"r.html#source-1\""), appendix.toString());
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsText() throws IOException {
    Report report =
        ReportBase.of(folder, mined("a.md", "sha256:a", 0.9, WEB, "=SUM(A1) of trust."))
            .report(new QuoteRule(9, 9));
    StringWriter text = new StringWriter();
    new CsvReport(false).write(report, new PrintWriter(text));
    assertTrue(text.toString().contains(",'=SUM(A1) of trust.,"), text.toString());
  }

  @Test
  void theSameReportGivesTheSameWordFile() throws IOException {
    assertArrayEquals(word(sound(), House.NONE), word(sound(), House.NONE));
  }

  @Test
  void aWordFileHasStylesFieldsCaptionsFootnotesAndPictures() throws IOException {
    try (XWPFDocument word = open(word(sound(), House.NONE))) {
      String xml = word.getDocument().xmlText();
      assertTrue(xml.contains(" TOC \\o \"1-2\""), xml);
      assertTrue(xml.contains("SEQ Figure") && xml.contains("SEQ Table"), xml);
      assertTrue(xml.contains(" PAGEREF a_key_messages \\h "), xml);
      assertTrue(xml.contains(" PAGEREF a_trust \\h "), "themes are in it, too");
      assertTrue(word.isEnforcedUpdateFields());
      assertEquals(1, word.getAllPictures().size());
      assertTrue(xml.contains("descr=\"Flow of documents and findings (PRISMA 2020)"), xml);
      assertTrue(
          word.getFootnotes().stream()
              .anyMatch(note -> note.getCTFtnEdn().xmlText().contains("(“Work a.md”, n.d., ")));
      assertTrue(
          word.getParagraphs().stream()
              .anyMatch(
                  p -> "Heading1".equals(p.getStyle()) && p.getText().equals("Key messages")));
    }
  }

  @Test
  void theContentsOfAllThemesFitOnThePageOfTheTitle() throws IOException {
    try (XWPFDocument word = open(word(sound(), House.NONE))) {
      double height = 12 * lineHeight(word, "TOC1") + 38 * lineHeight(word, "TOC2");
      assertTrue(height < 580, "of the 711 points of a page, the contents take " + height);
    }
  }

  /** In points, of a line of Arial, whose letters need 1.15 times their size. */
  private static double lineHeight(XWPFDocument word, String style) {
    CTStyle toc = word.getStyles().getStyle(style).getCTStyle();
    CTSpacing spacing = toc.getPPr().getSpacing();
    double size = toc.isSetRPr() ? number(toc.getRPr().getSzArray(0).getVal()) / 2 : 10;
    double lines = spacing.isSetLine() ? number(spacing.getLine()) / 240 : 269.0 / 240;
    return size * 1.15 * lines + number(spacing.getAfter()) / 20;
  }

  private static double number(Object measure) {
    return Double.parseDouble(String.valueOf(measure));
  }

  @Test
  void eachNumberOfTheGapTableLeadsToItsQuotes() throws IOException {
    try (XWPFDocument word = open(word(sound(), House.NONE))) {
      XWPFTable table = word.getTables().get(0);
      assertEquals(
          List.of("Theme", "Mechanisms", "Challenges", "Strategies", "All"),
          table.getRow(0).getTableCells().stream().map(cell -> cell.getText()).toList());
      XWPFTableCell cell = table.getRow(1).getCell(3);
      assertTrue(cell.getText().contains("2 / 2"), cell.getText());
      assertEquals("9CC4E4", cell.getColor().toUpperCase(Locale.ROOT));
      assertTrue(cell.getCTTc().xmlText().contains("<w:u w:val=\"none\"/>"), "legible");
      String bookmark = "a_trust_strategy";
      assertTrue(cell.getCTTc().xmlText().contains("HYPERLINK \\l \"" + bookmark), cell.getText());
      assertTrue(word.getDocument().xmlText().contains("w:name=\"" + bookmark + "\""));
      assertEquals("none", table.getRow(1).getCell(1).getText());
    }
  }

  @Test
  void theFirstAndLastRowsOfATableStandTogether() throws IOException {
    try (XWPFDocument word = open(word(sound(), House.NONE))) {
      XWPFTable table = word.getTables().get(0);
      assertTrue(keepsNext(table.getRow(1)));
      assertFalse(keepsNext(table.getRow(table.getNumberOfRows() - 1)));
    }
  }

  private static boolean keepsNext(XWPFTableRow row) {
    return row.getTableCells().stream()
        .flatMap(cell -> cell.getParagraphs().stream())
        .allMatch(XWPFParagraph::isKeepNext);
  }

  @Test
  void stylesOfAHouseMayHoldPicturesAndAskNothingOfTheWeb() throws IOException {
    for (String data :
        List.of("url(data:a)", "url( data:a)", "url( 'data:a')", "url(\"data:a\")")) {
      String css = "h1 { background: " + data + " }";
      assertEquals(css, css(css));
    }
    for (String web : List.of("url(http://a)", "url( 'http://a')", "url(  a.png)")) {
      assertThrows(UsageException.class, () -> css("h1 { background: " + web + " }"), web);
    }
    Report report = sound();
    String page =
        html(
            report,
            new House(css("h1 { background: image-set('http://a') }"), "", Optional.empty()));
    String policy = "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";
    assertTrue(page.indexOf(policy) < page.indexOf("image-set") && page.contains(policy), page);
  }

  private String css(String rules) throws IOException {
    Path house = Files.createTempDirectory(folder, "house");
    Files.writeString(house.resolve("report.css"), rules);
    return House.of(house).css();
  }

  @Test
  void stylesOfAHouseAreTakenWhateverTheirCaseAndIds() throws IOException {
    Path house = Files.createDirectory(folder.resolve("styled"));
    try (XWPFDocument own = new XWPFDocument();
        OutputStream out = Files.newOutputStream(house.resolve("report.docx"))) {
      XWPFStyles styles = own.createStyles();
      styles.addStyle(style("Standard", "Normal", styles));
      styles.addStyle(style("berschrift1", "Heading 1", styles));
      styles.addStyle(style("Quote", "House Quote", styles));
      own.write(out);
    }
    try (XWPFDocument word = open(word(sound(), House.of(house)))) {
      XWPFParagraph heading =
          word.getParagraphs().stream()
              .filter(p -> p.getText().equals("Key messages") && p.getStyle() != null)
              .reduce((first, second) -> second)
              .orElseThrow();
      assertEquals("berschrift1", heading.getStyle());
      XWPFStyle quote = word.getStyles().getStyleWithName("quote");
      assertEquals("AttestQuote", quote.getStyleId());
      assertEquals("Standard", quote.getBasisStyleID());
    }
  }

  private static XWPFStyle style(String id, String name, XWPFStyles styles) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    return new XWPFStyle(style, styles);
  }

  @Test
  void tablesAreAsWideAsThePageOfAHouse() throws IOException {
    Path house = Files.createDirectory(folder.resolve("small"));
    try (XWPFDocument own = new XWPFDocument();
        OutputStream out = Files.newOutputStream(house.resolve("report.docx"))) {
      CTSectPr section = own.getDocument().getBody().addNewSectPr();
      section.addNewPgSz().setW(BigInteger.valueOf(9000));
      CTPageMar margins = section.addNewPgMar();
      margins.setLeft(BigInteger.valueOf(1000));
      margins.setRight(BigInteger.valueOf(1500));
      own.write(out);
    }
    try (XWPFDocument word = open(word(sound(), House.of(house)))) {
      assertEquals(6500, word.getTables().get(0).getWidth());
    }
  }

  @Test
  void sourcesHaveTheNumbersThatTheyAreCitedBy() throws IOException {
    String html = html(sound(), House.NONE);
    assertTrue(html.contains("<li id=\"source-2\"><span class=\"number\">[2]</span> Work"), html);
  }

  @Test
  void aHeadingStandsOnThePageOfItsFirstQuote() throws IOException {
    Element heading = Jsoup.parse(html(sound(), House.NONE)).selectFirst("#trust-strategy h4");
    assertNotNull(heading);
    Element together = heading.closest(".together");
    assertNotNull(together);
    assertEquals(1, together.select("blockquote").size());
    assertTrue(html(sound(), House.NONE).contains(".together { break-inside: avoid; }"));
  }

  @Test
  void partsWithNothingToTellAreLeftOutAndThatIsSaidOnce() throws IOException {
    String html = html(sound(), House.NONE);
    for (String part : List.of("claims", "timeline", "mechanisms", "cerqual", "overlap")) {
      assertFalse(html.contains("id=\"" + part + "\""), part);
      assertFalse(html.contains("href=\"#" + part + "\""), part);
    }
    String said =
        "One independent origin only was found for each of the 3 claims, so there is no table";
    assertEquals(2, html.split(said, -1).length);
    assertTrue(
        html.contains("No work that is quoted has a date, so there is no timeline of works."),
        html);
  }

  @Test
  void figuresAreNumberedWithoutAGap() throws IOException {
    String html = html(sound(), House.NONE);
    assertTrue(html.contains("<b>Figure 2.</b> Flow of documents"), html);
  }

  @Test
  void aHouseBringsItsStylesToWordAndWeb() throws IOException {
    Path house = Files.createDirectory(folder.resolve("house"));
    Files.writeString(house.resolve("report.css"), "\uFEFFh1 {\r\n  color: #123456;\r\n}");
    Files.writeString(house.resolve("preface.html"), "<p>For the <b>minister</b></p>");
    try (XWPFDocument own = new XWPFDocument();
        OutputStream out = Files.newOutputStream(house.resolve("report.docx"))) {
      own.createParagraph().createRun().setText("goes away");
      own.createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Ministry of Bridges");
      own.write(out);
    }
    String html = html(sound(), House.of(house));
    assertTrue(html.contains("\nh1 {\n  color: #123456;\n}"), html);
    assertTrue(html.contains("<p>For the <b>minister</b></p>"), html);
    try (XWPFDocument word = open(word(sound(), House.of(house)))) {
      assertEquals("Ministry of Bridges", word.getHeaderList().get(0).getText().strip());
      assertFalse(word.getParagraphs().get(0).getText().contains("goes away"));
    }
  }

  @Test
  void whatAHouseMayNotBringIsNamed() throws IOException {
    assertRefused("report.css", "@import 'x.css';", "asks for something outside");
    assertRefused("report.css", "a { background: url(http://x/y.png) }", "outside of the report");
    assertRefused("preface.html", "<p>a\n<b>b</p>", "line 2: not well formed");
    assertRefused("preface.html", "<p>a</p>\n<script>b</script>", "line 2: a report cannot take");
    assertRefused("preface.html", "<img src='http://x/y.png'/>", "cannot take src=http://x/y.png");
    assertRefused("preface.html", "<p onclick='x()'>a</p>", "cannot take onclick=");
    assertRefused("preface.html", "<a href='javascript:x()'>a</a>", "cannot take href=");
    // For XML no element, for a browser one.
    assertRefused("preface.html", "<![CDATA[><script>a()</script>]]>", "cannot take <script>");
    assertRefused("preface.html", "<?a ><script>a()</script>?>", "cannot take <script>");
    assertRefused("preface.html", "<p>a</p></header>", "line 1: not well formed");
    assertRefused("logo.png", "x", "holds logo.png; it may hold report.css, preface.html");
    Path odd = Files.createDirectory(folder.resolve("odd"));
    Files.createDirectory(odd.resolve("report.css"));
    Files.writeString(odd.resolve(".DS_Store"), "x");
    UsageException no = assertThrows(UsageException.class, () -> House.of(odd));
    assertTrue(String.valueOf(no.getMessage()).endsWith("report.css is no file"), no.getMessage());
    Path word = Files.createDirectory(folder.resolve("word"));
    Files.writeString(word.resolve("report.docx"), "no document");
    UsageException e = assertThrows(UsageException.class, () -> word(sound(), House.of(word)));
    assertTrue(
        String.valueOf(e.getMessage()).endsWith("is no Word document (.docx)"), e.getMessage());
  }

  private void assertRefused(String name, String content, String fault) throws IOException {
    Path house = Files.createTempDirectory(folder, "house");
    Files.writeString(house.resolve(name), content, StandardCharsets.UTF_8);
    UsageException refused = assertThrows(UsageException.class, () -> House.of(house));
    assertTrue(String.valueOf(refused.getMessage()).contains(fault), refused.getMessage());
  }

  private Report sound() throws IOException {
    return ReportBase.of(
            folder,
            mined("a.md", "youtube:v1", 0.9, WEB, "Trust grew fast.", "Money came."),
            mined("c.md", "sha256:c", 0.5, WEB, "Trust came late to the mill."))
        .report(new QuoteRule(9, 9));
  }

  private Report hostile() throws IOException {
    return ReportBase.of(
            folder,
            mined(
                "a*b_c.md",
                "sha256:a",
                0.9,
                "javascript:alert(1)",
                "Trust <script>alert(1)</script> *grew* [here](http://x) | # & `so`."),
            mined("d.md", "sha256:d", 0.9, WEB, "1. Trust first."),
            mined("e.md", "sha256:e", 0.9, WEB, "- Trust second."))
        .report(new QuoteRule(9, 9));
  }

  @Test
  void theGapMapFillsThePageInPrint() throws IOException {
    String page = html(sound(), House.NONE);
    assertTrue(page.contains("<section id=\"gap-map\" class=\"gap-map\">"), page);
    assertTrue(page.contains(".gap-map .picture svg { width: 100%; max-height: 220mm; }"), page);
  }

  private static String html(Report report, House house) {
    StringWriter text = new StringWriter();
    new HtmlReport(house).write(report, "", new PrintWriter(text));
    return text.toString();
  }

  private static byte[] word(Report report, House house) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WordReport(house).write(report, out);
    return out.toByteArray();
  }

  private static XWPFDocument open(byte[] word) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(word));
  }
}
