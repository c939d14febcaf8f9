package attest.pipeline.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.Rejection;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  private static final String ENGLISH =
      "The partners met every month, and that is how they came to trust each other in the end.";
  private static final String GERMAN =
      "Die Partner trafen sich jeden Monat, und so kamen sie dazu, einander am Ende zu vertrauen, "
          + "obwohl keiner von ihnen am Anfang daran geglaubt hatte.";
  private static final String RUSSIAN =
      "Партнёры встречались каждый месяц, и так они научились доверять друг другу.";

  private static final String LATVIAN =
      "Sadarbība starp partneriem ir grūta, jo neviens nedalās ar saviem datiem un katrs strādā "
          + "savā iestādē.";

  private final Languages languages = new Languages(Models.load());

  @Test
  void englishIsMined() throws RejectedException {
    assertEquals(Optional.of("en"), told(ENGLISH).source().language());
    assertEquals(Optional.of("en"), told("Fragmentation.").source().language());
  }

  @Test
  void anArticleWithALongerTranslationIsInTheLanguageThatItIsMarkedWith() throws RejectedException {
    String article =
        "<article xml:lang='en'><front/><body><sec><p>%s</p></sec></body>"
            + "<sub-article xml:lang='de'><body><p>%s</p><p>%s</p></body></sub-article></article>";
    byte[] bytes = article.formatted(ENGLISH, GERMAN, GERMAN).getBytes(UTF_8);
    Document told = languages.told(new DocumentReader(Limits.DEFAULT).read("a.xml", bytes));
    assertEquals(Optional.of("en"), told.source().language());
    assertEquals(Optional.of("de"), told.passages().get(1).language());
  }

  @Test
  void anotherLanguageIsRejectedByItsName() {
    for (String[] expected :
        new String[][] {
          {GERMAN, "German"},
          {LATVIAN, "Latvian"},
          {RUSSIAN, "Russian"},
          {"信任需要时间。".repeat(9), "Chinese"}
        }) {
      RejectedException e = assertThrows(RejectedException.class, () -> told(expected[0]));
      assertEquals(Rejection.LANGUAGE, e.reason());
      assertEquals(expected[1], e.getMessage());
    }
  }

  @Test
  void aMixedDocumentSaysWhichPassagesAreInAnotherLanguage() throws RejectedException {
    Document document = told(ENGLISH + "\n\n" + GERMAN + "\n\n" + ENGLISH + "\n\nJa.");
    assertEquals(Optional.of("en"), document.source().language());
    assertEquals(
        List.of("en", "de", "en", "en"),
        document.passages().stream().map(p -> document.language(p).orElse("")).toList());
  }

  private Document told(String text) throws RejectedException {
    return languages.told(new DocumentReader(Limits.DEFAULT).read("a.txt", text.getBytes(UTF_8)));
  }
}
