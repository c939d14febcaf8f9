package attest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told whose YAML is wrong: where, and what it should be. */
class YamlFileTest {
  private static final String LIST =
      "should be a list (for each entry a line that begins with a dash)";
  private static final String KEYS = "should be keys with values (a line 'key: value' for each)";

  /** An entry of a file. */
  record Entry(
      @JsonProperty("name") String name,
      @JsonProperty("words") List<String> words,
      @JsonProperty("weights") Map<String, Double> weights,
      @JsonProperty("types") Map<FindingType, Double> types) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name: a                             | f, line 1: the file LIST
          hello                               | f, line 1: the file LIST
          5                                   | f, line 1: the file LIST
          - hello                             | f, line 1, entry 1: an entry KEYS
          - name: a¶- [b]                     | f, line 2, entry 2: an entry KEYS
          - name: [a]                         | f, line 1, entry 1: 'name' should be a text
          - name: a¶  words: b                | f, line 2, entry 1: 'words' LIST
          - name: a¶  weights: [b]            | f, line 2, entry 1: 'weights' KEYS
          - name: a¶  weights: {b: high}      | f, line 2, entry 1: 'b' should be a number
          - name: a¶  types: {tactics: 4}     | f, line 2, entry 1: 'tactics' is none of mechanism, challenge, strategy
          - name: a¶  name: b                 | f, line 2, entry 1: there is a second key 'name'
          - name: a¶  title: b                | f, entry 1: there is no key 'title'; there are name, types, weights, words
          - name: a¶\tname: b                 | f, line 2: this is not YAML; look at indents, dashes, colons and quotation marks
          - name: "a¶- name: b                | f, line 3: this is not YAML; look at indents, dashes, colons and quotation marks
          """)
  void whatIsWrongIsSaidInOnePlainLine(String yaml, String told) {
    YamlFile file = new YamlFile("f", yaml.replace('¶', '\n').replace("\\t", "\t") + "\n");
    UsageException fault = assertThrows(UsageException.class, () -> file.as(Entry[].class));
    assertEquals(told.replace("LIST", LIST).replace("KEYS", KEYS), fault.getMessage());
  }
}
