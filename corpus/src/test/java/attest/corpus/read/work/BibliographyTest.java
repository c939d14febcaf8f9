package attest.corpus.read.work;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.Document;
import attest.corpus.PartialDate;
import attest.corpus.Particulars;
import attest.corpus.Source;
import attest.corpus.UsageException;
import attest.corpus.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BibliographyTest {
  private static final Optional<String> NO = Optional.empty();

  private static final String HASH = "sha256:0123456789abcdef";

  private static Document document(String path, Optional<String> url, Optional<String> doi) {
    Source source =
        new Source(
            path,
            "A file's title",
            "plain text",
            new Identifiers(Optional.empty(), doi, url).origin(HASH),
            Voice.AUTHOR,
            List.of("File Author"),
            Optional.of("File Journal"),
            Optional.of(new PartialDate("1999")),
            url,
            doi,
            Optional.of("de"),
            false);
    return new Document(source, "", List.of(), List.of(), List.of());
  }

  private static Source applied(Bibliography bibliography, String path) {
    return bibliography.apply(document(path, Optional.empty(), Optional.empty())).source();
  }

  private static Bibliography csv(String text) {
    return Bibliography.parse("sources.csv", text.getBytes(UTF_8));
  }

  private static Bibliography ris(String text) {
    return Bibliography.parse("sources.ris", text.getBytes(UTF_8));
  }

  private static Bibliography bib(String text) {
    return Bibliography.parse("sources.bib", text.getBytes(UTF_8));
  }

  private static void assertFault(String message, String name, String text) {
    UsageException e =
        assertThrows(
            UsageException.class, () -> Bibliography.parse(name, text.getBytes(UTF_8)), text);
    assertEquals(message, e.getMessage());
  }

  @Test
  void cellsWithoutEndAreReadAsOthersAre() {
    String path = "../".repeat(20_000) + "a.txt";
    String address = "a" + ".a".repeat(20_000);
    Source source = applied(csv("file,title,url\n" + path + ",Tugs," + address + "\n"), "a.txt");
    assertEquals("Tugs", source.title());
  }

  @Test
  void aRowFillsAndOverridesWhatTheFileSays() {
    Source source =
        applied(
            csv(
                """
                Path,Title,Author(s),authors,Date,Journal,DOI,URL,Language,My notes
                a.txt,"Tugs, and trust",,Ada Quellmeer; Rei Minato,12 March 2024,Harbours,10.5555/X,https://example.org/a,English,good
                """),
            "corpus/a.txt");
    assertEquals("Tugs, and trust", source.title());
    assertEquals(List.of("Ada Quellmeer", "Rei Minato"), source.authors());
    assertEquals("2024-03-12", source.date().orElseThrow().iso());
    assertEquals(Optional.of("Harbours"), source.container());
    assertEquals(Optional.of("10.5555/x"), source.doi());
    assertEquals(Optional.of("https://example.org/a"), source.url());
    assertEquals("doi:10.5555/x", source.origin());
    assertEquals(Optional.of("en"), source.language());
    assertEquals("corpus/a.txt", source.path());
  }

  @Test
  void aRowFillsWhatTheFileDoesNotSayOfWhereTheWorkIsPrinted() {
    Particulars ofFile =
        new Particulars(
            List.of("Author"), Optional.of("11"), Optional.of("2"), NO, Optional.of("e5"), NO);
    Source source =
        bibliography(csv("file,Volume,Pages,Publisher\na.txt,12,pp. 5 - 9,Quay\n"), ofFile);
    assertEquals(
        new Particulars(
            List.of("Author"),
            Optional.of("12"),
            Optional.of("2"),
            Optional.of("5–9"),
            Optional.of("e5"),
            Optional.of("Quay")),
        source.particulars().orElseThrow());
    assertEquals(
        Optional.of("e77"),
        applied(csv("file,pages\na.txt,e77\n"), "a.txt")
            .particulars()
            .flatMap(Particulars::article));
  }

  private static Source bibliography(Bibliography bibliography, Particulars ofFile) {
    Document document = document("a.txt", NO, NO);
    Source source = document.source();
    return bibliography
        .apply(
            new Document(
                new Source(
                    source.path(),
                    source.title(),
                    source.format(),
                    source.origin(),
                    source.voice(),
                    source.authors(),
                    source.container(),
                    source.date(),
                    source.url(),
                    source.doi(),
                    source.language(),
                    Optional.of(ofFile),
                    source.derived()),
                document.text(),
                List.of(),
                List.of(),
                List.of()))
        .source();
  }

  private static Optional<Particulars> article(String volume, String issue, String pages) {
    return Optional.of(
        new Particulars(
            List.of(), Optional.of(volume), Optional.of(issue), Optional.of(pages), NO, NO));
  }

  /** Without the names, which other tests are about. */
  private static Particulars printed(Particulars known) {
    return new Particulars(
        List.of(),
        known.volume(),
        known.issue(),
        known.pages(),
        known.article(),
        known.publisher());
  }

  @Test
  void anEmptyCellOverridesNothing() {
    Source source = applied(csv("file;title;author;year;doi\na.txt;;;2001;\n"), "a.txt");
    assertEquals("A file's title", source.title());
    assertEquals(List.of("File Author"), source.authors());
    assertEquals("2001", source.date().orElseThrow().iso());
    assertEquals(HASH, source.origin());
  }

  @Test
  void anEntryIsOfTheFileThatItNamesElseOfTheDoiElseOfTheAddress() {
    Bibliography bibliography =
        csv(
            """
            file,doi,url,title
            2024/a.txt,,,by folder
            a.txt,,,by name
            ,10.5555/x,,by DOI
            ,,http://www.example.org/p/?utm_source=x,by page
            ,,youtu.be/dRv4Mission,by video
            """);
    assertEquals("by folder", applied(bibliography, "corpus/2024/a.txt").title());
    assertEquals("by name", applied(bibliography, "corpus/2023/a.txt").title());
    assertEquals("by name", applied(bibliography, "talks.zip!/a.txt").title());
    assertEquals("A file's title", applied(bibliography, "data.txt").title());
    Optional<String> page = Optional.of("https://example.org/p");
    Optional<String> doi = Optional.of("10.5555/x");
    assertEquals("by name", title(bibliography, "a.txt", page, doi));
    assertEquals("by DOI", title(bibliography, "b.txt", page, doi));
    assertEquals("by page", title(bibliography, "b.txt", page, Optional.empty()));
  }

  private static String title(
      Bibliography bibliography, String path, Optional<String> url, Optional<String> doi) {
    return bibliography.apply(document(path, url, doi)).source().title();
  }

  @Test
  void aPathIsTheSameOnAllSystems() {
    Bibliography bibliography =
        csv("path,title\n.\\talks\\a\u030A.txt,one\nfile:///C:/Users/x/My%20talk.txt,two\n");
    assertEquals("one", applied(bibliography, "x.zip!/talks/\u00E5.txt").title());
    assertEquals("two", applied(bibliography, "other/My talk.txt").title());
  }

  @Test
  void aVideoMakesTheTextNotesOfIt() {
    Source source = applied(csv("file,url\na.txt,https://youtu.be/dRv4Mission?t=9\n"), "a.txt");
    assertEquals("youtube:dRv4Mission", source.origin());
    assertEquals(Voice.NOTES, source.voice());
    assertEquals(
        "youtube:dRv4Mission",
        applied(csv("file,video id\na.txt,dRv4Mission\n"), "a.txt").origin());
  }

  @Test
  void aNewDoiTakesTheAddressOfTheOldOneWithIt() {
    Document old =
        document("a.txt", Optional.of("https://doi.org/10.5555/old"), Optional.of("10.5555/old"));
    Source source = csv("file,doi\na.txt,10.5555/new\n").apply(old).source();
    assertEquals(Optional.of("https://doi.org/10.5555/new"), source.url());
    assertEquals("doi:10.5555/new", source.origin());
  }

  @Test
  void cellsMayHoldQuotesLineBreaksDelimitersAndFormulas() {
    Bibliography bibliography =
        csv(
            """
            \uFEFFsep=;
            file;title;authors;date

            a.txt;"She said: ""no; never""
            and left";"A. B;
            C. D";="2020"
            b.txt;=SUM(A1:A9);+1;@now
            """
                .replace("\n", "\r\n"));
    Source source = applied(bibliography, "a.txt");
    assertEquals("She said: \"no; never\" and left", source.title());
    assertEquals(List.of("A. B", "C. D"), source.authors());
    assertEquals("2020", source.date().orElseThrow().iso());
    assertEquals("=SUM(A1:A9)", applied(bibliography, "b.txt").title());
    assertEquals(List.of("sources.csv, line 7: '@now' is no date"), bibliography.warnings());
  }

  @Test
  void aSheetIsReadInAnyEncoding() {
    String text = "file\ttitle\na.txt\tÅsa spoke, and all of Malmö heard it\n";
    for (byte[] bytes : List.of(text.getBytes(ISO_8859_1), ("\uFEFF" + text).getBytes(UTF_16LE))) {
      assertEquals(
          "Åsa spoke, and all of Malmö heard it",
          applied(Bibliography.parse("sources.csv", bytes), "a.txt").title());
    }
  }

  @Test
  void ofSeveralEntriesForOneFileTheFirstCounts() {
    Bibliography bibliography = csv("file,title,doi\na.txt,one,\n./a.txt,two,\n,none,n/a\n");
    assertEquals("one", applied(bibliography, "a.txt").title());
    assertEquals(
        List.of(
            "sources.csv, line 4: no file, DOI or address; the row is about no document",
            "sources.csv, line 4: 'n/a' is no DOI",
            "sources.csv, line 3: a second entry for a.txt; the first counts"),
        bibliography.warnings());
  }

  @Test
  void entriesAboutNoDocumentAreKnown() {
    Bibliography bibliography =
        csv(
            """
            file,title,doi
            a.txt,one,
            A.txt,two,
            b.txt,three,10.5555/B
            ,four,10.5555/c
            sub/d.txt,five,
            ,six,10.5555/e
            ,seven,
            """);
    assertEquals(
        List.of("A.txt", "10.5555/e"),
        bibliography
            .aboutNone(
                Map.of(
                    "in/a.txt", List.of(),
                    "in/x.pdf", List.of("doi:10.5555/b"),
                    "in/y.pdf", List.of("doi:10.5555/c"),
                    "in/sub/d.txt", List.of()))
            .stream()
            .map(name -> name.replaceFirst("^doi:", ""))
            .toList());
  }

  @Test
  void aFaultySheetIsRefusedWithItsLine() {
    assertFault(
        "sources.csv, line 1: no column says what a row is about; name one file, path, doi, url or"
            + " video (others: title, authors, date, year, journal, channel, container, volume, issue, pages, article number, publisher, language)",
        "sources.csv",
        "name,title\na,b\n");
    assertFault(
        "sources.csv, line 3: a cell more than there are columns; put quotes around a cell that"
            + " holds the delimiter",
        "sources.csv",
        "file,title\na,b,,\na,b, c\n");
    assertFault(
        "sources.csv, line 4: a quotation mark is not closed, or closed before the end of its cell",
        "sources.csv",
        "file,title\na,\"b\nc,d\n");
    assertThrows(UsageException.class, () -> csv(""));
    assertFault("sources.ris: a zero byte at offset 1", "sources.ris", "a\0b");
  }

  @Test
  void risIsReadAsReferenceManagersWriteIt() {
    Bibliography bibliography =
        ris(
            """
            Provider: nobody

            TY  - JOUR
            AU  - Quellmeer, Ada B.
            AU  - Ostrand, Per, Jr
            A1  - World Harbour Organization
            TI  - Tugs, pilots
              and trust
            JO  - J Harb
            JF  - Journal of Harbours
            VL  - 12
            IS  - 3
            SP  - 213
            EP  - 227
            PB  - Harbour Press
            PY  - 2021
            DA  - 2021/03/09/
            DO  - https://doi.org/10.5555/X
            UR  - https://example.org/x
            LA  - eng
            L1  - internal-pdf://12/My%20paper.pdf
            N1  - file: talk one.md
            N1  - A long note that names no file.
            ER  -
            TY  - VIDEO
            T1  - A talk
            Y1  - 2020///Spring
            L4  - talk2.md
            TY  - RPRT
            PB  - Harbour Board
            L4  - report.pdf
            """);
    Source paper = applied(bibliography, "pdf/My paper.pdf");
    assertEquals("Tugs, pilots and trust", paper.title());
    assertEquals(
        List.of("Ada B. Quellmeer", "Per Ostrand Jr", "World Harbour Organization"),
        paper.authors());
    assertEquals(Optional.of("Journal of Harbours"), paper.container());
    assertEquals(article("12", "3", "213–227"), paper.particulars().map(BibliographyTest::printed));
    assertEquals(
        Optional.of("Harbour Board"),
        applied(bibliography, "report.pdf").particulars().flatMap(Particulars::publisher));
    assertEquals("2021-03-09", paper.date().orElseThrow().iso());
    assertEquals("doi:10.5555/x", paper.origin());
    assertEquals(Optional.of("en"), paper.language());
    assertEquals(paper.title(), applied(bibliography, "talk one.md").title());
    assertEquals("2020", applied(bibliography, "talk2.md").date().orElseThrow().iso());
    assertEquals(List.of(), bibliography.warnings());
  }

  @Test
  void faultyRisIsRefusedWithItsLine() {
    assertFault(
        "sources.ris, line 2: 'AU' stands outside an entry, before any 'TY  - '",
        "sources.ris",
        "\nAU  - A\nTY  - JOUR\n");
    assertFault(
        "sources.ris: no entry in it; each starts with a line 'TY  - '", "sources.ris", "words\n");
  }

  @Test
  void bibTexIsReadWithItsLatex() {
    Bibliography bibliography =
        bib(
            """
            Comments stand between entries.
            @string{jh = {Journal of Harbours}}
            @article{one,
              title = {{T}ugs \\& {\\"U}ber-trust: na{\\"\\i}ve caf\\'e --- \\emph{\\c{c}a} \\O{}re},
              author = {{Harbour and Quay Board} and Quellmeer, Ada and Ostrand, Jr., Per
                        and Bj{\\o}rn \\AA s and others},
              journal = jh, year = 2021, month = mar, volume = 12, number = {3}, pages = {213--227},
              publisher = {Harbour Press},
              doi = {10.5555/a\\_b}, url = {https://example.org/a_b%20c~d},
              file = {Full text:files/12/My paper.pdf:application/pdf;talk.md},
            }
            @online{two, title = "A talk", date = {2020-03-04}, file = {:talk2.md:Markdown},
              journal = unknownmacro, langid = {english}, year = {in press}}
            @misc{three, title = {C}, year = {forthcoming}, file = {talk3.md}}
            @incollection{four, pages = {9-9}, publisher = {Quay}, file = {chapter.md}}
            """);
    Source one = applied(bibliography, "x/files/12/My paper.pdf");
    assertEquals("Tugs & Über-trust: naïve café — ça Øre", one.title());
    assertEquals(
        List.of("Harbour and Quay Board", "Ada Quellmeer", "Per Ostrand Jr.", "Bjørn Ås"),
        one.authors());
    assertEquals(Optional.of("Journal of Harbours"), one.container());
    assertEquals(article("12", "3", "213–227"), one.particulars().map(BibliographyTest::printed));
    assertEquals(
        Optional.of(new Particulars(List.of(), NO, NO, Optional.of("9"), NO, Optional.of("Quay"))),
        applied(bibliography, "chapter.md").particulars());
    assertEquals("2021-03", one.date().orElseThrow().iso());
    assertEquals(Optional.of("10.5555/a_b"), one.doi());
    assertEquals(Optional.of("https://example.org/a_b%20c~d"), one.url());
    assertEquals(one.title(), applied(bibliography, "talk.md").title());
    assertEquals("2020-03-04", applied(bibliography, "talk2.md").date().orElseThrow().iso());
    assertEquals("1999", applied(bibliography, "talk3.md").date().orElseThrow().iso());
  }

  @Test
  void faultyBibTexIsRefusedWithItsLine() {
    assertFault(
        "sources.bib, line 3: Encountered unexpected token: \"{\" \"{\"",
        "sources.bib",
        "@article{k,\n title = {A},\n year {2020}}\n");
    assertFault(
        "sources.bib: no entry in it, such as @article{key, title = {…}}", "sources.bib", "words");
  }

  @Test
  void deepBracesAreReadInTime() {
    Bibliography bibliography =
        bib(
            "@misc{a, file={a.txt}, title={"
                + "{".repeat(50_000)
                + "x"
                + "}".repeat(50_000)
                + "}}");
    assertEquals("x", applied(bibliography, "a.txt").title());
  }

  @Test
  void noneChangesNothing() {
    Document document = document("a.txt", Optional.empty(), Optional.empty());
    assertSame(document, Bibliography.NONE.apply(document));
    assertFalse(Bibliography.NAMES.isEmpty());
  }
}
