package attest.corpus.read.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnseenTest {
  @Test
  void aSoftHyphenBetweenNumbersIsSeenAndOthersAreNot() throws RejectedException {
    String written = "In 14\u00AD18 the part\u00ADners\u200B met\u202E.";
    String read = "In 14-18 the partners met.";
    assertEquals(read, Unseen.leftOut(written));
    for (String name : List.of("a.txt", "a.md", "a.html")) {
      assertEquals(read, read(name, name.endsWith("l") ? "<p>" + written + "</p>" : written), name);
    }
    assertEquals(read, read("a.html", "<p>In 14&shy;18 the part&shy;ners met.</p>"));
  }

  private static String read(String name, String text) throws RejectedException {
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      return reader.readHere(name, text.getBytes(UTF_8)).text();
    }
  }
}
