package attest.corpus.read.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncodingTest {
  /** More than the statistics look at. */
  private static final String LONG_ASCII = "They met and went on. ".repeat(4000);

  @Test
  void aMarkSaysIt() throws RejectedException {
    assertEquals("Åsa 🙂", text("\uFEFFÅsa 🙂", StandardCharsets.UTF_8));
    assertEquals("Åsa 🙂", text("\uFEFFÅsa 🙂", StandardCharsets.UTF_16LE));
    assertEquals("Åsa 🙂", text("\uFEFFÅsa 🙂", StandardCharsets.UTF_16BE));
  }

  @Test
  void utf16NeedsNoMark() throws RejectedException {
    assertEquals("They met. Ça va.", text("They met. Ça va.", StandardCharsets.UTF_16LE));
    assertEquals("They met. Ça va.", text("They met. Ça va.", StandardCharsets.UTF_16BE));
  }

  @Test
  void aDeclarationIsBelievedUnlessTheBytesSayOtherwise() throws RejectedException {
    String greek = "<?xml version=\"1.0\" encoding=\"ISO-8859-7\"?><p>Εμπιστοσύνη</p>";
    assertEquals(greek, text(greek, Charset.forName("ISO-8859-7")));
    String wrong = "<html><meta charset=\"windows-1252\"><p>Zusammenarbeit über Gräben</p>";
    assertEquals(wrong, text(wrong, StandardCharsets.UTF_8));
  }

  @Test
  void aDeclarationThatCanBeReadIsInNoEncodingOfWideCharacters() throws RejectedException {
    String page = "<html><meta charset=\"utf-16\"><p>They met in the café on the quay.</p></html>";
    String even = page.length() % 2 == 0 ? page : page + " ";
    assertEquals(even, text(even, Charset.forName("windows-1252")));
  }

  @Test
  void westernTextIsReadAsWindowsWouldWriteIt() throws RejectedException {
    String words = "A café table — “trust” first.";
    Charset western = Charset.forName("windows-1252");
    assertEquals(words, text(words, western));
    assertEquals(
        Optional.of("read as windows-1252, judged by its bytes: the file does not say"),
        FileText.decode(words.getBytes(western)).encoding().remark());
  }

  @Test
  void whatIsSaidToBeLatin1IsReadAsBrowsersReadIt() throws RejectedException {
    String page = "<meta charset=\"iso-8859-1\"><p>“Trust” – it wasn’t there at first.</p>";
    assertEquals(page, text(page, Charset.forName("windows-1252")));
    String control = "<meta charset=\"iso-8859-1\"><p>caf\u00E9\u0081</p>";
    assertEquals(control, text(control, ISO_8859_1));
  }

  @Test
  void oldMacsAreToldByTheirApostrophes() throws RejectedException {
    String words = "The café’s owners didn’t trust the council — the “partners” met without it.";
    assertEquals(words, text(words, Charset.forName("x-MacRoman")));
    String nordic = "JÕS and Ñandú met Ó Briain at the café.";
    assertEquals(nordic, text(nordic, Charset.forName("windows-1252")));
  }

  @Test
  void otherAlphabetsAreToldByTheirLetters() throws RejectedException {
    String russian =
        "Доверие между партнёрами растёт медленно, а теряется быстро. Мы встречались каждый месяц.";
    assertEquals(russian, text(russian, Charset.forName("windows-1251")));
  }

  @Test
  void aStrayByteInUtf8CostsOneWord() throws RejectedException {
    String words =
        "They met at the quay of the town – in the rain – and the work’s end. ".repeat(30);
    byte[] stray = join(words.getBytes(UTF_8), "café".getBytes(ISO_8859_1));
    assertEquals(words + "caf\uFFFD", FileText.decode(stray).text());
    assertEquals(
        Optional.of("read as UTF-8, which a few of its bytes are not"),
        FileText.decode(stray).encoding().remark());
    byte[] marked = join("\uFEFFThe ".getBytes(UTF_8), "café".getBytes(ISO_8859_1));
    assertEquals("The caf\uFFFD", FileText.decode(marked).text());
    byte[] late = join(LONG_ASCII.getBytes(UTF_8), stray);
    assertEquals(LONG_ASCII + words + "caf\uFFFD", FileText.decode(late).text());
  }

  @Test
  void aStrayByteIsNoReasonToBelieveAWrongDeclaration() throws RejectedException {
    String page = "<meta charset=\"windows-1252\"><p>“Trust – she’d said – is what’s left at the ";
    assertEquals(
        page + "caf\uFFFD",
        FileText.decode(join(page.getBytes(UTF_8), "café".getBytes(ISO_8859_1))).text());
  }

  @Test
  void westernTextWithAPairThatCouldBeUtf8StaysWestern() throws RejectedException {
    String words = "«Confiance au CAFÉ», disent-ils; voilà une leçon de société pour les élèves.";
    assertEquals(words, text(words, Charset.forName("windows-1252")));
  }

  @Test
  void linesOfTwoEncodingsAreReadEachAsItIs() throws RejectedException {
    Charset western = Charset.forName("windows-1252");
    String words = "She said “trust” first.\nNobody asked.\nIt wasn’t – at the café – enough.\r\n";
    byte[] mixed = join(words.repeat(3).getBytes(UTF_8), words.repeat(2).getBytes(western));
    assertEquals(words.repeat(5).replace("\r\n", "\n"), FileText.decode(mixed).text());
    assertEquals(
        Optional.of("read as UTF-8, and as windows-1252 in the lines that are none"),
        FileText.decode(mixed).encoding().remark());
    byte[] pasted = join(words.repeat(9).getBytes(western), words.getBytes(UTF_8));
    assertEquals(words.repeat(10).replace("\r\n", "\n"), FileText.decode(pasted).text());
    byte[] marked = join("\uFEFF".getBytes(UTF_8), mixed);
    assertEquals(words.repeat(5).replace("\r\n", "\n"), FileText.decode(marked).text());
    byte[] one = join((words + words).getBytes(UTF_8), "We don’t know.".getBytes(western));
    assertTrue(FileText.decode(one).text().endsWith("We don’t know."));
  }

  @Test
  void aPairThatCouldBeUtf8InALineOfItsOwnStaysWestern() throws RejectedException {
    String words = "Au CAFÉ»\nVoilà une leçon de société pour les élèves.\nEt après tout ça, rien.";
    assertEquals(words, text(words, Charset.forName("windows-1252")));
  }

  @Test
  void lettersThatComeLateAreLookedAt() throws RejectedException {
    String russian = "Доверие между партнёрами растёт медленно, а теряется быстро. ".repeat(50);
    String words = LONG_ASCII + russian;
    assertEquals(words, text(words, Charset.forName("windows-1251")));
    String english = LONG_ASCII + "At the café they met again.";
    assertEquals(english, text(english, Charset.forName("windows-1252")));
  }

  @Test
  void whatIsNoTextIsRefused() {
    RejectedException binary =
        assertThrows(RejectedException.class, () -> FileText.decode(new byte[] {65, 0, 66, 1, 7}));
    assertEquals(Rejection.NOT_TEXT, binary.reason());
    RejectedException cut =
        assertThrows(
            RejectedException.class,
            () -> FileText.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 65, 0, 66}));
    assertEquals(Rejection.ENCODING, cut.reason());
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String text(String words, Charset charset) throws RejectedException {
    return FileText.decode(words.getBytes(charset)).text();
  }
}
