package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimingTest {
  private static final String FRONT = "---\ntitle: T\nvideoId: aTTestSmp03\n---\n\n";

  @Test
  void aMarkerBehindTheSentenceIsItsOwn() {
    assertEquals(marker(60), time("One grew [00:01:00]. Two fell [00:02:00].", "One grew"));
    assertEquals(marker(120), time("One grew [00:01:00]. Two fell [00:02:00].", "Two fell"));
  }

  @Test
  void aSentenceWithoutAMarkerTakesTheNextInItsPassage() {
    assertEquals(
        Optional.of(new MediaTime(120, Optional.empty(), TimeBasis.PASSAGE)),
        time("One grew. Two fell [00:02:00].", "One grew"));
  }

  @Test
  void whatIsLeftTakesTheMomentOfItsHeading() {
    assertEquals(
        Optional.of(new MediaTime(7500, Optional.empty(), TimeBasis.HEADING)),
        time("## Why [02:05:00]\n\nOne grew.", "One grew"));
  }

  @Test
  void whereThePassageStartsWithItsMarkerTheWordsFollowIt() {
    assertEquals(marker(60), time("[00:01:00] One grew. Two fell.", "Two fell"));
  }

  @Test
  void aTurnWithoutAStampIsSaidBetweenThoseOfOtherTurns() {
    String before =
        """
        **Ada Marsh:** [01:00] Welcome to the harbour. Who looks after the boats?

        **Ben Ohara:** We did. The boards had met in winter, and they had agreed on it.

        **Ada Marsh:** And in spring? You have told me that it was better by then.

        """;
    String turns = before + "**Ben Ohara:** [04:00] It was. You came to see us.";
    assertEquals(
        Optional.of(new MediaTime(60, Optional.of(240.0), TimeBasis.BETWEEN)),
        timeIn(turns, "The boards"));
    assertEquals(
        Optional.of(new MediaTime(240, Optional.empty(), TimeBasis.CUE)),
        timeIn(turns, "You came"));
    String restarted = before + "**Ben Ohara:** [00:30] It was. You came to see us.";
    assertEquals(Optional.empty(), timeIn(restarted, "The boards"));
    String open = before + "**Ben Ohara:** It was. You came to see us.";
    assertEquals(Optional.empty(), timeIn(open, "The boards"));
  }

  @Test
  void withoutAnyMarkerThereIsNoMoment() {
    assertEquals(Optional.empty(), time("One grew.", "One grew"));
  }

  private static Optional<MediaTime> marker(double seconds) {
    return Optional.of(new MediaTime(seconds, Optional.empty(), TimeBasis.MARKER));
  }

  private static Optional<MediaTime> time(String markdown, String words) {
    return timeIn(FRONT + markdown, words);
  }

  private static Optional<MediaTime> timeIn(String written, String words) {
    try {
      byte[] bytes = (written + "\n").getBytes(StandardCharsets.UTF_8);
      Document document = new DocumentReader(Limits.DEFAULT).read("t.md", bytes);
      int start = document.text().indexOf(words);
      int end = document.text().indexOf('.', start) + 1;
      Passage passage =
          document.passages().stream()
              .filter(p -> p.span().contains(start))
              .findFirst()
              .orElseThrow();
      return new Timing(document.passages()).of(passage, new Span(start, end));
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
