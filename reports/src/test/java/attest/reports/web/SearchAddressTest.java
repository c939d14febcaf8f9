package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.corpus.UsageException;
import attest.index.search.Facet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchAddressTest {
  @Test
  void anAddressStaysWhatItIs() {
    SearchAddress address =
        new SearchAddress(Map.of("page", List.of("2"), "theme", List.of("trust"), "q", List.of()));
    assertThrows(UnsupportedOperationException.class, () -> address.asked().remove("theme"));
    assertEquals("/?theme=trust&page=2", address.href());
  }

  @Test
  void aFacetIsUnfoldedWithoutLeavingThePage() {
    SearchAddress address =
        new SearchAddress(Map.of("theme", List.of("trust"), "page", List.of("2")));
    String unfolded = "/?theme=trust&more=origin&page=2#facet-origin";
    assertEquals(unfolded, address.unfolded(Facet.Field.ORIGIN));
    SearchAddress whole =
        new SearchAddress(
            Map.of("theme", List.of("trust"), "more", List.of("origin"), "page", List.of("2")));
    assertEquals("/?theme=trust&page=2#facet-origin", whole.unfolded(Facet.Field.ORIGIN));
    assertEquals(1, whole.choices().size());
    assertEquals(
        "/?type=challenge&theme=trust&more=origin", whole.with("type", "challenge").href());
  }

  @Test
  void whatCannotBeAskedForNamesWhatCan() {
    SearchAddress address = new SearchAddress(Map.of("sort", List.of("best")));
    UsageException e = assertThrows(UsageException.class, address::request);
    assertEquals("'sort' must be one of relevance, time, date, place, not best", e.getMessage());
  }

  @Test
  void aPageIsAWholeNumberFromOneOn() {
    assertEquals(1, new SearchAddress(Map.of()).page());
    assertEquals(3, new SearchAddress(Map.of("page", List.of(" 3 "))).page());
    for (String page : List.of("0", "1000001", "two")) {
      SearchAddress address = new SearchAddress(Map.of("page", List.of(page)));
      UsageException e = assertThrows(UsageException.class, address::page);
      assertEquals("'page' must be a number from 1 to 1,000,000, not " + page, e.getMessage());
    }
  }

  @Test
  void aPageThatIsThereButTooFarBehindIsRefused() {
    SearchAddress address = new SearchAddress(Map.of("page", List.of("501")));
    assertDoesNotThrow(() -> address.checkShown(500));
    UsageException e = assertThrows(UsageException.class, () -> address.checkShown(612));
    assertEquals(
        "there are 612 pages, but they are shown up to hit 10,000; narrow the search, or download all"
            + " of it as CSV",
        e.getMessage());
  }
}
