package attest.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corpus.Direction;
import attest.corpus.FindingType;
import attest.reports.figure.Flow.Step;
import attest.reports.figure.GapMap.Cell;
import attest.reports.figure.GapMap.Row;
import attest.reports.figure.MechanismMap.Arrow;
import attest.reports.figure.Moments.Mark;
import attest.reports.figure.Moments.Recording;
import attest.reports.figure.Timeline.Year;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final List<FindingType> TYPES = List.of(FindingType.values());
  private static final String LONG =
      "Governance, legal agreements and accountability between organisations of unequal size";

  @Test
  void aGapMapOfFortyThemesIsLegible() throws IOException {
    check(
        new GapMap(
            "Gap map",
            TYPES,
            IntStream.range(0, 40)
                .mapToObj(
                    i ->
                        new Row(
                            i % 3 == 0 ? LONG : "Theme " + i,
                            cells(
                                new Cell(i * i * 100, i * 10, "#a" + i),
                                new Cell(i % 4, i % 4, "#b" + i),
                                new Cell(123456, 23456, ""))))
                .toList()));
  }

  @Test
  void anEmptyCellSaysSoAndAFullOneLeadsToItsQuotes() {
    String svg =
        new GapMap(
                "Gap map",
                TYPES,
                List.of(
                    new Row(
                        "Trust",
                        cells(
                            new Cell(3, 2, "#trust-mechanism"),
                            new Cell(0, 0, ""),
                            new Cell(1, 1, "#s")))))
            .svg();
    assertTrue(svg.contains(">none<"), svg);
    assertTrue(
        svg.contains(
            "<a href=\"#trust-mechanism\"><title>Trust, Mechanisms: 3 quotes / 2 origins</title>"),
        svg);
  }

  @Test
  void timelinesOfFewAndOfManyYearsAreLegible() throws IOException {
    check(new Timeline("Years", TYPES, List.of(), 4));
    check(new Timeline("Years", TYPES, List.of(year(2024, 1, 0, 0)), 0));
    check(
        new Timeline(
            "Years",
            TYPES,
            IntStream.rangeClosed(1990, 2026)
                .mapToObj(year -> year(year, year % 7 * 1000, year % 5, 12345))
                .toList(),
            3));
    check(
        new Timeline(
            "Years",
            TYPES,
            IntStream.rangeClosed(1, 200).mapToObj(i -> year(1000 + 5 * i, i, 1, 0)).toList(),
            3));
  }

  @Test
  void yearsThatAreTooManyStandTogether() {
    Timeline timeline =
        new Timeline("Years", TYPES, List.of(year(1850, 1, 0, 0), year(2024, 0, 2, 0)), 0);
    assertTrue(timeline.svg().contains("<title>1850–1854: 1 quote</title>"), timeline.svg());
    assertTrue(timeline.svg().contains("<title>2020–2024: 2 quotes</title>"), timeline.svg());
  }

  @Test
  void recordingsOfMinutesAndOfManyHoursAreLegible() throws IOException {
    for (int scale : List.of(1, 60, 3600, 30_000)) {
      check(
          new Moments(
              "Moments",
              TYPES,
              IntStream.range(0, 30)
                  .mapToObj(
                      r ->
                          new Recording(
                              r % 2 == 0 ? LONG : "Talk " + r,
                              IntStream.range(0, 60)
                                  .mapToObj(
                                      i ->
                                          new Mark(
                                              i * scale / 60.0,
                                              List.of(FindingType.values()).get(i % 3),
                                              "#q" + i))
                                  .toList()))
                  .toList()));
    }
  }

  @Test
  void aMechanismMapIsLegibleHoweverItsArrowsRun() throws IOException {
    check(new MechanismMap("Map", List.of(arrow("Trust", "Data sharing", 0))));
    check(
        new MechanismMap(
            "Map",
            IntStream.range(0, 60)
                .mapToObj(
                    i -> arrow(i % 5 == 0 ? LONG + i % 9 : "Theme " + i % 9, "Theme " + i % 31, i))
                .toList()));
  }

  @Test
  void eachArrowSaysItsDirectionAndLeadsToItsQuotes() {
    String svg =
        new MechanismMap(
                "Map",
                List.of(
                    new Arrow(
                        "Secrecy", "Trust", Optional.of(Direction.UNDERMINES), 4, 2, "#arrow-1"),
                    new Arrow("Silos", "Trust", Optional.empty(), 4, 2, "#arrow-2")))
            .svg();
    assertTrue(svg.contains(">connected · 4 / 2<"), svg);
    assertFalse(svg.contains("l-9 -5v10Z"), svg);
    assertTrue(svg.contains(">undermines · 4 / 2<"), svg);
    assertTrue(
        svg.contains(
            "<a href=\"#arrow-1\"><title>Secrecy → Trust (undermines): 4 quotes from 2 independent"
                + " origins</title>"),
        svg);
  }

  @Test
  void aFlowIsLegible() throws IOException {
    check(
        new Flow(
            "Flow",
            List.of(
                new Step("Identification", List.of("Documents given (n = 40)"), List.of()),
                new Step(
                    "Screening",
                    List.of("Documents read (n = 40)", "in 38 files"),
                    IntStream.range(0, 12).mapToObj(i -> LONG + " (n = " + i + ")").toList()),
                new Step("Screening", List.of("Documents mined (n = 33)"), List.of("x (n = 1)")),
                new Step("Included", List.of(LONG), List.of()))));
  }

  @Test
  void whatIsWrittenInAPictureStaysText() throws IOException {
    GapMap map =
        new GapMap(
            "<b>&\"\u0001",
            TYPES,
            List.of(
                new Row(
                    "</text><script>alert(1)</script> 🤝",
                    cells(new Cell(1, 1, "#\"x"), new Cell(1, 1, ""), new Cell(1, 1, "")))));
    assertFalse(map.svg().contains("<script>"));
    assertTrue(Labels.of(map).count() > 0);
  }

  @Test
  void aLineIsCutWhereItNoLongerFits() {
    assertEquals(List.of("one", "two"), Lettering.lines("one two", 25, 12, 2));
    assertEquals(List.of("one…"), Lettering.lines("one two", 40, 12, 1));
    assertEquals(List.of("Donau…"), Lettering.lines("Donaudampfschiff", 60, 12, 3));
  }

  @Test
  void whatWouldTurnOrHideALabelIsToldInIt() throws IOException {
    Mark mark = new Mark(9, FindingType.STRATEGY, "#q1");
    Moments moments =
        new Moments("Moments", TYPES, List.of(new Recording("\u202Eklat \u0007", List.of(mark))));
    assertTrue(moments.svg().contains(">‹U+202E›klat ‹U+0007›<"), moments.svg());
    check(moments);
  }

  @Test
  void momentsAreToldAsInCitations() {
    Mark mark = new Mark(1746.9, FindingType.STRATEGY, "#q1");
    String svg = new Moments("Moments", TYPES, List.of(new Recording("Talk", List.of(mark)))).svg();
    assertTrue(svg.contains(">strategy at 29:06<"), svg);
    assertTrue(svg.contains(">29:06</text>"), svg);
  }

  @Test
  void aPictureOfOneTypeSpeaksOfNoOther() {
    List<FindingType> types = List.of(FindingType.STRATEGY);
    Mark mark = new Mark(9, FindingType.STRATEGY, "#q1");
    for (Figure figure :
        List.of(
            new Timeline("Years", types, List.of(year(2024, 0, 0, 1)), 0),
            new Moments("Moments", types, List.of(new Recording("Talk", List.of(mark)))))) {
      assertTrue(figure.svg().contains(">Strategies<"), figure.svg());
      assertFalse(figure.svg().matches("(?is).*(mechanism|challenge).*"), figure.svg());
    }
  }

  private static Map<FindingType, Cell> cells(Cell mechanisms, Cell challenges, Cell strategies) {
    return Map.of(
        FindingType.MECHANISM, mechanisms,
        FindingType.CHALLENGE, challenges,
        FindingType.STRATEGY, strategies);
  }

  private static Year year(int year, int mechanisms, int challenges, int strategies) {
    return new Year(
        year,
        Map.of(
            FindingType.MECHANISM, mechanisms,
            FindingType.CHALLENGE, challenges,
            FindingType.STRATEGY, strategies));
  }

  private static Arrow arrow(String cause, String effect, int i) {
    Optional<Direction> direction = Stream.of(Direction.values()).skip(i % 5).findFirst();
    return new Arrow(cause, effect, direction, 1 + i * 1000, 1 + i, "#arrow-" + i);
  }

  private static void check(Figure figure) throws IOException {
    Labels labels = Labels.of(figure);
    labels.checkLegible();
    labels.checkTold(figure);
  }
}
