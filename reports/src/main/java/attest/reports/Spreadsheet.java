package attest.reports;

import attest.corpus.SheetCell;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV as spreadsheets read it (RFC 4180): a header, commas, CRLF.
 *
 * <p>Several values of one cell are joined by {@code |}; a bar or backslash within a value has a
 * backslash before it. Words that a spreadsheet would run as a formula, or round as a long number,
 * get an apostrophe before them, and so do words that start with one: to have the text back, take
 * one apostrophe away where a cell starts with it.
 */
public final class Spreadsheet {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Spreadsheet() {}

  /**
   * Begins a table by its header.
   *
   * @param bom whether to start with a byte order mark, by which spreadsheets know UTF-8
   * @param out that is flushed but not closed with the table
   * @throws IOException if it cannot be written
   */
  public static SequenceWriter begin(List<String> columns, boolean bom, Writer out)
      throws IOException {
    if (bom) {
      out.write(BYTE_ORDER_MARK);
    }
    CsvMapper csv =
        CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    columns.forEach(schema::addColumn);
    SequenceWriter rows = csv.writer(schema.build()).writeValues(out);
    rows.write(columns.toArray());
    return rows;
  }

  /** A cell of several values. */
  public static String cell(List<?> values) {
    return cell(
        values.stream()
            .map(value -> String.valueOf(value).replace("\\", "\\\\").replace("|", "\\|"))
            .collect(Collectors.joining("|")));
  }

  /** A cell of words. */
  public static String cell(String words) {
    return SheetCell.of(words);
  }
}
