package attest.pipeline.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.MediaTime;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.Span;
import attest.corpus.TimeBasis;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BareWordsTest {
  private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

  private static final String MET = "Partners met.";

  private static final Passage FIRST =
      new Passage(
          Passage.Kind.PARAGRAPH,
          new Span(0, MET.length()),
          Optional.of(1),
          Optional.empty(),
          0,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void theWordsOfAQuoteMayBePartedByAPageOfOthersButNoMore() throws RejectedException {
    assertTrue(follows("Partners " + "| 12 tons of rye ".repeat(100) + "met.\n"));
    assertFalse(follows("Partners sang. " + "It rained that day. ".repeat(400) + "We met.\n"));
    assertTrue(follows("Partners sang. " + "It rained that day. ".repeat(400) + "Partners met.\n"));
    assertFalse(follows("We met partners.\n"));
    assertTrue(follows("IntroductionPartners met3.\n"));
  }

  @Test
  void quotesOfAFileWithoutLinesAreFoundInTimeAndInAnyOrder() throws RejectedException {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 16_000; i++) {
      text.append("{\"text\":\"Partner n")
          .append(i)
          .append(" met.\",\"start\":")
          .append(i)
          .append("},");
    }
    text.setCharAt(text.length() - 1, ']');
    BareWords words = words("a.json", text.toString().getBytes(StandardCharsets.UTF_8));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 16_000; i++) {
            assertTrue(words.follow("Partner n" + i + " met.", FIRST));
            assertTrue(words.isWritten(new MediaTime(i, Optional.empty(), TimeBasis.CUE)));
          }
        });
    assertTrue(words.follow("Partner n12 met.", FIRST));
    assertFalse(words.follow("Partner n16000 met.", FIRST));
  }

  @Test
  void markupWithinAWordIsNoWord() throws RejectedException {
    for (String written :
        List.of(
            "Part&shy;ners met.",
            "<span class=\"cap\">P</span>artners met.",
            "Part<b>n</b><i>e</i>rs met.",
            "Partners met<sup>a</sup>.")) {
      assertTrue(follows("a.html", written, MET), written);
    }
    assertTrue(follows("a.html", "<p>Partners met<sup>2</sup>.</p>", "Partners met2."));
    assertFalse(follows("a.html", "<p title=\"met\">Partners sang</p>", MET));
    assertFalse(follows("a.html", "Part & ners sang<b title=\"met\">s</b>", MET));
  }

  @Test
  void aLargeInitialMayStandAboveItsWord() throws RejectedException {
    assertTrue(follows("a.txt", "P\nOn mills\nartners met.", MET));
    assertFalse(follows("a.txt", "On mills\nartners met.", MET));
  }

  @Test
  void aHyphenThatDoesNotBreakPartsWordsInWord() throws IOException, RejectedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          "<w:t>The co</w:t><w:noBreakHyphen/><w:t>op met.</w:t>".getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(words("a.docx", bytes.toByteArray()).follow("The co-op met.", FIRST));
  }

  @Test
  void whatIsStruckThroughInRichTextPartsNoWord() throws RejectedException {
    for (String written :
        List.of(
            "Part{\\strike y a}ners met.",
            "Part\\strike y {\\b b}\\'e9\\u8212 ?\\}\\strike0 ners met.",
            "Part\\striked1 y\\plain ners met.",
            "Part{\\deleted y{\\v0 z}}ners{\\v z} met.")) {
      assertTrue(follows("a.rtf", "{\\rtf1\\ansi\\pard " + written + "\\par}", MET), written);
    }
    assertFalse(
        follows(
            "a.rtf", "{\\rtf1\\ansi\\pard Partners {\\strike met}{\\strike0 sang}.\\par}", MET));
  }

  @Test
  void aNumberOfOtherThingsIsNoMoment() throws RejectedException {
    assertFalse(isWritten("The 12 partners met.", 12));
    assertFalse(isWritten("They met in 2016.", 33 * 60 + 36));
    assertFalse(isWritten("They met at 10:12:30.", 12 * 60 + 30));
    for (String written :
        List.of(
            "They met [00:40:00].",
            "They met (40:00).",
            "[They met](https://example.org/watch?v=a&t=2400s).",
            "[They met](https://example.org/watch?t=2400).",
            "They met <a data-start=\"2400.5\">here</a>.",
            "They met <a data-start='2400000'>here</a>.",
            "They met after 2400s.")) {
      assertTrue(isWritten(written, 2400), written);
      assertFalse(isWritten(written, 2401), written);
    }
  }

  private static BareWords words(String path, byte[] bytes) throws RejectedException {
    return new BareWords(READER.bare(path, bytes));
  }

  private static boolean follows(String text) throws RejectedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Document document = READER.read("a.txt", bytes);
    Passage first = document.passages().get(0);
    assertEquals(Optional.of(1), first.line());
    return words("a.txt", bytes).follow(MET, first);
  }

  private static boolean follows(String path, String text, String quote) throws RejectedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return words(path, bytes).follow(quote, FIRST);
  }

  private static boolean isWritten(String text, double seconds) throws RejectedException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    return words("a.md", bytes)
        .isWritten(new MediaTime(seconds, Optional.empty(), TimeBasis.MARKER));
  }
}
