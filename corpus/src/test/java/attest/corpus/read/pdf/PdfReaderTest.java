package attest.corpus.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private static final float SIZE = 10;
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  @Test
  void theLanguageIsReadHoweverItIsWritten() throws IOException, RejectedException {
    assertEquals(Optional.of("en-GB"), languageOf("en_gb"));
    assertEquals(Optional.of("de"), languageOf("German"));
    assertEquals(Optional.empty(), languageOf("x-unknown"));
  }

  @Test
  void threeColumnsAreReadOneByOneWhereTheirLinesDoNotMeet() throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    for (int column = 0; column < 3; column++) {
      for (int i = 0; i < 9; i++) {
        String text = "We " + NUMBERS.get(column) + " shared the tools in " + NUMBERS.get(i);
        lines.add(new Line(50 + 170 * column, 700 - 5 * column - 12 * i, text));
      }
    }
    String text = read(lines).text();
    for (int column = 0; column < 3; column++) {
      String words = "We " + NUMBERS.get(column) + " shared the tools in ";
      assertTrue(text.contains(words + "one " + words + "two " + words + "three"), text);
    }
  }

  @Test
  void aLineThatIsSpreadToFillItsColumnIsNoRowOfATable() throws IOException, RejectedException {
    String first = "We shared the tools, because";
    assertEquals(
        first + " nobody could pay for them alone.",
        read(List.of(
                new Line(50, 700, first),
                new Line(50, 688, "nobody"),
                new Line(50 + width(first) - width("could"), 688, "could"),
                new Line(50, 676, "pay for them alone.")))
            .text());
  }

  @Test
  void aParagraphGoesOnInTheNextColumnBehindALineThatTheNextWordDidNotFit()
      throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      for (int i = 0; i < 8; i++) {
        lines.add(
            new Line(50 + 250 * column, 700 - 12 * i, "we shared all of the tools that we had"));
      }
    }
    lines.set(7, new Line(50, 616, "we shared all the"));
    lines.set(8, new Line(300, 700, "responsibilities, and all of the tools"));
    String text = read(lines).text();
    assertTrue(text.contains("we shared all the responsibilities, and"), text);
  }

  @Test
  void aQuoteThatTheLinesOfTwoColumnsGiveWayToComesAfterThem()
      throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      for (int i = 0; i < 12; i++) {
        boolean gives = i >= 4 && i < 8;
        String words =
            "we shared " + NUMBERS.get(column) + (gives ? "" : " of all the tools we had");
        float left = 50 + 200 * column + (gives && column == 1 ? 85 : 0);
        lines.add(new Line(left, 700 - 12 * i, words));
      }
    }
    lines.add(new Line(160, 650, "Nobody could pay", 16));
    lines.add(new Line(160, 630, "for them alone.", 16));
    String text = read(lines).text();
    assertTrue(text.contains("we shared one we shared one we shared one we shared one of"), text);
    assertTrue(text.contains("we shared two we shared two we shared two we shared two of"), text);
    assertTrue(text.endsWith("\nNobody could pay for them alone."), text);
  }

  @Test
  void aQuoteInTheMiddleOfAParagraphPartsItNot() throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(new Line(50, 700 - 12 * i - (i < 6 ? 0 : 60), "we shared all the tools we had"));
    }
    lines.add(new Line(50, 612, "“Nobody could pay", 16));
    lines.add(new Line(50, 592, "for them alone.”", 16));
    Document document = read(lines);
    assertEquals(
        List.of(Passage.Kind.PARAGRAPH, Passage.Kind.PARAGRAPH),
        document.passages().stream().map(Passage::kind).toList());
    assertEquals("“Nobody could pay for them alone.”", document.text(document.passages().get(1)));
  }

  @Test
  void theWordsBehindAPageBreakStandOnTheNextPage() throws IOException, RejectedException {
    Document document =
        read(
            List.of(
                List.of(
                    new Line(50, 712, "We met each month, and we shared all"),
                    new Line(50, 700, "the tools that we had since nobody co-")),
                List.of(
                    new Line(50, 712, "uld pay for them alone. Trust came of"),
                    new Line(50, 700, "it in time."))),
            "en");
    Passage passage = document.passages().get(0);
    int alone = document.text().indexOf("uld pay");
    assertEquals(Optional.of(1), passage.pageAt(passage.span().start()));
    assertEquals(Optional.of(1), passage.pageAt(alone - 1));
    assertEquals(Optional.of(2), passage.pageAt(alone));
    assertEquals(Optional.of(2), passage.pageAt(document.text().indexOf("Trust")));
  }

  @Test
  void aFewLinesOnTheLastPageStandInTheColumnsOfThePageBefore()
      throws IOException, RejectedException {
    for (int[] rows : new int[][] {{3, 2}, {2, 1}, {1, 1}}) {
      List<Line> first = new ArrayList<>();
      List<Line> last = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int column = 0; column < 2; column++) {
        for (int i = 0; i < 9; i++) {
          first.add(
              new Line(50 + 250 * column, 700 - 12 * i, "we shared all of the tools that we had"));
        }
        for (int i = 0; i < rows[column]; i++) {
          String line = "and " + NUMBERS.get(expected.size()) + " of us kept the list of them";
          last.add(new Line(50 + 250 * column, 700 - 12 * i, line));
          expected.add(line);
        }
      }
      String text = read(List.of(first, last), "en").text();
      assertTrue(text.endsWith("tools that we had " + String.join(" ", expected)), text);
    }
  }

  @Test
  void aTranscriptIsReadAsWhoSaysWhatAndWhen() throws IOException, RejectedException {
    Document document =
        read(
            List.of(
                List.of(
                    new Line(50, 700, "Ada Lovell 0:03"),
                    new Line(50, 688, "Good morning. Who of you has seen the cata-"),
                    new Line(50, 676, "logue of tools?"),
                    new Line(50, 652, "Ben Okafor 0:08"),
                    new Line(50, 640, "I have, and I think it works because each"),
                    new Line(50, 628, "tool has a keeper now. My sister keeps")),
                List.of(
                    new Line(50, 700, "the long ladder."),
                    new Line(50, 676, "Ada Lovell 0:17"),
                    new Line(50, 664, "And yours?"),
                    new Line(50, 640, "Ben Okafor 0:19"),
                    new Line(50, 628, "The wheelbarrow."))),
            "en");
    assertEquals(
        List.of(
            "Ada Lovell, 1: Good morning. Who of you has seen the catalogue of tools?",
            "Ben Okafor, 1: I have, and I think it works because each tool has a keeper now. My"
                + " sister keeps the long ladder.",
            "Ada Lovell, 2: And yours?",
            "Ben Okafor, 2: The wheelbarrow."),
        document.passages().stream()
            .map(
                turn ->
                    turn.speaker().orElse("")
                        + ", "
                        + turn.page().orElse(0)
                        + ": "
                        + document.text(turn))
            .toList());
    assertEquals(8, document.passages().get(1).moments().get(0).seconds());
    assertEquals(List.of(), document.source().authors());
  }

  @Test
  void frequentQuestionsHaveNoLabelsAndNoSpeakers() throws IOException, RejectedException {
    Document document =
        read(
            List.of(
                new Line(50, 700, "Q: Who may join the nine towns?"),
                new Line(50, 680, "A: Any town on the river, if it opens its books."),
                new Line(50, 650, "Q: Who decides?"),
                new Line(50, 630, "A: All towns decide, and your delegates may object.")));
    assertEquals(
        "Who may join the nine towns?\nAny town on the river, if it opens its books.\n"
            + "Who decides?\nAll towns decide, and your delegates may object.",
        document.text());
    assertEquals(Optional.empty(), document.passages().get(1).speaker());
  }

  @Test
  void numbersOfLinesInTheMarginAreNoWords() throws Exception {
    Document document =
        read(
            List.of(
                new Line(50, 700, "1"),
                new Line(72, 700, "INT: Who lends out the barrow?"),
                new Line(50, 680, "2"),
                new Line(72, 680, "KIM: I do, since you asked. My shed is open to all who"),
                new Line(50, 660, "3"),
                new Line(72, 660, "garden here, and nobody signs for anything."),
                new Line(50, 640, "4"),
                new Line(72, 640, "INT: Does that work?"),
                new Line(50, 620, "5"),
                new Line(72, 620, "KIM: Yes, because we know each other.")));
    assertEquals(
        "Who lends out the barrow?\n"
            + "I do, since you asked. My shed is open to all who garden here, and nobody signs for"
            + " anything.\nDoes that work?\nYes, because we know each other.",
        document.text());
    assertEquals(Optional.of("KIM"), document.passages().get(1).speaker());
  }

  @Test
  void turnsInATableWhoseRowsNothingPartsStartWithTheirNames() throws Exception {
    Document document =
        read(
            List.of(
                new Line(72, 700, "INT"),
                new Line(200, 700, "How do you share the oven?"),
                new Line(72, 687, "P1"),
                new Line(200, 687, "I light it on Fridays, because my"),
                new Line(200, 674, "neighbour bakes on Saturdays and"),
                new Line(200, 661, "needs it warm."),
                new Line(72, 648, "INT"),
                new Line(200, 648, "And who brings the wood?"),
                new Line(72, 635, "P1"),
                new Line(200, 635, "You do, if you want bread.")));
    assertEquals(
        """
        How do you share the oven?
        I light it on Fridays, because my neighbour bakes on Saturdays and needs it warm.
        And who brings the wood?
        You do, if you want bread.\
        """,
        document.text());
    assertEquals(Optional.of("P1"), document.passages().get(1).speaker());
  }

  @Test
  void aLongQuestionInBoldTypeHeadsItsAnswer() throws Exception {
    Document document =
        read(
            List.of(
                Line.bold(72, 700, "The firms undercut each other in every tender, and trust was"),
                Line.bold(
                    72, 687, "low because two of them had been to court. What made them give"),
                Line.bold(72, 674, "you a key?"),
                new Line(72, 648, "I asked each of them for one day a year. Nobody refused, since"),
                new Line(72, 635, "a day costs less than a lawyer, and they all knew a lawyer who"),
                new Line(72, 622, "had cost them more.")));
    assertEquals(Passage.Kind.HEADING, document.passages().get(0).kind());
    assertEquals(List.of(0), document.passages().get(1).headings());
  }

  @Test
  void aRequestInBoldTypeHeadsItsAnswer() throws Exception {
    Document document =
        read(
            List.of(
                Line.bold(72, 700, "Six firms share one lorry by now. Walk us through an ordinary"),
                Line.bold(72, 687, "week at the yard."),
                new Line(72, 661, "On Mondays we load, since the roofers start early, and nobody"),
                new Line(72, 648, "else needs the lorry before noon. The painters come last.")));
    assertEquals(Passage.Kind.HEADING, document.passages().get(0).kind());
    assertEquals(List.of(0), document.passages().get(1).headings());
  }

  @Test
  void aPowerOfAUnitOrANumberIsNoFootnote() throws IOException, RejectedException {
    assertEquals(
        "Partners found 5 kg/m² on 40 yd² and 3² of 9 in all.",
        read(List.of(new Line(72, 700, "Partners found 5 kg/m² on 40 yd² and 3² of 9 in all.")))
            .text());
    assertEquals(
        "We found 4 kg/m2 in 5×10⁶ tons.",
        read(raised("We found 4 kg/m", "2", " in 5×10", "6", " tons.")).text());
  }

  @Test
  void aRaisedNumberBehindAWordOrAYearIsAFootnote() throws IOException, RejectedException {
    assertEquals(
        "The partners’ rooms of 2010 are shared.",
        read(raised("The partners’", "2", " rooms of 2010", "6", " are shared.")).text());
    assertEquals(
        "The partners were there.",
        read(List.of(new Line(72, 700, "The partners² were there."))).text());
  }

  @Test
  void aRaisedMarkStandsInTheLineOfItsWordWhereThatOfAnotherColumnIsAsNear()
      throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      for (int i = 0; i < 12; i++) {
        float left = 50 + 250 * column;
        float base = 700 - 12 * i - 5 * column;
        String words = "we " + NUMBERS.get(i % 9) + " of column " + NUMBERS.get(column);
        boolean marked = i % 4 == 3;
        words += marked ? " stopped." : " shared all the tools";
        expected.add(words);
        lines.add(new Line(left, base, words));
        if (marked) {
          lines.add(new Line(left + width(words), base + 4, "" + i, 6));
        }
      }
    }
    assertEquals(String.join(" ", expected), read(lines).text().replace('\n', ' '));
  }

  @Test
  void notesAtTheFootOfAPageAreLeftOutWhateverTheirSize() throws IOException, RejectedException {
    for (float size : new float[] {SIZE, 7}) {
      List<Line> first = new ArrayList<>(raised("We shared all the tools", "1", " of the mill,"));
      first.addAll(raisedAt(688, "since nobody", "2", " of the others could pay"));
      first.add(new Line(72, 650, "1 Tools were shared, because the miller was", size));
      first.add(new Line(72, 650 - 1.2f * size, "ill in that year.", size));
      first.add(new Line(72, 650 - 2.4f * size, "2 Nobody but the miller.", size));
      List<Line> second = List.of(new Line(72, 700, "for them alone."));
      assertEquals(
          "We shared all the tools of the mill, since nobody of the others could pay for them"
              + " alone.",
          read(List.of(first, second), "en").text());
    }
  }

  @Test
  void aNoteGoesOnInTheNextColumn() throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      for (int i = 0; i < 9; i++) {
        lines.add(
            new Line(50 + 250 * column, 700 - 12 * i, "we shared all of the tools that we had"));
      }
    }
    lines.add(new Line(50 + width("we shared all of the tools that we had"), 704, "1", 6));
    lines.add(new Line(300 + width("we shared all of the tools that we had"), 704, "2", 6));
    lines.add(new Line(50, 580, "1 The tools were shared, because the", 8));
    lines.add(new Line(300, 580, "miller was ill in that year.", 8));
    lines.add(new Line(300, 570, "2 Since then, nobody was ill.", 8));
    String text = read(lines).text();
    assertFalse(text.contains("ill"), text);
  }

  @Test
  void aListOrAHeadingBelowWordsWithMarksIsNoNote() throws IOException, RejectedException {
    List<Line> cited =
        new ArrayList<>(raised("We shared the tools", "1", " of the mill as others"));
    cited.addAll(raisedAt(688, "have done before", "2,3", " us."));
    cited.add(new Line(72, 650, "1. Share a tool early.", 8));
    cited.add(new Line(72, 640, "2. Share a key late.", 8));
    assertTrue(read(cited).text().endsWith("Share a tool early.\nShare a key late."));
    List<Line> headed = new ArrayList<>(raised("We shared the tools", "2", " of the mill."));
    headed.add(Line.bold(72, 650, "2 What was shared"));
    assertTrue(read(headed).text().endsWith("2 What was shared"), read(headed).text());
  }

  @Test
  void noSpaceIsLeftWhereAMarkStoodBeforeAComma() throws IOException, RejectedException {
    assertEquals(
        "Trust in the mill, and in the miller, grew.",
        read(raised("Trust in the mill", "a", ", and in the miller", "b,*", ", grew.")).text());
  }

  @Test
  void aCaptionStandsOnItsOwn() throws IOException, RejectedException {
    List<Line> lines =
        List.of(
            new Line(72, 700, "We shared all the tools of the mill, since nobody could pay alone."),
            new Line(72, 688, "Figure 1. Tools that the mills shared, because nobody could pay"),
            new Line(72, 676, "for them"),
            new Line(72, 660.5f, "Lack of tools 7"));
    assertEquals(
        """
        We shared all the tools of the mill, since nobody could pay alone.
        Figure 1. Tools that the mills shared, because nobody could pay for them
        Lack of tools 7""",
        read(lines).text());
  }

  @Test
  void aSectionOnTheLiteratureIsNoListOfWorks() throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(72, 720, "2. Literature", 14));
    lines.add(new Line(72, 690, "In 1998, the mills shared a weir, because nobody could pay"));
    for (int i = 1; i < 20; i++) {
      lines.add(
          new Line(72, 690 - 12 * i, "for it alone, and the millers wrote that they trusted"));
    }
    assertTrue(read(lines).text().contains("In 1998, the mills shared a weir"));
  }

  @Test
  void thePeopleBelowTheTitleWithMarksAreTheAuthors() throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(72, 730, "What the Mills Learned", 20));
    lines.addAll(raised("Ida Holm", "a", ", Otto Brook", "b,*", " and Una Weir", "a"));
    lines.addAll(raisedAt(680, "Harbour College, Eastby", "1", " and Westby"));
    lines.add(new Line(72, 650, "The mills share a weir, because nobody could pay for one alone."));
    assertEquals(List.of("Ida Holm", "Otto Brook", "Una Weir"), read(lines).source().authors());
  }

  @Test
  void keywordsAreNoText() throws IOException, RejectedException {
    List<Line> lines =
        List.of(
            new Line(72, 700, "Keywords: trust; shared weirs; mills"),
            new Line(72, 670, "The mills share a weir."));
    assertEquals("The mills share a weir.", read(lines).text());
  }

  @Test
  void whatAServiceListsAboveATranscriptIsNoPartOfItsTitle() throws IOException, RejectedException {
    List<Line> lines =
        List.of(
            new Line(72, 730, "Mill interview", 14),
            Line.bold(72, 710, "SUMMARY KEYWORDS"),
            Line.bold(72, 697, "mills, weir, trust"),
            Line.bold(72, 671, "Ada Lovell 00:02"),
            new Line(72, 658, "Who shares the weir?"),
            Line.bold(72, 632, "Ben Okafor 00:09"),
            new Line(72, 619, "All mills do, because nobody could pay for one alone."),
            Line.bold(72, 593, "Ada Lovell 00:17"),
            new Line(72, 580, "And the path to it?"),
            Line.bold(72, 554, "Ben Okafor 00:19"),
            new Line(72, 541, "The path, too."));
    assertEquals("Mill interview", read(lines).source().title());
  }

  @Test
  void rowsOfAGridArePartedByItsRules() throws IOException, RejectedException {
    String[][] rows = {
      {"Challenge", "Strategy"},
      {"The lack of a shared", "Agree on one ledger"},
      {"ledger held us up.", "for all of us."},
      {"Nobody knew the", "Brief new partners"},
      {"new partners.", ""},
    };
    float[] bases = {700, 686.7f, 673.9f, 660.6f, 647.8f};
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      for (int column = 0; column < 2; column++) {
        if (!rows[i][column].isEmpty()) {
          lines.add(new Line(72 + 144 * column, bases[i], rows[i][column]));
        }
      }
    }
    lines.add(
        new Line(72, 634.5f, "We read the table aloud, and nobody said a word about it then."));
    assertEquals(
        """
        Challenge
        Strategy
        The lack of a shared ledger held us up.
        Agree on one ledger for all of us.
        Nobody knew the new partners.
        Brief new partners
        We read the table aloud, and nobody said a word about it then.\
        """
            .strip(),
        read(lines).text());
  }

  @Test
  void aTabBehindANamePartsNoLineFromTheNext() throws IOException, RejectedException {
    List<Line> lines =
        List.of(
            new Line(72, 700, "JA:"),
            new Line(108, 700, "What was the hardest part of it?"),
            new Line(72, 680, "P4:"),
            new Line(108, 680, "The lack of a shared ledger held us up in the first of our years"),
            new Line(
                72, 668, "together, and nobody wanted to lend money to all of the others then."),
            new Line(72, 648, "JA:"),
            new Line(108, 648, "What should others do?"));
    assertEquals(
        """
        JA: What was the hardest part of it?
        P4: The lack of a shared ledger held us up in the first of our years together, and nobody \
        wanted to lend money to all of the others then.
        JA: What should others do?\
        """
            .strip(),
        read(lines).text());
  }

  @Test
  void aBylineIsNoPartOfTheTitle() throws IOException, RejectedException {
    List<Line> lines =
        List.of(
            new Line(72, 720, "Mill Gazette", 26),
            new Line(72, 690, "By Olga Brook", 14),
            new Line(72, 660, "The mills share a weir, because nobody could pay for one alone."));
    assertEquals("Mill Gazette", read(lines).source().title());
  }

  @Test
  void aTitleGoesOnInItsNextLineHoweverFarApartTheseAre() throws IOException, RejectedException {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(72, 720, "What the mills learned of the", 26));
    lines.add(new Line(72, 687, "weir", 26));
    for (int i = 0; i < 6; i++) {
      lines.add(
          new Line(72, 650 - 11.5f * i, "we shared the weir, because nobody could pay for it"));
    }
    assertEquals("What the mills learned of the weir", read(lines).source().title());
  }

  @Test
  void aPowerWithASignIsNoFootnote() {
    PdfWord word = new PdfWord("10⁻³", 72, 100, 700, SIZE, false);
    assertEquals("10⁻³", PdfLine.of(new PdfRow(List.of(word), 700, SIZE)).text());
  }

  /** A line, every second part of which is raised. */
  private static List<Line> raised(String... parts) throws IOException {
    return raisedAt(700, parts);
  }

  private static List<Line> raisedAt(float base, String... parts) throws IOException {
    List<Line> line = new ArrayList<>();
    float left = 72;
    for (int i = 0; i < parts.length; i++) {
      boolean up = i % 2 == 1;
      line.add(new Line(left, up ? base + 4 : base, parts[i], up ? 6 : SIZE));
      left += width(parts[i]) * (up ? 0.6f : 1);
    }
    return line;
  }

  private static Optional<String> languageOf(String tag) throws IOException, RejectedException {
    return read(
            List.of(List.of(new Line(72, 700, "We met every month, and nobody was late."))), tag)
        .source()
        .language();
  }

  /** A line of text, and where it stands on its page, in points from the left and the foot. */
  private record Line(float left, float base, String text, float size, PDFont font) {
    Line(float left, float base, String text) {
      this(left, base, text, SIZE);
    }

    Line(float left, float base, String text, float size) {
      this(left, base, text, size, FONT);
    }

    static Line bold(float left, float base, String text) {
      return new Line(left, base, text, SIZE, BOLD);
    }
  }

  private static Document read(List<Line> lines) throws IOException, RejectedException {
    return read(List.of(lines), "en");
  }

  private static Document read(List<List<Line>> pages, String language)
      throws IOException, RejectedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      for (List<Line> lines : pages) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          for (Line line : lines) {
            content.beginText();
            content.setFont(line.font, line.size);
            content.newLineAtOffset(line.left, line.base);
            content.showText(line.text);
            content.endText();
          }
        }
      }
      pdf.getDocumentCatalog().setLanguage(language);
      pdf.getDocumentInformation().setAuthor("Cara Lind");
      pdf.save(bytes);
    }
    return new PdfReader().read(new SourceFile("a.pdf", bytes.toByteArray(), Limits.DEFAULT));
  }

  private static float width(String text) throws IOException {
    return FONT.getStringWidth(text) / 1000 * SIZE;
  }
}
