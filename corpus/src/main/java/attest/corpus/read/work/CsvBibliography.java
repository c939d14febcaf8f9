package attest.corpus.read.work;

import attest.corpus.UsageException;
import attest.corpus.read.text.CsvRow;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
          Map.entry("volume", "volume"),
          Map.entry("issue", "issue"),
          Map.entry("pages", "pages"),
          Map.entry("articlenumber", "eid"),
          Map.entry("publisher", "publisher"),
          Map.entry("doi", "doi"),
          Map.entry("url", "url"),
          Map.entry("link", "url"),
          Map.entry("video", "video"),
          Map.entry("videoid", "video"),
          Map.entry("youtube", "video"),
          Map.entry("language", "language"),
          Map.entry("lang", "language"));

  private static final Set<String> KEYS = Set.of(FILE, "doi", "url", "video");

  private static final Pattern BARE_ADDRESS = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)++(?:[/?].*)?");

  private final String name;
  private final List<String> warnings;

  CsvBibliography(String name, List<String> warnings) {
    this.name = name;
    this.warnings = warnings;
  }

  /** The entries, row by row. */
  List<BibliographyEntry> entries(String text) {
    List<CsvRow> rows;
    try {
      rows = CsvRow.in(text);
    } catch (CsvRow.UnclosedException e) {
      throw new UsageException(place(e.line()) + ": " + e.getMessage(), e);
    }
    List<String> columns = columns(rows.isEmpty() ? List.of() : rows.get(0).cells());
    return rows.stream().skip(1).map(row -> entry(row.line(), columns, row.cells())).toList();
  }

  private List<String> columns(List<String> header) {
    List<String> columns =
        header.stream()
            .map(column -> column.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""))
            .map(column -> COLUMNS.getOrDefault(column, ""))
            .toList();
    if (columns.stream().noneMatch(KEYS::contains)) {
      throw new UsageException(
          name
              + ", line 1: no column says what a row is about; name one file, path, doi, url or"
              + " video (others: title, authors, date, year, journal, channel, container, volume, issue,"
              + " pages, article number, publisher, language)");
    }
    return columns;
  }

  private BibliographyEntry entry(int line, List<String> columns, List<String> cells) {
    List<String> files = new ArrayList<>();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
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
}
