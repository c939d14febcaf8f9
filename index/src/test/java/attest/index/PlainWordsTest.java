package attest.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
  private final Queries queries = new Queries(Fields.analyzer());

  @ParameterizedTest
  @CsvSource({
    "why does trust matter?, +quote:trust +quote:matter",
    "What is TRUST ?, quote:trust",
    "'How can we co-operate?', '+(+(quote:cooper quote:\"co oper\"))'",
    "where?, exact:where?",
    "trus?, exact:trus?",
    "does trust matter, +quote:doe +quote:trust +quote:matter",
    "'who knows \"why trust\"', '+quote:who +quote:know +exact:\"why trust\"'",
  })
  void aQuestionAsksForTheWordsThatItIsAbout(String question, String asked) {
    assertEquals(asked, queries.asked(question).toString());
  }

  @Test
  void plainWordsAreToldOneByOne() {
    assertEquals(List.of("trust", "telescope"), PlainWords.of("trust the  telescope trust"));
    assertEquals(List.of("trust", "matter"), PlainWords.of("Why does trust matter?"));
    assertEquals(List.of("co-creation", "don't"), PlainWords.of("co-creation don't"));
    assertEquals(List.of("Telescope"), PlainWords.of("The Telescope"));
    assertEquals(List.of("telescope"), PlainWords.of("it's It’s telescope"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "trust OR faith", "\"trust faith\"", "(trust faith)", "trust f*", "title:a b"})
  void whatAsksOtherwiseIsNotPlain(String query) {
    assertEquals(List.of(), PlainWords.of(query));
  }
}
