package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.index.finding.Counts;
import attest.index.finding.Reviews;
import attest.index.search.SearchRequest;
import attest.index.search.SearchRequestBuilder;
import attest.index.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of dates and moments that no quote has. */
class UnmetTest {
  private static final String OTHERS = "; quotes here are ";

  private static EvidenceIndex all;
  private static EvidenceIndex sure;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    all =
        EvidenceIndex.open(
            Evidence.indexed(
                folder,
                List.of(
                    file("a.md", "2018", "Trust grew as they met.").mined(),
                    file("b.md", "2020-05", "Data was shared.").mined(),
                    file("c.md", "2025", "Trust may grow.")
                        .candidate()
                        .at(500)
                        .finds(FindingType.MECHANISM, 0.2, "It may be so.")
                        .mined(),
                    Evidence.of("d.md", "D", "doi:10.1/d.md")
                        .finds(FindingType.MECHANISM, 0.9, "A ferry came.")
                        .mined())),
            SmallBase.THEMES,
            Reviews.NONE);
    sure = all.sure();
  }

  private static Evidence file(String path, String date, String quote) {
    Evidence file = Evidence.of(path, path, "doi:10.1/" + path).date(date).at(60);
    return (date.equals("2025") ? file.candidate() : file).finds(FindingType.MECHANISM, 0.9, quote);
  }

  @AfterAll
  static void letGo() throws IOException {
    sure.close();
    all.close();
  }

  private static Optional<String> unmet(
      EvidenceIndex index, UnaryOperator<SearchRequestBuilder> asked) throws IOException {
    SearchResult result = index.search(asked.apply(SearchRequest.builder()).build());
    assertEquals(0, result.counts().quotes());
    return result.unmet();
  }

  private static SearchRequestBuilder since(SearchRequestBuilder asked, String date) {
    return asked.since(Optional.of(new PartialDate(date)));
  }

  @Test
  void datesAreThoseOfWhatIsShown() throws IOException {
    String none = "no quote is from a work of 2030 or later" + OTHERS + "from works of 2018 to ";
    assertEquals(Optional.of(none + "2025"), unmet(all, asked -> since(asked, "2030")));
    assertEquals(Optional.of(none + "2020-05"), unmet(sure, asked -> since(asked, "2030")));
    assertEquals(
        Optional.of("no quote is from a work of 2024 or later" + OTHERS + "from works of 2018"),
        unmet(sure, asked -> since(asked.words("trust"), "2024")));
  }

  @Test
  void momentsAreThoseOfWhatIsShown() throws IOException {
    String none = "no quote begins at 16:40 or later" + OTHERS + "at 1:00";
    assertEquals(
        Optional.of(none + " to 8:20"), unmet(all, asked -> asked.from(Optional.of(1000.0))));
    assertEquals(Optional.of(none), unmet(sure, asked -> asked.from(Optional.of(1000.0))));
  }

  @Test
  void whereNothingIsDatedThatIsSaid() throws IOException {
    assertEquals(
        Optional.of("no quote is from a work of 2018 or later; none here has a date"),
        unmet(sure, asked -> since(asked.words("ferry"), "2018")));
  }

  @Test
  void whatHasNoDateIsCounted() throws IOException {
    assertEquals(new Counts(1, 1, 1), all.find(SearchRequest.all()).undated());
    assertEquals(
        new Counts(0, 0, 0), all.find(SearchRequest.builder().words("trust").build()).undated());
  }

  @Test
  void whatIsOfAKnownYearButOfNoKnownMonthIsCountedAsOfNone() throws IOException {
    assertEquals(new Counts(4, 3, 3), all.find(SearchRequest.all()).monthless());
  }

  @Test
  void whereTheDatesAreNotWhyNothingIsSaid() throws IOException {
    assertEquals(Optional.empty(), unmet(sure, asked -> since(asked.words("zeppelin"), "2030")));
    assertEquals(Optional.empty(), unmet(sure, asked -> asked.words("zeppelin")));
    assertEquals(
        Optional.empty(),
        sure.search(since(SearchRequest.builder(), "2018").build()).unmet(),
        "there are some");
  }
}
