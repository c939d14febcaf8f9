package attest.pipeline.learn;

import attest.corpus.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Comma-separated values as spreadsheets write them (RFC 4180); where the decimal point is a comma,
 * they part by semicolons.
 */
final class Sheet {
  /** What a cell starts with that would be run as a formula. */
  private static final String FORMULA = "'*[=+@-].*";

  private Sheet() {}

  /**
   * The rows under the first, each as its values by the names in the first.
   *
   * @throws UsageException if a quotation mark is left open
   */
  static List<Map<String, String>> rows(String name, String text) {
    List<List<String>> all = cells(name, text);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int j = 0; j < Math.min(all.get(0).size(), all.get(i).size()); j++) {
        row.put(all.get(0).get(j).strip(), withoutGuard(all.get(i).get(j)));
      }
      if (row.values().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<List<String>> cells(String name, String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    // Spreadsheets put a byte order mark in front.
    String all = text.startsWith("\uFEFF") ? text.substring(1) : text;
    char separator = separator(all.lines().findFirst().orElse(""));
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < all.length() && all.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && c == separator) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new UsageException(name + ": a quotation mark is never closed");
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }

  private static char separator(String header) {
    return header.indexOf(',') >= 0 ? ',' : header.indexOf('\t') >= 0 ? '\t' : ';';
  }

  /**
   * A row of values, without a line end. A value that would be run as a formula is kept from it.
   */
  static String line(List<String> values) {
    List<String> cells = new ArrayList<>();
    for (String value : values) {
      String flat = value.strip().replaceAll("\\s+", " ");
      String safe = flat.matches(FORMULA) ? "'" + flat : flat;
      cells.add(safe.matches(".*[\",;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }
    return String.join(",", cells);
  }

  /** A value as it was before {@link #line}. */
  private static String withoutGuard(String cell) {
    return cell.startsWith("'") && cell.matches("(?s)" + FORMULA) ? cell.substring(1) : cell;
  }
}
