package attest.reports.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SITE")
  void aTextIsAsItWas(ExportFormat format) throws IOException {
    assumeFalse(format.isBinary());
    compare("nasty" + format.ending(), format.export(Optional.empty(), false));
  }

  @Test
  void aVocabularyIsInJsonLdIfItsFileIs() throws IOException {
    compare("themes.jsonld", ExportFormat.SKOS.export(Optional.of(Path.of("t.jsonld")), false));
  }

  private void compare(String name, Export export) throws IOException {
    byte[] made = NastyBase.exported(folder, export);
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("attest.golden"))) {
      Files.write(golden, made);
    }
    assertEquals(
        Files.readString(golden, StandardCharsets.UTF_8), new String(made, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SITE")
  void theSameEvidenceGivesTheSameBytes(ExportFormat format) throws IOException {
    byte[] first = NastyBase.exported(folder, format.export(Optional.empty(), false));
    assertArrayEquals(first, NastyBase.exported(folder, format.export(Optional.empty(), false)));
  }
}
