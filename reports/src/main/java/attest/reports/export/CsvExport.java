package attest.reports.export;

import attest.index.CitedFinding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes findings as CSV (RFC 4180): UTF-8, a header, commas, CRLF, one finding a row. What is
 * unknown is empty.
 *
 * <p>Several values of one cell are joined by {@code |}; a bar or backslash within a value has a
 * backslash before it. Words that a spreadsheet would run as a formula, or round as a long number,
 * get an apostrophe before them, and so do words that start with one: to have the text back, take
 * one apostrophe away where a cell starts with it.
 *
 * @param bom whether to start with a byte order mark, by which spreadsheets know UTF-8
 */
record CsvExport(boolean bom) implements Export {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * What starts a formula in one program or another, wide forms too; and numbers past 15 digits.
   */
  private static final Pattern NOT_AS_IT_STANDS =
      Pattern.compile("(?s)['=+\\-@\\t\\r\\n＝＋－＠].*|(?=.{16})\\d+(?:[eE]\\d+)?");

  @Override
  public void write(Selection selection, OutputStream out) throws IOException {
    List<Column> columns = Column.all();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (bom) {
      text.write(BYTE_ORDER_MARK);
    }
    try (SequenceWriter rows = rows(columns).writeValues(text)) {
      rows.write(columns.stream().map(Column::name).toArray());
      selection.forEach(finding -> rows.write(row(columns, finding)));
    }
    text.flush();
  }

  private static ObjectWriter rows(List<Column> columns) {
    CsvMapper csv =
        CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    columns.forEach(column -> schema.addColumn(column.name()));
    return csv.writer(schema.build());
  }

  private static Object[] row(List<Column> columns, CitedFinding finding) {
    return columns.stream().map(column -> cell(column, finding)).toArray();
  }

  private static Object cell(Column column, CitedFinding finding) {
    List<?> values = column.values().apply(finding);
    return switch (column.kind()) {
      case TEXT -> values.isEmpty() ? "" : guarded(String.valueOf(values.get(0)));
      case TEXTS -> guarded(joined(values));
      case DECIMAL -> values.isEmpty() ? "" : decimal((Double) values.get(0));
      case INTEGER, BOOLEAN -> values.isEmpty() ? "" : values.get(0);
    };
  }

  private static String joined(List<?> values) {
    return values.stream()
        .map(value -> String.valueOf(value).replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining("|"));
  }

  private static String guarded(String text) {
    return NOT_AS_IT_STANDS.matcher(text).matches() ? "'" + text : text;
  }

  /** As people write numbers: {@code 1746}, {@code 0.93}. */
  private static BigDecimal decimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
  }
}
