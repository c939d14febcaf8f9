package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.Reading;
import attest.corpus.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings that people say should quote other words. */
class CorrectedQuoteTest {
  private static final String ORIGIN = "youtube:v1";
  private static final String QUOTE = "Because trust grew over time, partners share data, too.";

  @TempDir private static Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trust grew over time, partners share data | trust grew | partners share data",
        "Because trust grew over time, partners share | '' | ''",
        "grew over time, partners share data, too. | '' | ''",
        "So: Because trust grew over time, partners share data, too. | trust grew | partners share data"
      })
  void causeAndEffectAreThoseOfItsWordsOrNone(String words, String cause, String effect)
      throws IOException {
    Mined file =
        Evidence.of("a.md", "A", ORIGIN)
            .roles("trust grew", "partners share data")
            .label("So:")
            .finds(FindingType.MECHANISM, 0.9, QUOTE)
            .mined();
    CitedFinding corrected = corrected(words, file).get(0);
    assertEquals(words, corrected.quote());
    assertEquals(Optional.of(cause).filter(none -> !none.isEmpty()), corrected.cause());
    assertEquals(Optional.of(effect).filter(none -> !none.isEmpty()), corrected.effect());
    Optional<Roles> roles = corrected.reading().flatMap(Reading::roles);
    assertEquals(corrected.cause(), roles.map(role -> role.cause().of(words)));
    assertEquals(corrected.effect(), roles.map(role -> role.effect().of(words)));
  }

  /** The correction is made in the first, and not to be taken for one at the same offset. */
  @Test
  void eachDocumentOfAnOriginQuotesTheWordsWhereItHasThem() throws IOException {
    Mined first = Evidence.of("a.md", "A", ORIGIN).finds(FindingType.MECHANISM, 0.9, QUOTE).mined();
    Mined longer =
        Evidence.of("b.md", "B", ORIGIN)
            .heading("What partners share")
            .finds(FindingType.MECHANISM, 0.9, QUOTE)
            .mined();
    List<CitedFinding> both = corrected("partners share data", first, longer);
    assertEquals(List.of(30, 50), both.stream().map(CitedFinding::start).toList());
    for (CitedFinding one : both) {
      assertEquals("partners share data", one.quote());
      assertEquals(
          Optional.of(one.start()),
          one.review().flatMap(Review::correction).map(Review.Correction::start));
    }
  }

  @Test
  void aDocumentThatLacksTheWordsKeepsItsQuote() throws IOException {
    Mined labelled =
        Evidence.of("a.md", "A", ORIGIN)
            .label("So:")
            .finds(FindingType.MECHANISM, 0.9, QUOTE)
            .mined();
    Mined bare = Evidence.of("b.md", "B", ORIGIN).finds(FindingType.MECHANISM, 0.9, QUOTE).mined();
    List<CitedFinding> both = corrected("So: Because trust grew", labelled, bare);
    assertEquals(
        List.of("So: Because trust grew", QUOTE), both.stream().map(CitedFinding::quote).toList());
    Review kept = both.get(1).review().orElseThrow();
    assertEquals(Optional.empty(), kept.correction());
    assertEquals(Optional.of(Review.State.ACCEPTED), kept.state());
  }

  private static List<CitedFinding> corrected(String words, Mined... files) throws IOException {
    Finding first = files[0].findings().get(0);
    int start = files[0].document().text().indexOf(words);
    Review review =
        new Review(
            Optional.of(Review.State.ACCEPTED),
            Optional.empty(),
            Optional.of(new Review.Correction(words, start)),
            false,
            List.of(),
            List.of("ann"));
    try (EvidenceIndex index =
        EvidenceIndex.open(
            Evidence.indexed(Files.createTempDirectory(folder, "g"), List.of(files)),
            SmallBase.THEMES,
            new Reviews(Map.of(first.id(), review)))) {
      return index.near(ORIGIN, "");
    }
  }
}
