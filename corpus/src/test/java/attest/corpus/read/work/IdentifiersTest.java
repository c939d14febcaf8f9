package attest.corpus.read.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
  private static final String ID = "dRv4-Miss_0";

  @Test
  void aVideoHasOneIdHoweverItsAddressIsSpelt() {
    for (String url :
        new String[] {
          "https://www.youtube.com/watch?v=" + ID,
          "http://youtube.com/watch/?v=" + ID,
          "https://m.youtube.com/watch?app=desktop&v=" + ID + "&list=PL0123&t=90s",
          "https://www.youtube.com/watch?list=PL0123&amp;v=" + ID,
          "https://www.youtube.com/watch/" + ID,
          "https://music.youtube.com/watch?v=" + ID + "#here",
          "https://youtu.be/" + ID + "?t=90",
          "YouTu.be/" + ID,
          "https://www.youtube.com/shorts/" + ID,
          "https://www.youtube.com/live/" + ID + "?feature=share",
          "https://www.youtube-nocookie.com/embed/" + ID,
          "https://www.youtube.com/v/" + ID,
          "# https://www.youtube.com/watch/" + ID + " a talk"
        }) {
      assertEquals(Optional.of(ID), Identifiers.videoAt(url), url);
    }
  }

  @Test
  void whatIsNoVideoHasNoId() {
    for (String url :
        new String[] {
          "https://www.youtube.com/@harbours",
          "https://www.youtube.com/playlist?list=PL0123456789",
          "https://www.youtube.com/embed/videoseries?list=PL0123",
          "https://www.youtube.com/embed/live_stream?channel=UC0123",
          "https://www.youtube.com/watch?v=tooshort",
          "https://www.youtube.com/watch?v=" + ID + "longer",
          "https://notyoutube.com/watch?v=" + ID,
          "https://example.org/?v=" + ID
        }) {
      assertEquals(Optional.empty(), Identifiers.videoAt(url), url);
    }
  }

  @Test
  void aDoiHasOneSpelling() {
    for (String text :
        new String[] {
          "10.5555/Ab(1)c",
          "doi:10.5555/ab(1)c.",
          "DOI: 10.5555/AB(1)C",
          "info:doi/10.5555/ab(1)c",
          "https://doi.org/10.5555/ab(1)c",
          "http://dx.doi.org/10.5555%2FAb%281%29c?ref=x#top",
          "doi.org/10.5555/ab(1)c",
          "(see 10.5555/ab(1)c).",
          "“10.5555/ab(1)c”,"
        }) {
      assertEquals(Optional.of("10.5555/ab(1)c"), Identifiers.doi(text), text);
    }
    assertEquals(
        Optional.of("10.1016/s0140-6736(05)67728-8"),
        Identifiers.doi("10.1016/S0140-6736(05)67728-8"));
    for (String text :
        new String[] {"", "n/a", "10.5/x", "11.5555/x", "10.5555/", "https://doi.org/"}) {
      assertEquals(Optional.empty(), Identifiers.doi(text), text);
    }
  }

  @Test
  void onlyAnAddressThatIsADoiIsOne() {
    assertEquals(Optional.of("10.5555/x"), Identifiers.doiAt(" https://doi.org/10.5555/X "));
    assertEquals(Optional.empty(), Identifiers.doiAt("https://example.org/doi/10.5555/x/suppl"));
  }

  @Test
  void aPageHasOneOriginHoweverItsAddressIsSpelt() {
    for (String url :
        new String[] {
          "https://example.org/a/b%20c",
          "http://www.example.org/a/b%20c/",
          "HTTPS://Example.ORG:443/a/./x/../b%20c#part",
          "http://example.org:80/%61/b%20c?utm_source=x&utm_medium=y",
          "https://example.org/a/b%20c?fbclid=1"
        }) {
      assertEquals("https://example.org/a/b%20c", origin(url), url);
    }
    assertEquals("https://example.org?id=7&p=2", origin("http://example.org/?id=7&utm_id=3&p=2"));
    assertEquals("https://example.org", origin("http://www.example.org/"));
    assertEquals("https://example.org:8080/a", origin("http://example.org:8080/a"));
    assertEquals("https://example.org/app#/talk/1", origin("https://example.org/app#/talk/1"));
    assertEquals("https://example.org/%C3%A5", origin("https://example.org/%c3%a5"));
  }

  @Test
  void anAddressThatIsBrokenStaysAsItIs() {
    assertEquals("https://exa mple.org/|", origin("https://exa mple.org/|"));
    assertEquals("https:///a", origin("https:///a"));
  }

  @Test
  void theVideoIsTheWitnessBeforeTheDoiAndTheDoiBeforeThePage() {
    Optional<String> url = Optional.of("https://example.org/a");
    Optional<String> doi = Optional.of("10.5555/x");
    assertEquals("youtube:" + ID, new Identifiers(Optional.of(ID), doi, url).origin("sha256:0"));
    assertEquals("doi:10.5555/x", new Identifiers(Optional.empty(), doi, url).origin("sha256:0"));
    assertEquals(
        "sha256:0",
        new Identifiers(Optional.empty(), Optional.empty(), Optional.empty()).origin("sha256:0"));
  }

  private static String origin(String url) {
    return new Identifiers(Optional.empty(), Optional.empty(), Optional.of(url)).origin("sha256:0");
  }
}
