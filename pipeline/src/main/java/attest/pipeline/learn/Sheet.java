package attest.pipeline.learn;

import attest.corpus.SheetCell;
import attest.corpus.UsageException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Comma-separated values as spreadsheets write them (RFC 4180), with tabs, or, where the decimal
 * point is a comma, with semicolons.
 */
final class Sheet {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build();

  private static final ObjectWriter CELL =
      CSV.writer(CsvSchema.emptySchema().withLineSeparator(""));

  private static final ObjectWriter QUOTED = CELL.with(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS);

  /**
   * A row under the first.
   *
   * @param number as spreadsheets count them: the first row is 1, and empty ones count
   * @param cells its values, by the names in the first row, in small letters; where it is cut
   *     short, empty ones
   */
  record Row(int number, Map<String, String> cells) {
    /** Keeps the cells in their order. */
    Row {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }

  private Sheet() {}

  /**
   * The rows under the first that are not empty.
   *
   * @param text without a byte order mark
   * @throws UsageException if a quotation mark is not closed where its cell ends, naming the row
   */
  static List<Row> rows(String name, String text) {
    char separator = separator(text.lines().findFirst().orElse(""));
    List<Row> rows = new ArrayList<>();
    String[] names = {};
    int number = 1;
    try (MappingIterator<String[]> read =
        CSV.readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator))
            .readValues(text)) {
      for (; read.hasNextValue(); number++) {
        String[] cells = read.nextValue();
        if (number == 1) {
          names = cells;
        } else if (!Arrays.stream(cells).allMatch(String::isBlank)) {
          rows.add(row(number, names, cells));
        }
      }
      return rows;
    } catch (JsonProcessingException e) {
      throw new UsageException(
          name
              + ", row "
              + number
              + ": a quotation mark is not closed, or closed before the end of its cell",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot be read", e);
    }
  }

  private static Row row(int number, String[] names, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      String cell = i < cells.length ? SheetCell.words(cells[i]) : "";
      row.put(names[i].strip().toLowerCase(Locale.ROOT), cell);
    }
    return new Row(number, row);
  }

  private static char separator(String header) {
    return header.indexOf(',') >= 0 ? ',' : header.indexOf('\t') >= 0 ? '\t' : ';';
  }

  /** A row of values, without a line end. None is run as a formula. */
  static String line(List<String> values) {
    List<String> cells = new ArrayList<>();
    for (String value : values) {
      String safe = SheetCell.of(value.strip().replaceAll("\\s+", " "));
      // Some programs part cells at semicolons, too.
      cells.add(cell(safe, safe.contains(";") ? QUOTED : CELL));
    }
    return String.join(",", cells);
  }

  private static String cell(String value, ObjectWriter writer) {
    try {
      return writer.writeValueAsString(List.of(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a text that is no cell: " + value, e);
    }
  }
}
