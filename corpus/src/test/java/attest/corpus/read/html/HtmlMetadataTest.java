package attest.corpus.read.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.PartialDate;
import attest.corpus.RejectedException;
import attest.corpus.Source;
import attest.corpus.read.file.Limits;
import attest.corpus.read.file.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlMetadataTest {
  @Test
  void theLanguageIsTheFirstThatThereIs() throws RejectedException {
    assertEquals(Optional.of("en-GB"), languageOf("<html lang=en_GB>"));
    assertEquals(
        Optional.of("de"), languageOf("<html lang=default><meta name=dc.language content=deu>"));
    assertEquals(
        Optional.of("en-US"),
        languageOf("<html><meta http-equiv=content-language content='en-US, de'>"));
    assertEquals(Optional.empty(), languageOf("<html lang=default>"));
  }

  @Test
  void aDateIsReadHoweverItIsWritten() throws RejectedException {
    for (String written : List.of("2023/5/12", "2023-05-12T08:00", "12 May 2023", "May 12, 2023")) {
      assertEquals(
          Optional.of(new PartialDate("2023-05-12")),
          source("<html><meta name=citation_date content='" + written + "'>").date(),
          written);
    }
  }

  private static Optional<String> languageOf(String head) throws RejectedException {
    return source(head).language();
  }

  private static Source source(String head) throws RejectedException {
    String page = head + "<body><p>We met every month.</p></body></html>";
    return new HtmlReader()
        .read(new SourceFile("a.html", page.getBytes(UTF_8), Limits.DEFAULT))
        .source();
  }
}
