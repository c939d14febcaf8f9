package attest.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corpus.FindingType;
import attest.index.finding.Counts;
import attest.index.search.Overview;
import attest.index.search.ThemeCounts;
import attest.reports.figure.GapMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapsViewTest {
  private static final Counts ONE = new Counts(1, 1, 1);
  private static final Counts NONE = new Counts(0, 0, 0);

  @Test
  void whatIsEmptyIsSaidForNoneOneAndMany() {
    assertEquals("none of the 3 cells is empty", map(ONE, ONE, NONE).emptiness());
    assertEquals("1 of 3 cells is empty", map(ONE, NONE, NONE).emptiness());
    assertEquals("2 of 3 cells are empty", map(NONE, NONE, NONE).emptiness());
  }

  @Test
  void whatIsInNoThemeIsSaidForNoneOneAndMany() {
    assertEquals("Every quote is in a theme.", map(ONE, ONE, NONE).unthemed());
    assertEquals(
        "1 quote in 1 document of 1 independent origin is in no theme.",
        map(ONE, ONE, ONE).unthemed());
    assertEquals(
        "2 quotes in 1 document of 1 independent origin are in no theme.",
        map(ONE, ONE, new Counts(2, 1, 1)).unthemed());
  }

  @Test
  void aDiscsAreaIsItsQuotesAndItsShadeItsOriginsAsInReports() {
    Counts many = new Counts(4, 2, 2);
    GapsView map = map(many, ONE, NONE);
    assertEquals(4, map.most());
    assertEquals(2, GapsView.radius(many, map.most()) / GapsView.radius(ONE, map.most()), 1e-9);
    assertEquals(GapMap.shade(2), GapsView.shade(many));
  }

  private static GapsView map(Counts mechanisms, Counts strategies, Counts inNoTheme) {
    Map<FindingType, Counts> cells =
        Map.of(
            FindingType.MECHANISM, mechanisms,
            FindingType.CHALLENGE, ONE,
            FindingType.STRATEGY, strategies);
    ThemeCounts trust = new ThemeCounts("trust", "Trust", cells, ONE);
    return new GapsView(new Overview(List.of(trust), cells, ONE, inNoTheme));
  }
}
