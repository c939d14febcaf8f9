package attest.corpus.read.work;

import attest.corpus.UsageException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a sheet of sources: RFC 4180 with commas, semicolons or tabs, whose first row names the
 * columns. Columns that are not known are left aside.
 */
final class CsvBibliography {
  private static final String FILE = "file";
  private static final String AUTHORS = "authors";

  /** The fields by what people call their columns. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry(FILE, FILE),
          Map.entry("path", FILE),
          Map.entry("filename", FILE),
          Map.entry("title", "title"),
          Map.entry("author", AUTHORS),
          Map.entry(AUTHORS, AUTHORS),
          Map.entry("date", "date"),
          Map.entry("published", "date"),
          Map.entry("year", "date"),
          Map.entry("container", "container"),
          Map.entry("journal", "container"),
          Map.entry("channel", "container"),
          Map.entry("doi", "doi"),
          Map.entry("url", "url"),
          Map.entry("link", "url"),
          Map.entry("video", "video"),
          Map.entry("videoid", "video"),
          Map.entry("youtube", "video"),
          Map.entry("language", "language"),
          Map.entry("lang", "language"));

  private static final Set<String> KEYS = Set.of(FILE, "doi", "url", "video");

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

  private static final Pattern BARE_ADDRESS = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)++(?:[/?].*)?");

  private final String name;
  private final List<String> warnings;

  CsvBibliography(String name, List<String> warnings) {
    this.name = name;
    this.warnings = warnings;
  }

  /** The entries, row by row. */
  List<BibliographyEntry> entries(String text) {
    Matcher told = DELIMITER_LINE.matcher(text);
    boolean tells = told.find();
    String sheet = tells ? text.substring(told.end()) : text;
    char delimiter = tells ? told.group(1).charAt(0) : delimiter(sheet);
    int linesBefore = tells ? 1 : 0;
    List<BibliographyEntry> entries = new ArrayList<>();
    try (MappingIterator<String[]> rows =
        CSV.readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(delimiter))
            .readValues(sheet)) {
      List<String> columns = columns(rows.hasNextValue() ? rows.nextValue() : new String[0]);
      while (true) {
        int line = rows.getCurrentLocation().getLineNr() + linesBefore;
        if (!rows.hasNextValue()) {
          return entries;
        }
        entries.add(entry(line, columns, rows.nextValue()));
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UsageException(
          place(line + linesBefore)
              + ": a quotation mark is not closed, or closed before the end of its cell",
          e);
    } catch (IOException e) {
      throw new UsageException(name + ": " + e.getMessage(), e);
    }
  }

  private List<String> columns(String[] header) {
    List<String> columns =
        Stream.of(header)
            .map(column -> column.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""))
            .map(column -> COLUMNS.getOrDefault(column, ""))
            .toList();
    if (columns.stream().noneMatch(KEYS::contains)) {
      throw new UsageException(
          name
              + ", line 1: no column says what a row is about; name one file, path, doi, url or"
              + " video (others: title, authors, date, year, journal, channel, container, language)");
    }
    return columns;
  }

  private BibliographyEntry entry(int line, List<String> columns, String[] cells) {
    List<String> files = new ArrayList<>();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.length; i++) {
      String cell = KEPT_AS_TEXT.matcher(cells[i]).replaceFirst("$1").strip();
      if (i >= columns.size() && !cell.isEmpty()) {
        throw new UsageException(
            place(line)
                + ": a cell more than there are columns; put quotes around a cell that holds the"
                + " delimiter");
      }
      if (!cell.isEmpty()) {
        fill(columns.get(i), cell, files, fields);
      }
    }
    BibliographyEntry entry = BibliographyEntry.of("line " + line, files, fields);
    check(line, fields, entry);
    return entry;
  }

  /** Sets a field, unless a column further left has set it. */
  private static void fill(String column, String cell, List<String> files, ObjectNode fields) {
    switch (column) {
      case FILE -> files.addAll(parts(cell));
      case AUTHORS -> parts(cell).forEach(fields.withArray(AUTHORS)::add);
      case "url" ->
          fields.putIfAbsent(
              "url",
              TextNode.valueOf(BARE_ADDRESS.matcher(cell).matches() ? "https://" + cell : cell));
      case "" -> {
        // A column of the user's own.
      }
      default -> fields.putIfAbsent(column, TextNode.valueOf(cell));
    }
  }

  private static List<String> parts(String cell) {
    return Stream.of(cell.split("[;\n]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private void check(int line, ObjectNode fields, BibliographyEntry entry) {
    if (entry.files().isEmpty() && entry.identifiers().keys().isEmpty()) {
      warnings.add(place(line) + ": no file, DOI or address; the row is about no document");
    }
    if (fields.has("date") && entry.date().isEmpty()) {
      warnings.add(place(line) + ": '" + fields.get("date").asText() + "' is no date");
    }
    if (fields.has("doi") && entry.identifiers().doi().isEmpty()) {
      warnings.add(place(line) + ": '" + fields.get("doi").asText() + "' is no DOI");
    }
    if (fields.has("language") && entry.language().isEmpty()) {
      warnings.add(place(line) + ": '" + fields.get("language").asText() + "' is no language");
    }
  }

  private String place(int line) {
    return name + ", line " + line;
  }

  private static char delimiter(String sheet) {
    String header = sheet.stripLeading().lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparing(c -> header.chars().filter(h -> h == c).count()))
        .orElse(',');
  }
}
