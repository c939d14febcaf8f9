package attest.reports.write;

import attest.corpus.FindingType;
import attest.corpus.Voice;
import attest.index.claim.Claim;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.reports.BankRow;
import attest.reports.Quote;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.ReportFigures;
import attest.reports.ReviewFinding;
import attest.reports.ThemeSection;
import attest.reports.Wording;
import attest.reports.figure.GapMap;
import attest.reports.figure.Timeline;
import attest.reports.write.Table.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a report, alike in all forms that have them. */
final class Tables {
  private static final String OPEN = "to be judged";

  private Tables() {}

  /** Claims that several origins make. */
  static Table claims(Report report) {
    return new Table(
        List.of(
            "Claim",
            "Type",
            "Themes",
            "Quotes",
            "Documents",
            "Origins",
            "Years",
            "Voices",
            "Dissent"),
        List.of(30, 16, 21, 12, 16, 12, 14, 13, 13),
        report.corroborated().stream().map(claim -> claim(claim, report)).toList());
  }

  private static List<Cell> claim(RankedClaim claim, Report report) {
    return cells(
        claim.number()
            + ". "
            + labelled(claim.strongest())
            + Claim.said(claim.sharing()).map(said -> " (" + said + ")").orElse(""),
        claim.type().label(),
        String.join("; ", report.themesOf(claim.strongest())),
        Amounts.number(claim.counts().quotes()),
        Amounts.number(claim.counts().documents()),
        Amounts.number(claim.counts().origins()),
        claim.years(),
        claim.voices().stream().map(Voice::label).collect(Collectors.joining(", ")),
        numbers("Q", claim.dissent(), ""));
  }

  /** Evidence by theme and type, each cell leading to its quotes. */
  static Table gapMap(Report report) {
    List<String> types =
        report.figures().gapMap().types().stream().map(FindingType::title).toList();
    return new Table(
        joined("Theme", Stream.concat(types.stream(), Stream.of("All")).toList()),
        joined(30, Collections.nCopies(types.size() + 1, 12)),
        report.told().stream().map(Tables::theme).toList());
  }

  private static List<Cell> theme(ThemeSection theme) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(theme.title(), "#" + theme.name(), ""));
    for (ThemeSection.Part part : theme.parts()) {
      String anchor = "#" + ReportFigures.anchor(theme.name(), part.type());
      cells.add(evidence(part.counts(), anchor));
    }
    cells.add(Cell.of(evidence(theme.counts(), "").words()));
    return cells;
  }

  private static Cell evidence(Counts counts, String anchor) {
    return counts.quotes() == 0
        ? Cell.of(GapMap.NONE)
        : new Cell(
            Amounts.number(counts.quotes()) + " / " + Amounts.number(counts.origins()),
            anchor,
            GapMap.shade(counts.origins()));
  }

  /** Quotes by the year of the work. */
  static Table years(Report report) {
    return new Table(
        List.of("Year", "Quotes"),
        List.of(1, 1),
        report.figures().years().years().stream().map(Tables::year).toList());
  }

  private static List<Cell> year(Timeline.Year year) {
    int quotes = year.quotes().values().stream().mapToInt(Integer::intValue).sum();
    return cells(String.valueOf(year.year()), Amounts.number(quotes));
  }

  /** The summary of qualitative findings. */
  static Table cerqual(Report report) {
    return new Table(
        List.of(
            "Theme and review finding",
            "Type",
            "Sources",
            "Methodological limitations",
            "Coherence",
            "Adequacy",
            "Relevance",
            "Confidence"),
        List.of(28, 16, 13, 23, 16, 20, 16, 18),
        report.reviewed().stream().map(Tables::finding).toList());
  }

  private static List<Cell> finding(ReviewFinding finding) {
    return cells(
        finding.theme() + ": " + labelled(finding.claim().strongest()),
        finding.claim().type().label(),
        numbers("[", finding.sources(), "]"),
        OPEN,
        finding.coherence(),
        finding.adequacy(),
        OPEN,
        OPEN);
  }

  /** How many claims each two origins share. */
  static Table overlap(Report report) {
    List<String> sources = report.overlap().sources().stream().map(n -> "[" + n + "]").toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < sources.size(); row++) {
      List<Cell> cells = new ArrayList<>(cells(sources.get(row)));
      for (int column = 0; column < sources.size(); column++) {
        cells.add(Cell.of(Captions.cell(report, row, column)));
      }
      rows.add(cells);
    }
    return new Table(
        joined("Source", sources), joined(2, Collections.nCopies(sources.size(), 1)), rows);
  }

  /** All quotes. */
  static Table bank(Report report) {
    return new Table(
        List.of("No.", "Type", "Quote", "Citation"),
        List.of(8, 13, 50, 36),
        report.bank().stream().map(row -> quote(row, report)).toList());
  }

  /** A quote, whatever types and files it is of. */
  private static List<Cell> quote(BankRow row, Report report) {
    Quote quote = row.shown();
    String citation =
        report.citation(quote).line() + " [" + quote.source() + "]" + Captions.also(row);
    return List.of(
        Cell.of(numbers("Q", row.findings().stream().map(Quote::number).toList(), "")),
        Cell.of(
            row.ofTypes().stream()
                .map(finding -> finding.finding().type().label())
                .collect(Collectors.joining(", "))),
        Cell.of(labelled(quote)),
        new Cell(citation, quote.webLink().orElse(""), ""));
  }

  /** The words of a quote, after the label that its source sets in front of them. */
  private static String labelled(Quote quote) {
    return quote.finding().label().map(label -> "[" + label + "] ").orElse("")
        + quote.finding().quote();
  }

  private static List<Cell> cells(String... words) {
    return Stream.of(words).map(Cell::of).toList();
  }

  private static <T> List<T> joined(T first, List<T> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private static String numbers(String before, List<Integer> numbers, String after) {
    return Wording.first(numbers).stream()
        .map(number -> before + number + after)
        .collect(Collectors.joining(" "));
  }
}
