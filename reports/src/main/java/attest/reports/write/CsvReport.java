package attest.reports.write;

import attest.reports.Citation;
import attest.reports.Quote;
import attest.reports.RankedClaim;
import attest.reports.Report;
import attest.reports.Wording;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the quote bank of a report as CSV (RFC 4180): one quote a row, with its claim and how well
 * that is borne out. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front.
 *
 * <p>Safe for use by several threads.
 */
public final class CsvReport {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "claim",
          "claimQuotes",
          "claimDocuments",
          "claimOrigins",
          "type",
          "themes",
          "quote",
          "citation",
          "source",
          "link",
          "marks",
          "score",
          "id");

  private static final Pattern FORMULA = Pattern.compile("(?s)['=+\\-@\\t\\r\\n＝＋－＠].*");

  private final CsvMapper csv =
      CsvMapper.csvBuilder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  /**
   * Writes it.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Report report, PrintWriter out) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    COLUMNS.forEach(schema::addColumn);
    try (SequenceWriter rows = csv.writer(schema.build()).writeValues(out)) {
      rows.write(COLUMNS);
      for (Quote quote : report.quotes()) {
        rows.write(row(report.claims().get(quote.claim() - 1), quote));
      }
    }
  }

  private static List<Object> row(RankedClaim claim, Quote quote) {
    return List.of(
        quote.number(),
        claim.number(),
        claim.counts().quotes(),
        claim.counts().documents(),
        claim.counts().origins(),
        quote.finding().type().label(),
        String.join("|", quote.finding().themes()),
        text(quote.finding().quote()),
        text(Citation.of(quote.finding()).line()),
        quote.source(),
        text(quote.finding().link().orElse("")),
        String.join("|", quote.marks()),
        Wording.score(quote.finding().score()),
        quote.finding().id());
  }

  private static String text(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
