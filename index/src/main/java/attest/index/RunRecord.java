package attest.index;

import attest.corpus.Rejected;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What was run, on what, and how long it took: {@code run.json}.
 *
 * @param attest the version
 * @param libraries the versions of those that decide what is found
 * @param started when, in ISO 8601 with the offset from UTC
 * @param directory the folder that relative paths start from
 * @param options as the user gave them, by name
 * @param bibliographies the files beside the inputs that say what the works are
 * @param inputs every file, in the order of the ledger
 * @param counts how many of what after each stage: files, the documents given in them (a bundle
 *     holds several), mined, rejected, findings, those of each type, origins, and remarks on odd
 *     files
 * @param documents how many were mined of each format and voice, such as {@code markdown notes}
 * @param rejected every file that was set aside
 * @param seconds how long each stage took
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunRecord(
    String attest,
    Map<String, String> libraries,
    String started,
    String directory,
    Map<String, String> options,
    List<String> bibliographies,
    List<Input> inputs,
    Map<String, Integer> counts,
    Map<String, Integer> documents,
    List<Rejected> rejected,
    Map<String, Double> seconds) {
  /**
   * A file that was given.
   *
   * @param path as the ledger has it
   * @param bytes its size
   * @param sha256 of its bytes, in hexadecimal
   */
  public record Input(String path, long bytes, String sha256) {}

  /** Copies what it is given, with the keys in order. */
  public RunRecord {
    libraries = Map.copyOf(libraries);
    options = Map.copyOf(options);
    bibliographies = List.copyOf(bibliographies);
    inputs = List.copyOf(inputs);
    counts = Map.copyOf(counts);
    documents = Map.copyOf(documents);
    rejected = List.copyOf(rejected);
    seconds = Map.copyOf(seconds);
  }

  /**
   * Writes the record.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    json().writeValue(file.toFile(), this);
  }

  /**
   * Reads a record.
   *
   * @throws IOException if it cannot be read
   */
  public static RunRecord read(Path file) throws IOException {
    try {
      return json().readValue(file.toFile(), RunRecord.class);
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is damaged; run again", e);
    }
  }

  private static ObjectMapper json() {
    ObjectMapper json =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    json.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return json;
  }

  /** How many, by name; none, if the run did not count that. */
  public int count(String name) {
    return counts.getOrDefault(name, 0);
  }
}
