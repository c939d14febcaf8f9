package attest.reports.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.Mined;
import attest.corpus.PartialDate;
import attest.corpus.Particulars;
import attest.corpus.Source;
import attest.corpus.Voice;
import attest.corpus.read.work.Bibliography;
import attest.reports.FilePaths;
import attest.reports.NameParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs, and Attest itself, read in the bibliographies. */
class BibliographiesTest {
  private static final String DOI = "10.5555/weir";

  @TempDir private Path folder = Path.of("");

  @Test
  void anEntryIsAWorkHoweverManyFilesTellOfIt() throws Exception {
    assertEquals(3, parsed().getEntries().size());
    assertEquals(3, exported(new RisExport()).lines().filter("ER  - "::equals).count());
    assertEquals(3, csl().size());
    assertTrue(exported(new RisExport()).contains("N1  - File: notes.md\r\n"));
  }

  @Test
  void anEntryIsAsTheFileTellsItThatTellsMost() {
    Source told = NastyBase.article().document().source();
    Source bare =
        new Source(
            "weir.txt",
            "weir",
            "text",
            told.origin(),
            Voice.AUTHOR,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    Works works = new Works();
    works.add(bare);
    works.add(told);
    Work work = works.all().get(0);
    assertEquals(told.title(), work.title());
    assertEquals(List.of(told.path(), "weir.txt"), work.paths());
  }

  /** Of the talk both its captions and notes of it were read. */
  @Test
  void notesOfARecordingAreNotPassedOffAsTheRecording() throws Exception {
    String remark =
        "Read in notes of the recording, too: the quotes from notes.md are the words of whoever"
            + " took them";
    assertTrue(exported(new RisExport()).contains("N1  - " + remark + "\r\n"));
    BibTeXEntry talk = entry(parsed().getEntries(), "vandernunez2024seeds");
    assertEquals(remark, plain(talk, BibTeXEntry.KEY_NOTE));
    assertEquals(remark, csl().get(0).at("/note").asText());
    assertEquals("speaker", csl().get(0).at("/custom/quotes/0/voice").asText());
    assertTrue(csl().get(1).at("/note").isMissingNode());
    Work notes = Work.of(NastyBase.notes().document().source());
    assertEquals(
        "Read in notes of the recording, not in the recording: the quotes are the words of"
            + " whoever took them",
        notes.remark(new FilePaths("")).orElse(""));
  }

  @Test
  void whatRisSaysComesBackAsItWas() throws IOException {
    Bibliography ris = Bibliography.parse("sources.ris", bytes(new RisExport()));
    for (Mined mined : List.of(NastyBase.talk(), NastyBase.article())) {
      Source was = mined.document().source();
      Source is = ris.apply(bare(mined)).source();
      assertEquals(was.title(), is.title());
      assertEquals(was.doi(), is.doi());
      assertEquals(was.date(), is.date());
      assertEquals(was.origin(), is.origin());
      assertEquals(was.language(), is.language());
      assertPrintedAlike(was, is);
      assertEquals(
          was.authors().stream().map(name -> name.replace("Doe, Jane", "Jane Doe")).toList(),
          is.authors());
    }
    Source talk = ris.apply(bare(NastyBase.talk())).source();
    assertEquals(Optional.of("Seed channel"), talk.container());
  }

  private static void assertPrintedAlike(Source was, Source is) {
    Particulars had = was.particulars().orElse(Particulars.NONE);
    Particulars has = is.particulars().orElse(Particulars.NONE);
    assertEquals(had.volume(), has.volume());
    assertEquals(had.issue(), has.issue());
    assertEquals(had.pages(), has.pages());
  }

  @Test
  void whatBibTexSaysComesBackAsItWas() throws Exception {
    Map<Key, BibTeXEntry> entries = parsed().getEntries();
    BibTeXEntry talk = entry(entries, "vandernunez2024seeds");
    assertEquals("Seeds & \"trust\"", plain(talk, BibTeXEntry.KEY_TITLE));
    assertEquals("van der Núñez, Zoë and Plot Network", plain(talk, BibTeXEntry.KEY_AUTHOR));
    assertEquals("2024", plain(talk, BibTeXEntry.KEY_YEAR));
    assertEquals(
        "https://www.youtube.com/watch?v=abc_DEF-123",
        talk.getField(BibTeXEntry.KEY_URL).toUserString());
    BibTeXEntry article = entry(entries, "doe2021budgets");
    assertEquals("Budgets of {NHS} & 50% _trust_", plain(article, BibTeXEntry.KEY_TITLE));
    assertEquals("Journal of #1 {Sheets}", plain(article, BibTeXEntry.KEY_JOURNAL));
    assertEquals(
        "https://example.org/a_b?x=1&y=%7E#top",
        article.getField(BibTeXEntry.KEY_URL).toUserString());
    Bibliography own = Bibliography.parse("sources.bib", bytes(new BibTexExport()));
    Source was = NastyBase.article().document().source();
    Source bare = source(List.of(), Optional.empty(), was.doi());
    Document file = new Document(bare, "", List.of(), List.of(), List.of());
    Source is = own.apply(file).source();
    assertEquals(was.title(), is.title());
    assertPrintedAlike(was, is);
  }

  /** A brace without its other half must not end the entry, or swallow the next one. */
  @Test
  void whatIsSpecialInLatexComesBackAsItWas() {
    for (String sign : List.of("\\", "~", "^", "{", "}", "&", "%", "$", "#", "_", "}{", "\\{")) {
      String title = sign + "Amid" + sign + "st weirs " + sign + " and NHS" + sign;
      Source source = titled(title);
      String entry = BibTexExport.entry(Work.of(source).as("weir"), new FilePaths(""));
      Bibliography own =
          Bibliography.parse(
              "sources.bib", (entry + "@misc{x, url = {x}}").getBytes(StandardCharsets.UTF_8));
      Document file = new Document(titled("untitled"), "", List.of(), List.of(), List.of());
      assertEquals(title, own.apply(file).source().title(), entry);
    }
  }

  @Test
  void eachQuoteIsCitedWithItsMoment() throws IOException {
    JsonNode talk = csl().get(0);
    JsonNode sheets = csl().get(1);
    assertEquals(
        "4_a #2 5-9",
        Stream.of("volume", "issue", "page")
            .map(name -> sheets.path(name).asText())
            .collect(Collectors.joining(" ")));
    assertEquals("motion_picture", talk.at("/type").asText());
    assertEquals("[[2024,3]]", talk.at("/issued/date-parts").toString());
    assertEquals("van der Núñez", talk.at("/author/0/family").asText());
    assertEquals("Plot Network", talk.at("/author/1/literal").asText());
    assertEquals(
        "{\"id\":\"vandernunez2024seeds\",\"locator\":\"0:03\",\"label\":\"timestamp\"}",
        talk.at("/custom/quotes/0/citationItem").toString());
    assertEquals("2:02:01", talk.at("/custom/quotes/1/citationItem/locator").asText());
    assertEquals("paragraph", csl().get(1).at("/custom/quotes/0/citationItem/label").asText());
    assertEquals("line", csl().get(2).at("/custom/quotes/0/citationItem/label").asText());
  }

  @Test
  void aNameIsPartedOnlyWhereItIsAPersons() {
    assertEquals("Beethoven, Ludwig", NameParts.of("Ludwig Beethoven").inverted());
    assertEquals("van Beethoven, Ludwig", NameParts.of("Ludwig van Beethoven").inverted());
    assertEquals("O'Neil-Smith, Mary J.", NameParts.of("Mary J. O'Neil-Smith").inverted());
    assertEquals("Doe, Jane", NameParts.of("Doe, Jane").inverted());
    assertEquals("Care Network", NameParts.of("Care Network").inverted());
    assertEquals("missionworkshops7731", NameParts.of("missionworkshops7731").inverted());
    assertEquals("the people of Ouldhay", NameParts.of("the people of Ouldhay").inverted());
  }

  @Test
  void particlesArePartsOfTheFamilyName() {
    assertEquals(
        "van den Bekerom, Petra E.A.", NameParts.of("Petra E.A. van den Bekerom").inverted());
    assertEquals(
        "van den Akker-van Marle, M. Elske",
        NameParts.of("M. Elske van den Akker-van Marle").inverted());
    assertEquals(
        "van den Akker-van Marle, M. Elske",
        NameParts.of("van den Akker-van Marle, M. Elske").inverted());
    assertEquals("op 't Hof, Jan", NameParts.of("Jan op 't Hof").inverted());
  }

  @Test
  void aWorkIsWhatItsFilesTellOfItTogether() {
    Source told = source(List.of("Ann Lee"), Optional.of("Journal of Weirs"), Optional.of(DOI));
    Works works = new Works();
    works.add(source(List.of(), Optional.empty(), Optional.of(DOI)));
    works.add(told);
    Work work = works.all().get(0);
    assertEquals("lee2023sharing", work.key());
    assertEquals(Work.Kind.ARTICLE, work.kind());
  }

  /** What is known of an untitled file, such as by a sheet of sources, is no title. */
  @Test
  void aWorkIsCalledByTheFileThatHasATitle() {
    Source titled = bare("harbour.txt", "Sharing a harbour", List.of(), Optional.empty());
    Source untitled = bare("copy.txt", "copy", List.of("Ann Lee"), Optional.of("Weirs"));
    Works works = new Works();
    works.add(untitled);
    works.add(titled);
    Work work = works.all().get(0);
    assertEquals("Sharing a harbour", work.name());
    assertEquals(Optional.of("Weirs"), work.container());
    assertEquals("lee2023sharing", work.key());
  }

  private static Source bare(
      String path, String title, List<String> authors, Optional<String> container) {
    Source told = source(authors, container, Optional.empty());
    return new Source(
        path,
        title,
        told.format(),
        told.origin(),
        told.voice(),
        authors,
        container,
        container.flatMap(known -> told.date()),
        container.flatMap(known -> told.url()),
        told.doi(),
        told.language(),
        told.derived());
  }

  @Test
  void aDoiAloneIsOfNoWebPage() {
    Source article = source(List.of(), Optional.empty(), Optional.of(DOI));
    assertEquals(Work.Kind.TEXT, Work.of(article).kind());
    Source page = source(List.of(), Optional.of("Weirs"), Optional.empty());
    assertEquals(Work.Kind.PAGE, Work.of(page).kind());
  }

  @Test
  void anArticleIsOfAVolumeAndAChapterOfABookThatSomebodyPublished() {
    Work volume = work(Optional.of("12"), Optional.of("5–9"), Optional.empty());
    assertEquals(Work.Kind.ARTICLE, volume.kind());
    Work chapter = work(Optional.empty(), Optional.of("5–9"), Optional.of("Mill Press"));
    assertEquals(Work.Kind.CHAPTER, chapter.kind());
    String entry = BibTexExport.entry(chapter.as("weir"), new FilePaths(""));
    assertTrue(entry.startsWith("@incollection{weir,"), entry);
    assertTrue(
        entry.contains("booktitle = {Weirs},\n  pages = {5--9},\n  publisher = {Mill Press}"));
    assertEquals(
        Work.Kind.PAGE, work(Optional.empty(), Optional.empty(), Optional.of("Mill")).kind());
  }

  private static Work work(
      Optional<String> volume, Optional<String> pages, Optional<String> publisher) {
    Source told = source(List.of(), Optional.of("Weirs"), Optional.empty());
    return Work.of(
        new Source(
            told.path(),
            told.title(),
            told.format(),
            told.origin(),
            told.voice(),
            told.authors(),
            told.container(),
            told.date(),
            told.url(),
            told.doi(),
            told.language(),
            Optional.of(
                new Particulars(
                    List.of(), volume, Optional.empty(), pages, Optional.empty(), publisher)),
            told.derived()));
  }

  private static Source titled(String title) {
    Source told = source(List.of(), Optional.empty(), Optional.of(DOI));
    return new Source(
        told.path(),
        title,
        told.format(),
        told.origin(),
        told.voice(),
        told.authors(),
        told.container(),
        told.date(),
        told.url(),
        told.doi(),
        told.language(),
        told.derived());
  }

  private static Source source(
      List<String> authors, Optional<String> container, Optional<String> doi) {
    return new Source(
        "weir.txt",
        "Sharing a weir",
        "plain text",
        "doi:" + DOI,
        Voice.AUTHOR,
        authors,
        container,
        Optional.of(new PartialDate("2023-08")),
        Optional.of("https://example.org/weir"),
        doi,
        Optional.empty(),
        false);
  }

  @Test
  void titlesAndDegreesAreNoNames() {
    assertEquals("Wren, Ada", NameParts.of("Dr. Ada Wren").inverted());
    assertEquals("Wren, Ada", NameParts.of("Wren, Dr Ada").inverted());
    assertEquals("Wren, Ada B.", NameParts.of("Prof. Dr. Ada B. Wren, PhD, M.D.").inverted());
    assertEquals("Wren-Rook, Ada", NameParts.of("Dame Ada Wren-Rook DPhil").inverted());
    assertEquals("Drake, Mrinal", NameParts.of("Mrinal Drake").inverted());
    assertEquals("Dr. Wren", NameParts.of("Dr. Wren").inverted());
    assertEquals("Rook, Otto Finch, Jr.", NameParts.of("Otto Finch Rook, Jr.").inverted());
    assertEquals("Rook, III, Otto", NameParts.of("Otto Rook III").invertedForBibTex());
  }

  /** The same document as a file that says nothing of its work. */
  private static Document bare(Mined mined) {
    Document document = mined.document();
    Source source = document.source();
    return new Document(
        new Source(
            source.path(),
            "untitled",
            source.format(),
            "sha256:0",
            Voice.AUTHOR,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false),
        document.text(),
        document.passages(),
        List.of(),
        List.of());
  }

  private BibTeXDatabase parsed() throws Exception {
    return new BibTeXParser().parse(new StringReader(exported(new BibTexExport())));
  }

  private static BibTeXEntry entry(Map<Key, BibTeXEntry> entries, String key) {
    return Optional.ofNullable(entries.get(new Key(key)))
        .orElseThrow(() -> new AssertionError(key + " is not among " + entries.keySet()));
  }

  /** A field as LaTeX prints it. */
  private static String plain(BibTeXEntry entry, Key field) throws Exception {
    return new LaTeXPrinter()
        .print(new LaTeXParser().parse(new StringReader(entry.getField(field).toUserString())));
  }

  private JsonNode csl() throws IOException {
    return new ObjectMapper().readTree(bytes(new CslJsonExport()));
  }

  private String exported(Export export) throws IOException {
    return new String(bytes(export), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Export export) throws IOException {
    return NastyBase.exported(folder, export);
  }
}
