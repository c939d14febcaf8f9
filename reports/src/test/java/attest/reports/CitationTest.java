package attest.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.finding.CitedFinding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static final Optional<String> NO = Optional.empty();

  @Test
  void whatHasNoPagesIsFoundByTheNearestHeading() {
    assertEquals(
        "under “Team charters”", place("a.epub", Optional.empty(), "Book", "Team charters"));
    assertEquals(
        "under “Team charters”, line 21", place("a.md", Optional.empty(), "Team charters"));
    assertEquals("p. 4", place("a.pdf", Optional.of(4), "Team charters"));
    assertEquals("para. 9", place("a.epub", Optional.empty()));
  }

  @Test
  void runningTextNamesAuthorsByTheirFamiliesAndAWorkWithoutOnesByItsTitle() {
    assertEquals("Pell", Citation.who(names("Dr Anna Pell"), "The harbour"));
    assertEquals("Pell & Okoro", Citation.who(names("Anna Pell", "Ben Okoro"), "The harbour"));
    assertEquals("Pell et al.", Citation.who(names("Anna Pell", "B. Oz", "C. Ray"), "Harbours"));
    assertEquals("“The harbour”", Citation.who(names(), "The harbour"));
    assertEquals("[Untitled text], a.md", Citation.who(names(), "[Untitled text], a.md"));
    assertEquals(
        "Pell, 2024, notes of the recording",
        new Citation("Pell", "", NO, "2024", Optional.of("notes of the recording"), "").said());
    assertEquals("Pell, n.d.", new Citation("Pell", "", NO, "n.d.", NO, "").said());
  }

  @Test
  void theTitleOfTheWorkIsNoPlaceInIt() {
    assertEquals("para. 9", place("a.epub", Optional.empty(), "The book"));
    assertEquals(
        "under “Team charters”", place("a.epub", Optional.empty(), "Team charters", "The book"));
  }

  @Test
  void aLongHeadingIsToldAsFarAsItIsNeeded() {
    String heading = "Charters of teams ".repeat(9);
    assertEquals(
        "under “Charters of teams Charters of teams Charters of teams …”",
        place("a.epub", Optional.empty(), heading));
  }

  private static List<NameParts> names(String... names) {
    return NameParts.of(List.of(names), Optional.empty());
  }

  private static String place(String path, Optional<Integer> page, String... headings) {
    return Citation.of(
            new CitedFinding(
                "f",
                FindingType.STRATEGY,
                "Meet.",
                0,
                5,
                path,
                Optional.of(21),
                page,
                9,
                "The book",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "sha256:a",
                Voice.AUTHOR,
                List.of(headings),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0.9,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .place();
  }
}
