package attest.corpus.read.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of a sheet: RFC 4180 with commas, semicolons or tabs.
 *
 * @param line that it starts on, counted from 1
 * @param cells without white space around them
 */
public record CsvRow(int line, List<String> cells) {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  /** {@code ="0012"}: how spreadsheets keep a cell from being read as a number. */
  private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

  /** {@code sep=;}: how a file tells spreadsheets its delimiter. */
  private static final Pattern DELIMITER_LINE = Pattern.compile("\\A\"?sep=(.)\"?\n");

  /** Copies the cells. */
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** A quotation mark is not closed, or closed before the end of its cell. */
  public static final class UnclosedException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    private UnclosedException(int line, JsonProcessingException cause) {
      super("a quotation mark is not closed, or closed before the end of its cell", cause);
      this.line = line;
    }

    /** The line on which that shows, counted from 1. */
    public int line() {
      return line;
    }
  }

  /**
   * The rows of a sheet that are not empty.
   *
   * @param text with lines ended by {@code \n} alone
   * @throws UnclosedException if a cell has no end
   */
  public static List<CsvRow> in(String text) throws UnclosedException {
    Matcher told = DELIMITER_LINE.matcher(text);
    boolean tells = told.find();
    String sheet = tells ? text.substring(told.end()) : text;
    char delimiter = tells ? told.group(1).charAt(0) : delimiter(sheet);
    int linesBefore = tells ? 1 : 0;
    List<CsvRow> all = new ArrayList<>();
    try (MappingIterator<String[]> rows =
        CSV.readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(delimiter))
            .readValues(sheet)) {
      while (true) {
        int line = rows.getCurrentLocation().getLineNr() + linesBefore;
        if (!rows.hasNextValue()) {
          return all;
        }
        all.add(new CsvRow(line, Stream.of(rows.nextValue()).map(CsvRow::words).toList()));
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UnclosedException(line + linesBefore, e);
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot be read", e);
    }
  }

  private static String words(String cell) {
    return KEPT_AS_TEXT.matcher(cell).replaceFirst("$1").strip();
  }

  /** What parts most cells of the first row. */
  private static char delimiter(String sheet) {
    String header = sheet.stripLeading().lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparing(c -> header.chars().filter(h -> h == c).count()))
        .orElse(',');
  }
}
