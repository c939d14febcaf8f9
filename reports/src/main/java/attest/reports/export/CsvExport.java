package attest.reports.export;

import attest.index.finding.CitedFinding;
import attest.reports.Spreadsheet;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes findings as CSV, as {@link Spreadsheet} has it, in UTF-8, one finding a row. What is
 * unknown is empty.
 *
 * @param bom whether to start with a byte order mark, by which spreadsheets know UTF-8
 */
record CsvExport(boolean bom) implements Export {
  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    List<Column> columns = Column.all();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<String> names = columns.stream().map(Column::name).toList();
    try (SequenceWriter rows = Spreadsheet.begin(names, bom, text)) {
      selection.forEach(finding -> rows.write(row(columns, finding)));
    }
    text.flush();
  }

  private static Object[] row(List<Column> columns, CitedFinding finding) {
    return columns.stream().map(column -> cell(column, finding)).toArray();
  }

  private static Object cell(Column column, CitedFinding finding) {
    List<?> values = column.values().apply(finding);
    return switch (column.kind()) {
      case TEXT -> values.isEmpty() ? "" : Spreadsheet.cell(String.valueOf(values.get(0)));
      case TEXTS -> Spreadsheet.cell(values);
      case DECIMAL -> values.isEmpty() ? "" : decimal((Double) values.get(0));
      case INTEGER, BOOLEAN -> values.isEmpty() ? "" : values.get(0);
    };
  }

  /** As people write numbers: {@code 1746}, {@code 0.93}. */
  private static BigDecimal decimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
  }
}
