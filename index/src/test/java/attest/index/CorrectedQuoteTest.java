package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Finding;
import attest.corpus.FindingType;
import attest.corpus.Mined;
import attest.corpus.Reading;
import attest.corpus.Roles;
import attest.index.finding.CitedFinding;
import attest.index.finding.Review;
import attest.index.finding.Reviews;
import attest.index.search.Overview;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** Neither the words that it lost nor those that it won are in the index as they are here. */
  @Test
  void itIsFoundAndFiledByTheWordsThatItShouldQuote() throws IOException {
    Mined file =
        Evidence.of("a.md", "A", ORIGIN)
            .label("Maps:")
            .finds(FindingType.MECHANISM, 0.9, QUOTE)
            .finds(FindingType.STRATEGY, 0.8, "Share no data without trust.")
            .mined();
    Review shorter = review("partners share data, too.", file);
    try (EvidenceIndex mined = open(Reviews.NONE, file);
        EvidenceIndex index =
            mined.with(new Reviews(Map.of(file.findings().get(0).id(), shorter)))) {
      assertEquals(List.of(2, 2), quotes(mined.overview()));
      assertEquals(List.of(1, 2), quotes(index.overview()));
      assertEquals(
          List.of(List.of("data"), List.of("trust", "data")),
          index.near(ORIGIN, "").stream().map(CitedFinding::themes).toList());
      assertEquals(
          List.of(2, 1, 1, 2, 1), found(index, "data", "trust", "NOT trust", "shar*", "map data"));
      assertEquals(List.of(2, 2, 0), found(mined, "data", "trust", "NOT trust"));
      SearchRequest trust = SearchRequest.builder().themes(List.of("trust")).build();
      assertEquals(1, index.find(trust).result().counts().quotes());
    }
    Review longer = review("Maps: Because trust grew over time", file);
    try (EvidenceIndex index =
            open(new Reviews(Map.of(file.findings().get(0).id(), longer)), file);
        EvidenceIndex mined = index.with(Reviews.NONE)) {
      assertEquals(List.of(2, 2), quotes(index.overview()));
      assertEquals(List.of(1, 2), found(index, "data", "trust"));
      assertEquals(List.of(2, 2), found(mined, "data", "trust"));
    }
  }

  /** A word is as rare among corrected quotes as it is among all. */
  @Test
  void itsPlaceInAnOrderIsThatOfItsWords() throws IOException {
    Evidence file = Evidence.of("a.md", "A", ORIGIN).finds(FindingType.MECHANISM, 0.9, QUOTE);
    for (int i = 0; i < 9; i++) {
      file.finds(FindingType.STRATEGY, 0.8, "Trust me " + i + ", said the ferryman to the town.");
    }
    Mined mined = file.mined();
    Review shorter = review("trust grew", mined);
    try (EvidenceIndex index =
        open(new Reviews(Map.of(mined.findings().get(0).id(), shorter)), mined)) {
      SearchRequest request = SearchRequest.builder().words("trust OR grew").limit(1).build();
      assertEquals("trust grew", index.search(request).hits().get(0).finding().quote());
    }
  }

  private static List<Integer> quotes(Overview overview) {
    return overview.themes().stream().map(theme -> theme.all().quotes()).toList();
  }

  private static List<Integer> found(EvidenceIndex index, String... queries) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (String words : queries) {
      found.add(index.search(SearchRequest.builder().words(words).build()).counts().quotes());
    }
    return found;
  }

  private static EvidenceIndex open(Reviews reviews, Mined... files) throws IOException {
    return EvidenceIndex.open(
        Evidence.indexed(Files.createTempDirectory(folder, "g"), List.of(files)),
        SmallBase.THEMES,
        reviews);
  }

  private static Review review(String words, Mined file) {
    return new Review(
        Optional.of(Review.State.ACCEPTED),
        Optional.empty(),
        Optional.of(new Review.Correction(words, file.document().text().indexOf(words))),
        false,
        List.of(),
        List.of("ann"));
  }

  private static List<CitedFinding> corrected(String words, Mined... files) throws IOException {
    Finding first = files[0].findings().get(0);
    try (EvidenceIndex index =
        open(new Reviews(Map.of(first.id(), review(words, files[0]))), files)) {
      return index.near(ORIGIN, "");
    }
  }
}
