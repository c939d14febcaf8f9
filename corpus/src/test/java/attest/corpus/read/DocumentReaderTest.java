package attest.corpus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.Document;
import attest.corpus.PartialDate;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.Source;
import attest.corpus.read.file.FileText;
import attest.corpus.read.file.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads all samples: a new format's samples are tested by lying beside the others. */
class DocumentReaderTest {
  private static final Path SAMPLES = Path.of("src/test/resources/attest/corpus/read");

  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

  @TestFactory
  Stream<DynamicTest> aGoodSampleIsReadAsExpected() throws IOException {
    List<Path> samples = samples("good");
    assertFalse(samples.isEmpty());
    return samples.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    String.valueOf(sample.getFileName()),
                    () -> {
                      Document document = read(sample);
                      check(sample, DocumentPicture.of(document));
                      checkInvariants(document);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aBadSampleIsRejectedWithAReason() throws IOException {
    List<Path> samples = samples("bad");
    assertFalse(samples.isEmpty());
    return samples.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    String.valueOf(sample.getFileName()),
                    () -> {
                      RejectedException e =
                          assertThrows(RejectedException.class, () -> read(sample));
                      check(sample, e.reason().label() + ": " + e.getMessage() + "\n");
                    }));
  }

  @Test
  void aTurkishLocaleChangesNothing() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Document document =
          reader.readHere("NOTES.MD", "# IT\n\nI write. [00:01:00]\n".getBytes(UTF_8));
      assertEquals("IT\nI write.", document.text());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void utf16IsReadByItsMark() throws Exception {
    byte[] bytes =
        "\uFEFFÅsa spoke; 🙂 all heard.\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertEquals("Åsa spoke; 🙂 all heard.", reader.readHere("a.txt", bytes).text());
  }

  @Test
  void anEndlessLineIsRejected() {
    byte[] bytes = "a".repeat(FileText.MAX_LINE + 1).getBytes(UTF_8);
    RejectedException e =
        assertThrows(RejectedException.class, () -> reader.readHere("long.md", bytes));
    assertEquals(Rejection.TOO_LARGE, e.reason());
  }

  @Test
  void aHeadingWithoutEndIsAParagraph() throws Exception {
    String words = "trust ".repeat(1000).strip();
    Document document = reader.readHere("a.md", ("# " + words + "\n\nWe met.\n").getBytes(UTF_8));
    assertEquals(Passage.Kind.PARAGRAPH, document.passages().get(0).kind());
    assertEquals(List.of(), document.passages().get(1).headings());
  }

  @Test
  void aLongTextThatTakesTooLongIsGivenUp() {
    byte[] slow = ("We met.\n" + "\n".repeat(20_000_000)).getBytes(UTF_8);
    Limits hasty = new Limits(64 << 20, 1 << 30, 200, 3, 10, 1_000_000, 1);
    try (DocumentReader impatient = new DocumentReader(hasty)) {
      RejectedException e =
          assertThrows(RejectedException.class, () -> impatient.read("slow.md", slow));
      assertEquals(Rejection.TOO_SLOW, e.reason());
    }
  }

  @Test
  void whatIsNamedForAPackedFormatAndDoesNotStartAsOneIsDamaged() {
    for (String name : List.of("docx", "odt", "epub", "pdf", "rtf", "zip", "tar", "gz", "qdpx")) {
      for (byte[] bytes : List.of(new byte[] {'P'}, new byte[] {'P', 'K', 3}, new byte[500])) {
        RejectedException e =
            assertThrows(RejectedException.class, () -> reader.readHere("a." + name, bytes));
        assertEquals(
            "DAMAGED: it does not start as a ." + name + " file does",
            e.reason() + ": " + e.getMessage());
      }
    }
  }

  @Test
  void aLockOfWordIsSaidToBeOne() throws Exception {
    byte[] lock = new byte[162];
    System.arraycopy("\003ann".getBytes(UTF_8), 0, lock, 0, 4);
    for (byte[] bytes : List.of(lock, "ann".getBytes(UTF_8))) {
      RejectedException e =
          assertThrows(RejectedException.class, () -> reader.readHere("in/~$talk.docx", bytes));
      assertEquals(
          "UNSUPPORTED_FORMAT: Word's lock file of a document that is open; name the document"
              + " instead",
          e.reason() + ": " + e.getMessage());
    }
    String text = "We shared one boat.";
    assertEquals(text, reader.readHere("~$talk.md", text.getBytes(UTF_8)).text());
  }

  @Test
  void textThatStartsLikeJsonIsText() throws Exception {
    for (String text : List.of("[1] Trust came first.", "{} Trust came first.", "[1] [2] Trust.")) {
      assertEquals(text, reader.readHere("a.txt", text.getBytes(UTF_8)).text());
      RejectedException e =
          assertThrows(
              RejectedException.class, () -> reader.readHere("a.json", text.getBytes(UTF_8)));
      assertEquals("JSON that breaks at line 1", e.getMessage());
    }
  }

  @Test
  void theHeadTellsWhoWroteTheTextAndWhenWhateverItsFormat() throws Exception {
    String text = "We shared one boat, and nobody had to wait for the other crew any more.";
    for (String file :
        List.of(
            "a.txt Control\n\nBy Ada Marsh\n28 August 2020\n\n" + text,
            "a.md # Control\nBy Ada Marsh\n28 August 2020\n\n" + text,
            "a.md # Control\n\n**Author:** [Ada Marsh](https://ada.example)\n\n*28 August 2020*\n\n"
                + text,
            "a.html <html><h1>Control</h1><p>By Ada Marsh</p><p>28 August 2020</p><p>" + text,
            "a.html <html><h1>Control</h1><p>By <b>Ada Marsh</b><br>28 August 2020</p><p>"
                + text)) {
      String[] parts = file.split(" ", 2);
      Source source = reader.readHere(parts[0], parts[1].getBytes(UTF_8)).source();
      assertEquals(List.of("Ada Marsh"), source.authors(), file);
      assertEquals(Optional.of(new PartialDate("2020-08-28")), source.date(), file);
    }
  }

  @Test
  void aTitleInBoldTypeGoesOnInTheNextLinesAndIsNoBareYear() throws Exception {
    String text = "\n\nWe shared one boat.\n";
    for (String head :
        List.of(
            "**The Harbour Health **\n\n**and Boat Strategy **\n\n**2023-2030**",
            "**The Harbour Health**\n**and Boat Strategy**\n**2023-2030**")) {
      assertEquals("The Harbour Health and Boat Strategy 2023-2030", title("a.md", head + text));
    }
    assertEquals("Our boats", title("a.md", "**Our boats**\n\n**What we did**" + text));
    assertEquals("a", title("a.md", "**2023-2030**" + text));
    assertEquals("Our boats", title("a.md", "# 2023\n\n# Our boats" + text));
    assertEquals("Our boats", title("a.md", "---\ntitle: Our boats\n---\n**A**\n\n**b**" + text));
  }

  private String title(String name, String text) throws RejectedException {
    return reader.readHere(name, text.getBytes(UTF_8)).source().title();
  }

  @Test
  void marksOfMarkdownAreNoWordsWhateverItsFilesAreCalled() throws Exception {
    String turns =
        "[00:00:01] Ann: We had **every** one.\n[00:00:03] Bo: Yes.\n[00:00:05] Ann: Good.\n";
    for (String name : List.of("a.md", "a.markdown", "a.qmd", "a.mkd")) {
      Document document = reader.readHere(name, turns.getBytes(UTF_8));
      assertEquals("We had every one.\nYes.\nGood.", document.text(), name);
    }
  }

  @Test
  void whatIsNestedTooDeepForTheStackIsDamagedInThisProcessAsInAnother() throws Exception {
    assertEquals(
        "DAMAGED: its parts lie in one another without end", readWithLittleStack(nested(450)));
  }

  @Test
  void whatIsNestedDeeperThanPagesOfPeopleIsReadWithoutLookingForItsContent() throws Exception {
    assertEquals("We met.", readWithLittleStack(nested(1500)));
  }

  private static byte[] nested(int depth) {
    return ("<div>".repeat(depth) + "<p>We met.").getBytes(UTF_8);
  }

  /** The text of a page, or why it was rejected. */
  private String readWithLittleStack(byte[] page) throws Exception {
    // Classes that are loaded with so small a stack would stay broken.
    assertEquals("We met.", reader.readHere("deep.html", page).text());
    AtomicReference<String> said = new AtomicReference<>("");
    Runnable reading =
        () -> {
          try {
            said.set(reader.readHere("deep.html", page).text());
          } catch (RejectedException e) {
            said.set(e.reason() + ": " + e.getMessage());
          }
        };
    Thread small = new Thread(null, reading, "small", 1);
    small.start();
    small.join();
    return String.valueOf(said.get());
  }

  /** What holds for every document that was read. */
  static void checkInvariants(Document document) {
    for (Passage passage : document.passages()) {
      String words = document.text(passage);
      assertFalse(words.isBlank());
      assertFalse(words.contains("\n"));
      assertEquals(words.strip(), words);
    }
    String joined =
        document.passages().stream().map(document::text).collect(Collectors.joining("\n"));
    assertEquals(joined, document.text());
    String all = DocumentPicture.of(document);
    assertEquals(all, new String(all.getBytes(UTF_8), UTF_8));
  }

  /**
   * Checks what came of a sample. With {@code -Dattest.golden=write} it is written down instead,
   * for a person to read and commit.
   */
  private static void check(Path sample, String actual) throws IOException {
    Path expected = Path.of(sample + ".expected");
    if (System.getProperty("attest.golden", "").equals("write")) {
      Files.writeString(expected, actual, UTF_8);
    }
    assertEquals(Files.readString(expected, UTF_8), actual);
  }

  private Document read(Path sample) throws IOException, RejectedException {
    return reader.readHere(sample.toString(), Files.readAllBytes(sample));
  }

  private static List<Path> samples(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
      return files.filter(file -> !file.toString().endsWith("expected")).sorted().toList();
    }
  }
}
