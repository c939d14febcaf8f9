package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTest {
  @Test
  void aVideoIsLinkedToItsSecond() {
    Source video = source("youtube:aTTestSmp04", Optional.empty());
    MediaTime time = new MediaTime(1746.9, Optional.empty(), TimeBasis.MARKER);
    assertEquals(
        Optional.of("https://www.youtube.com/watch?v=aTTestSmp04&t=1746s"),
        video.link(Optional.of(time)));
    assertEquals(
        Optional.of("https://www.youtube.com/watch?v=aTTestSmp04"), video.link(Optional.empty()));
  }

  @Test
  void aPageIsLinkedAsItIs() {
    Optional<String> url = Optional.of("https://example.org/page");
    assertEquals(url, source("https://example.org/page", url).link(Optional.empty()));
    assertEquals(Optional.empty(), source("sha256:00", Optional.empty()).link(Optional.empty()));
  }

  @Test
  void aSourceSaysWhereItIsAndWhoIsItsWitness() {
    assertThrows(IllegalArgumentException.class, () -> source(" ", Optional.empty()));
  }

  private static Source source(String origin, Optional<String> url) {
    return new Source(
        "a.md",
        "A",
        "markdown",
        origin,
        Voice.NOTES,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        url,
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
