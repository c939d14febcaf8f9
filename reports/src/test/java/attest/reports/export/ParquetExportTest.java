package attest.reports.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.index.finding.CitedFinding;
import attest.index.finding.JsonLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetExportTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyFieldOfJsonLinesComesBackWithItsType() throws IOException {
    List<CitedFinding> findings = findings();
    List<Group> rows = rows();
    assertEquals(findings.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      for (Column column : Column.all()) {
        assertEquals(
            column.values().apply(findings.get(i)), values(rows.get(i), column), column.name());
      }
    }
  }

  @Test
  void columnsHaveTheTypesThatDataFramesKnow() throws IOException {
    String schema = rows().get(0).getType().toString();
    assertEquals("optional double startSeconds", line(schema, "startSeconds"));
    assertEquals("optional int32 start", line(schema, "start"));
    assertEquals("optional binary quote (STRING)", line(schema, "quote"));
    assertEquals("required group authors (LIST) {", line(schema, "authors"));
    assertEquals("required boolean candidate", line(schema, "candidate"));
  }

  private static String line(String schema, String name) {
    return schema
        .lines()
        .map(line -> line.strip().replaceAll(";$", ""))
        .filter(line -> line.matches(".* " + name + "( .*)?"))
        .findFirst()
        .orElse("");
  }

  private static List<Object> values(Group row, Column column) {
    int many = row.getFieldRepetitionCount(column.name());
    return switch (column.kind()) {
      case TEXTS -> {
        Group list = row.getGroup(column.name(), 0);
        yield IntStream.range(0, list.getFieldRepetitionCount("list"))
            .<Object>mapToObj(i -> list.getGroup("list", i).getString("element", 0))
            .toList();
      }
      case TEXT -> many == 0 ? List.of() : List.of(row.getString(column.name(), 0));
      case INTEGER -> many == 0 ? List.of() : List.of(row.getInteger(column.name(), 0));
      case DECIMAL -> many == 0 ? List.of() : List.of(row.getDouble(column.name(), 0));
      case BOOLEAN -> List.of(row.getBoolean(column.name(), 0));
    };
  }

  private List<Group> rows() throws IOException {
    Path file = folder.resolve("findings.parquet");
    Files.write(file, NastyBase.exported(folder, new ParquetExport()));
    List<Group> rows = new ArrayList<>();
    try (ParquetReader<Group> reader = new Groups(new LocalInputFile(file)).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Reads rows without a file system of Hadoop's. */
  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
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
