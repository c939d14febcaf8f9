package attest.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Document;
import attest.corpus.RejectedException;
import attest.corpus.read.DocumentReader;
import attest.corpus.read.file.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotationsTest {
  private static final Models MODELS = Models.load();
  private static final Words.Maker MAKER = new Words.Maker(MODELS);
  private static final CueRules RULES = CueRules.builtIn();
  private static final String CREDIT = "credit";

  @Test
  void allSentencesOfAQuotationHaveTheViewOfTheOneThatNamesSomebody() {
    assertEquals(
        List.of("Okafor", "Okafor", "-"),
        views("“Trust is slow. It takes a year,” explains Okafor. The board meets in May."));
    assertEquals(
        List.of("Okafor", "Okafor", "Okafor"),
        views("“Trust is slow,” explains Okafor. “It takes a year. It cannot be bought.”"));
    assertEquals(
        List.of("Okafor", "-", "-"),
        views("“Trust is slow,” explains Okafor. The board met. “It takes a year,” she says."));
  }

  @Test
  void aPassageThatIsAllQuotationIsOfParticipants() {
    assertEquals(List.of("participants"), views("\"We share one store\" (P8)."));
    assertEquals(List.of("participants", "participants"), views("“We share. It helps."));
    assertEquals(List.of("-"), views("“Sharing” is a word of the board."));
    assertEquals(List.of("-"), views("We share one store."));
  }

  @Test
  void whatANoteQuotesIsOfItsSpeakers() {
    String note = "---\nvideoId: aTTestSmp02\n---\n\n\"We share one store.\"\n";
    assertEquals(List.of("-"), views(note));
  }

  @Test
  void aLineAfterAQuotationCreditsIt() {
    assertEquals(
        List.of("-", "Ada Smith", CREDIT),
        views("We met.\n\n> We share one store.\n>\n> — Ada Smith, chair of the board\n"));
    assertEquals(
        List.of("J. van der Berg", CREDIT), views("“We share one store.”\n\n– J. van der Berg."));
    assertEquals(List.of("@ada", CREDIT), views("We share one store.\n\n— @ada, a talk\n"));
    assertEquals(
        List.of("-", "-"), views("We share one store.\n\n— Shared Stores, an idea of the board\n"));
    assertEquals(
        List.of("-", "-"), views("> We share.\n\n## Notes\n\n— Ada Smith, chair of the board\n"));
  }

  @Test
  void aPullQuoteIsOfTheWorkThatItsCreditNames() {
    String aside =
        """
        We met.

        <aside class="pquote">
          We share one store.
          <p class="pquote-credit">
        — CREDIT
          </p>
        </aside>

        It went on.
        """;
    assertEquals(
        List.of("-", "The Store Rules", CREDIT, "-"),
        views(aside.replace("CREDIT", "[\"The Store Rules\"](https://store.example/rules)")));
    assertEquals(
        List.of("-", "@ada", CREDIT, "-"), views(aside.replace("CREDIT", "@ada, \"A Talk\"")));
    assertEquals(
        List.of("-", "-"), views("We share one store.\n\n— \"Sharing\" is a word of the board.\n"));
  }

  private static List<String> views(String text) {
    Document document = read(text);
    List<Sentence> sentences = new Sentences(MODELS).of(document, MAKER, RULES);
    Readings readings = RULES.readings();
    Quotations quotations =
        new Quotations(document, sentences, quote -> readings.view(readings.words(quote, MAKER)));
    return IntStream.range(0, sentences.size())
        .mapToObj(i -> quotations.isCredit(i) ? CREDIT : quotations.view(i).orElse("-"))
        .toList();
  }

  private static Document read(String text) {
    try {
      return new DocumentReader(Limits.DEFAULT).read("a.md", text.getBytes(StandardCharsets.UTF_8));
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
