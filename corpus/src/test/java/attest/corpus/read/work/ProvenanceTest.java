package attest.corpus.read.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import attest.corpus.Source;
import attest.corpus.Voice;
import attest.corpus.read.file.Format;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private static Source source(String... namesAndValues) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    SourceFile file =
        new SourceFile("posts/2021-05-06-a-talk.md", "a".getBytes(UTF_8), Limits.DEFAULT);
    return new Provenance(file, fields)
        .source(Format.MARKDOWN, Voice.AUTHOR, Optional.of("Heading"));
  }

  @Test
  void aFileThatSaysNothingIsItsOwnWitness() {
    Source source = source();
    assertEquals("sha256:ca978112ca1bbdca", source.origin());
    assertEquals("Heading", source.title());
    assertEquals("2021-05-06", source.date().orElseThrow().iso());
    assertEquals(Optional.empty(), source.url());
  }

  @Test
  void anAddressWithoutEndIsNone() {
    String url = "https://example.org/" + "a".repeat(40_000);
    Source source = source("url", url);
    assertEquals("sha256:ca978112ca1bbdca", source.origin());
    assertEquals(Optional.empty(), source.url());
    assertEquals("10.5555/x", source("url", url, "doi", "10.5555/x").doi().orElseThrow());
  }

  @Test
  void whatSteersATerminalIsSpace() {
    Source source =
        source("title", "On\u001B[31m trust\u0007\n", "author", "\u0007", "channel", "a\u0085b");
    assertEquals("On [31m trust", source.title());
    assertEquals(List.of(), source.authors());
    assertEquals(Optional.of("a b"), source.container());
  }

  @Test
  void whereAPostAppearedIsItsAddress() {
    String url = "https://medium.com/weirs/sharing-a-weir-0a1b2c";
    for (String name : List.of("medium", "canonical_url", "link")) {
      assertEquals(Optional.of(url), source(name, url).url(), name);
    }
    assertEquals(Optional.empty(), source("medium", "film").url());
  }

  @Test
  void anAddressThatIsADoiCountsAsOne() {
    Source source = source("url", "https://dx.doi.org/10.5555/X");
    assertEquals("doi:10.5555/x", source.origin());
    assertEquals(Optional.of("10.5555/x"), source.doi());
  }

  @Test
  void aVideoIsKnownByItsIdOrItsAddressAndWhatIsSaidOfItAreNotes() {
    for (Source source :
        new Source[] {
          source("videoId", "dRv4Mission"),
          source("video", "https://youtu.be/dRv4Mission"),
          source("youtube", "dRv4Mission"),
          source("url", "https://m.youtube.com/watch?v=dRv4Mission&list=PL1"),
          source("doi", "10.5555/x", "link", "https://www.youtube.com/shorts/dRv4Mission")
        }) {
      assertEquals("youtube:dRv4Mission", source.origin());
      assertEquals(Voice.NOTES, source.voice());
    }
  }

  @Test
  void aDayInANameIsTheDateHoweverTheNameGoesOn() {
    for (String name :
        List.of(
            "2024-02-11.md",
            "daily/2024-02-11 Minutes.md",
            "2024-02-11_minutes.md",
            "Weir call-20240211_090012-Meeting Transcript.docx",
            "GMT20240211-090012_Recording.transcript.vtt")) {
      assertEquals(Optional.of("2024-02-11"), dateOfNamed(name), name);
    }
    for (String name :
        List.of("2024-02-110.md", "20240211.md", "120240211_090012.md", "20249911_090012.md")) {
      assertEquals(Optional.empty(), dateOfNamed(name), name);
    }
  }

  private static Optional<String> dateOfNamed(String name) {
    SourceFile file = new SourceFile(name, "a".getBytes(UTF_8), Limits.DEFAULT);
    return Provenance.of(file)
        .source(Format.MARKDOWN, Voice.AUTHOR, Optional.empty())
        .date()
        .map(PartialDate::iso);
  }

  @Test
  void datesAndLanguagesAreReadAsPeopleWriteThem() {
    Source source = source("date", "12 March 2024", "lang", "English");
    assertEquals("2024-03-12", source.date().orElseThrow().iso());
    assertEquals(Optional.of("en"), source.language());
    assertEquals(
        "2024", source("date", "soon", "published", "Spring 2024").date().orElseThrow().iso());
  }
}
