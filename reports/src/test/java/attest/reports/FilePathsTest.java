package attest.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.index.base.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilePathsTest {
  @Test
  void wholePathsAreToldFromTheFolderThatAllAreIn() {
    FilePaths files = paths("/home/ann/talks/2024/a.md", "/home/ann/talks/2023/b.zip");
    assertEquals("2024/a.md", files.shown("/home/ann/talks/2024/a.md"));
    assertEquals("2023/b.zip!/in/c.md", files.shown("/home/ann/talks/2023/b.zip!/in/c.md"));
  }

  @Test
  void oneFileIsToldByItsName() {
    assertEquals("a.md", paths("/home/ann/a.md").shown("/home/ann/a.md"));
  }

  @Test
  void pathsFromWhereTheRunBeganAndAddressesStayAsTheyWereGiven() {
    FilePaths files = paths("talks/a.md", "hdfs://store/b.md", "/home/ann/c.md");
    assertEquals("talks/a.md", files.shown("talks/a.md"));
    assertEquals("hdfs://store/b.md", files.shown("hdfs://store/b.md"));
    assertEquals("c.md", files.shown("/home/ann/c.md"));
  }

  private static FilePaths paths(String... given) {
    List<RunRecord.Input> inputs =
        Stream.of(given)
            .map(path -> new RunRecord.Input(path, 1, 0, "", "", 0, 0, 0, List.of()))
            .toList();
    return FilePaths.of(
        new RunRecord(
            "1.0",
            Map.of(),
            "2026-01-02T03:04:05Z",
            "/",
            Map.of(),
            List.of(),
            inputs,
            Map.of(),
            Map.of(),
            List.of(),
            Map.of()));
  }
}
