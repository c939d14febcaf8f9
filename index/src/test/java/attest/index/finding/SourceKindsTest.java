package attest.index.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKindsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTML author | HTML, authors' own words",
        "markdown notes | Markdown, notes of recordings",
        "transcript speaker | Transcript, speakers' words",
        "smoke signals | smoke signals"
      })
  void aKindOfDocumentIsToldInWordsThatAreUnderstood(String kind, String said) {
    assertEquals(said, SourceKinds.inWords(kind));
  }
}
