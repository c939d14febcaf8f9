package attest.corpus.read.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncodingTest {
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
  void westernTextIsReadAsWindowsWouldWriteIt() throws RejectedException {
    String words = "A café table — “trust” first.";
    Charset western = Charset.forName("windows-1252");
    assertEquals(words, text(words, western));
    assertEquals(
        Optional.of("read as windows-1252, judged by its bytes: the file does not say"),
        FileText.decode(words.getBytes(western)).encoding().remark());
  }

  @Test
  void otherAlphabetsAreToldByTheirLetters() throws RejectedException {
    String russian =
        "Доверие между партнёрами растёт медленно, а теряется быстро. Мы встречались каждый месяц.";
    assertEquals(russian, text(russian, Charset.forName("windows-1251")));
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

  private static String text(String words, Charset charset) throws RejectedException {
    return FileText.decode(words.getBytes(charset)).text();
  }
}
