package attest.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.Particulars;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  private static final Optional<String> NO = Optional.empty();
  private static final Optional<Particulars> NO_MARKS = Optional.empty();

  @Test
  void aWorkIsToldAsTheLiteratureIs() {
    assertEquals(
        "Pell, A., & Okoro, B. (2023, August). Sharing water. Plot to Plot podcast.",
        new Reference(
                names("Anna Pell", "Ben Okoro"),
                Optional.of("2023-08"),
                "Sharing water",
                Optional.of("Plot to Plot podcast"),
                Particulars.NONE,
                "")
            .said());
  }

  @Test
  void anArticleIsToldWithItsVolumeIssueAndPages() {
    assertEquals("Weirs, 12(3), 213–227.", printed("12", "3", "213–227", "", ""));
    assertEquals("Weirs, 12, 213.", printed("12", "", "213", "", "Mill Press"));
    assertEquals("Weirs, 12(3), Article e17.", printed("12", "3", "", "e17", ""));
    assertEquals("Weirs.", printed("", "", "", "", "Weirs"));
  }

  @Test
  void aChapterIsToldWithItsPagesAndAReportWithWhoPublishedIt() {
    assertEquals("In Weirs (pp. 3–9). Mill Press.", printed("", "", "3–9", "", "Mill Press"));
    assertEquals("In Weirs (p. 3). Mill Press.", printed("", "", "3", "", "Mill Press"));
    assertEquals(
        "Wren, A. (n.d.). T. Mill Press.",
        new Reference(names("Ada Wren"), NO, "T", NO, known("", "", "3", "", "Mill Press"), "")
            .said());
    assertEquals(
        "Mill Trust. (n.d.). T.",
        new Reference(names("Mill Trust"), NO, "T", NO, known("", "", "", "", "Mill Trust"), "")
            .said());
  }

  private static String printed(
      String volume, String issue, String pages, String article, String publisher) {
    Particulars known = known(volume, issue, pages, article, publisher);
    return new Reference(List.of(), NO, "T", Optional.of("Weirs"), known, "")
        .said()
        .replace("T. (n.d.). ", "");
  }

  private static Particulars known(String... told) {
    List<Optional<String>> known =
        Stream.of(told).map(value -> Optional.of(value).filter(v -> !v.isEmpty())).toList();
    return new Particulars(
        List.of(), known.get(0), known.get(1), known.get(2), known.get(3), known.get(4));
  }

  @Test
  void whatIsNotKnownIsNotMadeUp() {
    assertEquals(
        "Who pays? (n.d.).",
        new Reference(List.of(), NO, "Who pays?", NO, Particulars.NONE, "").said());
    assertEquals(
        "Minutes. (2024).",
        new Reference(List.of(), Optional.of("2024"), "Minutes", NO, Particulars.NONE, "").said());
    assertEquals(
        "Mill Trust. (2024, May 3). Minutes.",
        new Reference(
                names("Mill Trust"), Optional.of("2024-05-03"), "Minutes", NO, Particulars.NONE, "")
            .said());
  }

  @Test
  void worksOfOneYearAreToldApartByLettersAfterTheYear() {
    assertEquals("Minutes. (2024c, May 3).", lettered(Optional.of("2024-05-03"), 2));
    assertEquals("Minutes. (2024z).", lettered(Optional.of("2024"), 25));
    assertEquals("Minutes. (n.d.-aa).", lettered(NO, 26));
  }

  private static List<NameParts> names(String... names) {
    return NameParts.of(List.of(names), NO_MARKS);
  }

  private static String lettered(Optional<String> date, int number) {
    return new Reference(List.of(), date, "Minutes", NO, Particulars.NONE, "")
        .lettered(number)
        .said();
  }

  @Test
  void givenNamesAreToldByTheirInitials() {
    assertEquals("Wren, A. B.", author("Dr Ada B. Wren"));
    assertEquals("van den Bekerom, P. E. A.", author("Petra E.A. van den Bekerom"));
    assertEquals("Rook, J.-P., Jr.", author("Jean-Paul Rook, Jr."));
    assertEquals("ferrytalks77.", author("ferrytalks77"));
  }

  @Test
  void manyAuthorsAreToldByTheFirstAndTheLast() {
    List<String> many = Collections.nCopies(21, "Ada Wren");
    assertEquals("Wren, A., ".repeat(19) + "… Wren, A. (n.d.). T.", said(many));
  }

  @Test
  void aMarkedFamilyNameIsOneHoweverManyNamesStandBesideIt() {
    Optional<Particulars> marks = Optional.of(new Particulars(List.of("Rocha", "Sato")));
    List<NameParts> names =
        NameParts.of(List.of("Ana Lia Melo Prado da Rocha", "Sato Mei", "Weir Network"), marks);
    assertEquals(
        "Rocha, A. L. M. P. d., Sato, M., & Weir Network. (n.d.). T.",
        new Reference(names, NO, "T", NO, Particulars.NONE, "").said());
    assertEquals("Rocha, Ana Lia Melo Prado da", names.get(0).inverted());
  }

  private static String author(String name) {
    return said(List.of(name)).replace(" (n.d.). T.", "");
  }

  private static String said(List<String> authors) {
    return new Reference(NameParts.of(authors, NO_MARKS), NO, "T", NO, Particulars.NONE, "").said();
  }
}
