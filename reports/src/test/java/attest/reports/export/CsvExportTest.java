package attest.reports.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.index.finding.CitedFinding;
import attest.index.finding.JsonLines;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyFieldOfJsonLinesComesBack() throws IOException {
    List<CitedFinding> findings = findings();
    List<Map<String, String>> rows = rows();
    assertEquals(findings.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      CitedFinding finding = findings.get(i);
      Map<String, String> row = rows.get(i);
      for (Column column : Column.all()) {
        List<String> values =
            column.values().apply(finding).stream().map(CsvExportTest::text).toList();
        String cell = row.getOrDefault(column.name(), "");
        String bare = cell.startsWith("'") ? cell.substring(1) : cell;
        List<String> read =
            column.kind() == Column.Kind.TEXTS && !bare.isEmpty()
                ? List.of(bare.split("(?<!\\\\)\\|", -1)).stream()
                    .map(value -> value.replaceAll("\\\\(.)", "$1"))
                    .toList()
                : List.of(bare).stream().filter(value -> !value.isEmpty()).toList();
        assertEquals(values, read, column.name());
      }
    }
  }

  private static String text(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? String.valueOf(number.longValue())
        : String.valueOf(value);
  }

  @Test
  void noCellStartsAsAFormulaDoes() throws IOException {
    for (Map<String, String> row : rows()) {
      row.forEach((name, cell) -> assertFalse(cell.matches("(?s)[=+@\\-\\t\\r].*"), name));
    }
    assertTrue(csv(false).contains("'=HYPERLINK("));
  }

  @Test
  void theByteOrderMarkComesFirstAndOnlyOnRequest() throws IOException {
    assertEquals('\uFEFF', csv(true).charAt(0));
    assertEquals(csv(true).substring(1), csv(false));
    assertTrue(csv(false).startsWith("id,type,quote,"));
    assertTrue(csv(false).endsWith("\r\n"));
  }

  private String csv(boolean bom) throws IOException {
    return new String(NastyBase.exported(folder, new CsvExport(bom)), StandardCharsets.UTF_8);
  }

  private List<Map<String, String>> rows() throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv(false))) {
      return rows.readAll();
    }
  }

  private List<CitedFinding> findings() throws IOException {
    JsonLines lines = new JsonLines();
    return new String(NastyBase.exported(folder, new JsonLinesExport()), StandardCharsets.UTF_8)
        .lines()
        .map(lines::finding)
        .toList();
  }
}
