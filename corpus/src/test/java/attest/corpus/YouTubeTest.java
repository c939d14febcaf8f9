package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class YouTubeTest {
  @Test
  void anOriginLeadsBackToItsVideoAndNoOtherToAny() {
    assertEquals("youtube:dRv4Mission", YouTube.origin("dRv4Mission"));
    assertEquals(Optional.of("dRv4Mission"), YouTube.video("youtube:dRv4Mission"));
    assertEquals(Optional.empty(), YouTube.video("doi:10.1000/youtube:1"));
  }
}
