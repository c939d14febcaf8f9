package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private final Ledger ledger = new Ledger();

  @Test
  void aMinedLineHasTheFormThatIsPromised() {
    assertEquals(
        "{\"outcome\":\"mined\",\"document\":{\"source\":{\"path\":\"talk.md\",\"title\":\"A talk\","
            + "\"format\":\"markdown\",\"origin\":\"youtube:aTTestSmp01\",\"voice\":\"notes\","
            + "\"date\":\"2024-05\",\"doi\":\"10.1000/182\",\"language\":\"en\","
            + "\"derived\":true},\"text\":\"Hurdles\\nTrust is slow.\",\"passages\":["
            + "{\"kind\":\"heading\",\"span\":{\"start\":0,\"end\":7},\"line\":1,\"depth\":2},"
            + "{\"kind\":\"list_item\",\"span\":{\"start\":8,\"end\":22},\"page\":3,\"depth\":1,"
            + "\"headings\":[0],\"language\":\"de\",\"moments\":[{\"offset\":21,\"seconds\":83}],"
            + "\"pageBreaks\":[{\"offset\":14,\"page\":4}]}]},"
            + "\"findings\":[{\"id\":\"8b3bec8cc39a2476\",\"type\":\"challenge\","
            + "\"span\":{\"start\":8,\"end\":22},\"quote\":\"Trust is slow.\",\"passage\":1,"
            + "\"time\":{\"startSeconds\":83,\"endSeconds\":85.5,\"basis\":\"marker\"},"
            + "\"score\":0.75,\"because\":[{\"kind\":\"heading\",\"name\":\"challenge\",\"text\":\"Hurdles\"}]}]}",
        ledger.line(mined()));
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    for (Outcome outcome :
        List.of(mined(), new Rejected("deck.pptx", Rejection.UNSUPPORTED_FORMAT, ".pptx"))) {
      assertEquals(outcome, ledger.outcome(ledger.line(outcome)));
    }
  }

  /** A base that knows of a work no more than its names has no other particulars. */
  @Test
  void particularsOfAnEarlierVersionAreRead() {
    String line =
        ledger
            .line(mined())
            .replace(
                "\"derived\":true",
                "\"particulars\":{\"familyNames\":[\"Sato\"]},\"derived\":true");
    Mined read = (Mined) ledger.outcome(line);
    assertEquals(
        Optional.of(new Particulars(List.of("Sato"))), read.document().source().particulars());
    assertEquals(line, ledger.line(read));
  }

  @Test
  void aDocumentMayBeLongerThanOthersJsonMayBe() {
    Source source = mined().document().source();
    String text = "a".repeat(20_000_001);
    Mined mined = new Mined(new Document(source, text, List.of(), List.of(), List.of()), List.of());
    assertEquals(mined, ledger.outcome(ledger.line(mined)));
  }

  @Test
  void aLineOfSomethingElseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ledger.outcome("{\"a\":1}"));
  }

  @Test
  void aQuoteThatIsNotTheTextIsRefused() {
    Mined mined = mined();
    Finding finding = mined.findings().get(0);
    Finding forged =
        new Finding(
            finding.id(),
            finding.type(),
            finding.span(),
            "Trust is fast.",
            1,
            finding.time(),
            1,
            List.of());
    assertThrows(
        IllegalArgumentException.class, () -> new Mined(mined.document(), List.of(forged)));
  }

  @Test
  void aFileIsReadInItsOrder(@TempDir Path folder) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      outcomes.add(new Rejected(i + ".pptx", Rejection.UNSUPPORTED_FORMAT, ".pptx"));
    }
    Path file = folder.resolve("ledger.jsonl");
    Files.write(file, outcomes.stream().map(ledger::line).toList());
    List<Outcome> read = new ArrayList<>();

    ledger.read(file, read::add);

    assertEquals(outcomes, read);
  }

  @Test
  void ofSeveralDamagedLinesTheFirstIsTold(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    Files.write(file, List.of(ledger.line(mined()), "{\"first\":1}", "{\"second\":2}", "{"));

    IOException damaged = assertThrows(IOException.class, () -> ledger.read(file, line -> {}));

    String first =
        assertThrows(IllegalArgumentException.class, () -> ledger.outcome("{\"first\":1}"))
            .getMessage();
    assertEquals(file + " is damaged (" + first + "); run again", damaged.getMessage());
  }

  @Test
  void bytesThatAreNoTextAreDamage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    Files.write(file, new byte[] {'{', (byte) 0xFF, '}', '\n'});

    IOException damaged = assertThrows(IOException.class, () -> ledger.read(file, line -> {}));

    assertEquals(file + " is damaged (it is no UTF-8); run again", damaged.getMessage());
  }

  @Test
  void aFaultOfTheReaderIsNoDamage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    Files.write(file, List.of(ledger.line(mined())));
    IllegalArgumentException fault = new IllegalArgumentException("ours");

    assertSame(
        fault,
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ledger.read(
                    file,
                    outcome -> {
                      throw fault;
                    })));
  }

  private static Mined mined() {
    Source source =
        new Source(
            "talk.md",
            "A talk",
            "markdown",
            "youtube:aTTestSmp01",
            Voice.NOTES,
            List.of(),
            Optional.empty(),
            Optional.of(new PartialDate("2024-05")),
            Optional.empty(),
            Optional.of("10.1000/182"),
            Optional.of("en"),
            true);
    Passage heading =
        new Passage(
            Passage.Kind.HEADING,
            new Span(0, 7),
            Optional.of(1),
            Optional.empty(),
            2,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    Passage item =
        new Passage(
            Passage.Kind.LIST_ITEM,
            new Span(8, 22),
            Optional.empty(),
            Optional.of(3),
            1,
            List.of(0),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("de"),
            List.of(new Moment(21, 83)),
            List.of(new PageBreak(14, 4)));
    Finding finding =
        new Finding(
            Finding.idOf(source.origin(), FindingType.CHALLENGE, "Trust is slow."),
            FindingType.CHALLENGE,
            new Span(8, 22),
            "Trust is slow.",
            1,
            Optional.of(new MediaTime(83, Optional.of(85.5), TimeBasis.MARKER)),
            0.75,
            List.of(new Reason(Reason.Kind.HEADING, "challenge", "Hurdles")));
    return new Mined(
        new Document(
            source, "Hurdles\nTrust is slow.", List.of(heading, item), List.of(), List.of()),
        List.of(finding));
  }
}
