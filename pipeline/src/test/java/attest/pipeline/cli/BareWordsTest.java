package attest.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Document;
import attest.corpus.MediaTime;
import attest.corpus.Passage;
import attest.corpus.RejectedException;
import attest.corpus.TimeBasis;
import attest.corpus.read.BareText;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BareWordsTest {
  private static final String MET = "Partners met.";

  @Test
  void theWordsOfAQuoteMayBePartedByAPageOfOthersButNoMore() throws RejectedException {
    assertTrue(follows("Partners " + "| 12 tons of rye ".repeat(100) + "met.\n"));
    assertFalse(follows("Partners sang. " + "It rained that day. ".repeat(400) + "We met.\n"));
    assertTrue(follows("Partners sang. " + "It rained that day. ".repeat(400) + "Partners met.\n"));
    assertFalse(follows("We met partners.\n"));
    assertTrue(follows("IntroductionPartners met3.\n"));
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

  private static boolean follows(String text) throws RejectedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Document document;
    try (DocumentReader reader = new DocumentReader(Limits.DEFAULT)) {
      document = reader.read("a.txt", bytes);
    }
    Passage first = document.passages().get(0);
    assertEquals(Optional.of(1), first.line());
    return new BareWords(BareText.of("a.txt", bytes)).follow(MET, first);
  }

  private static boolean isWritten(String text, double seconds) throws RejectedException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    return new BareWords(BareText.of("a.md", bytes))
        .isWritten(new MediaTime(seconds, Optional.empty(), TimeBasis.MARKER));
  }
}
