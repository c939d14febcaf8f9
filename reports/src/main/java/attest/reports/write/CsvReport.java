package attest.reports.write;

import attest.corpus.FindingType;
import attest.corpus.VisibleText;
import attest.reports.Quote;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.Spreadsheet;
import attest.reports.Wording;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/**
 * Writes the quote bank of a report as CSV, as {@link Spreadsheet} has it: one finding a row, with
 * its types and themes, the words of its claim and how well that is borne out. Signs that are not
 * seen are told, as in all forms that people read; JSON has them as they are.
 *
 * <p>Safe for use by several threads.
 *
 * @param bom whether to start with a byte order mark, by which spreadsheets know UTF-8
 */
public record CsvReport(boolean bom) {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "claim",
          "claimQuotes",
          "claimDocuments",
          "claimOrigins",
          "claimStrongest",
          "type",
          "alsoTypes",
          "themes",
          "themeTitles",
          "label",
          "quote",
          "citation",
          "source",
          "file",
          "link",
          "marks",
          "score",
          "id");

  /**
   * Writes it.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Report report, PrintWriter out) throws IOException {
    try (SequenceWriter rows = Spreadsheet.begin(COLUMNS, bom, out)) {
      for (Quote quote : report.quotes()) {
        rows.write(row(report, report.claims().get(quote.claim() - 1), quote));
      }
    }
  }

  private static List<Object> row(Report report, RankedClaim claim, Quote quote) {
    return List.of(
        quote.number(),
        claim.number(),
        claim.counts().quotes(),
        claim.counts().documents(),
        claim.counts().origins(),
        Spreadsheet.cell(VisibleText.of(claim.strongest().finding().quote())),
        quote.finding().type().label(),
        Spreadsheet.cell(quote.also().stream().map(FindingType::label).toList()),
        Spreadsheet.cell(quote.finding().themes()),
        Spreadsheet.cell(report.themesOf(quote)),
        Spreadsheet.cell(VisibleText.of(quote.finding().label().orElse(""))),
        Spreadsheet.cell(VisibleText.of(quote.finding().quote())),
        Spreadsheet.cell(VisibleText.of(report.citation(quote).line())),
        quote.source(),
        Spreadsheet.cell(VisibleText.of(report.file(quote))),
        Spreadsheet.cell(quote.webLink().orElse("")),
        Spreadsheet.cell(quote.marks().stream().map(VisibleText::of).toList()),
        Wording.score(quote.finding().score()),
        quote.finding().id());
  }
}
