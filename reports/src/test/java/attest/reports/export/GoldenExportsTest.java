package attest.reports.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each format over the same base. After a change that is meant, write the files anew with {@code
 * mvn test -Dattest.golden=write} and read the difference.
 */
class GoldenExportsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/attest/reports/export/golden");

  @TempDir private Path folder = Path.of("");

  /** How a file is packed depends on the library for that, so what is packed has its own tests. */
  @ParameterizedTest
  @EnumSource
  void aTextIsAsItWas(ExportFormat format) throws IOException {
    assumeFalse(format.isBinary());
    byte[] made = NastyBase.exported(folder, format.export(false));
    Path golden = GOLDEN.resolve("nasty" + format.ending());
    if ("write".equals(System.getProperty("attest.golden"))) {
      Files.write(golden, made);
    }
    assertEquals(
        Files.readString(golden, StandardCharsets.UTF_8), new String(made, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void theSameEvidenceGivesTheSameBytes(ExportFormat format) throws IOException {
    byte[] first = NastyBase.exported(folder, format.export(false));
    assertArrayEquals(first, NastyBase.exported(folder, format.export(false)));
  }
}
