package attest.index.finding;

import attest.corpus.Passage;
import attest.corpus.Source;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which findings are exported: JSON Lines, one {@link CitedFinding} a line.
 *
 * <p>Safe for use by several threads.
 */
public final class JsonLines {
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** A writer and reader of findings. */
  public JsonLines() {
    json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /** The line of a finding, without a line end. */
  public String line(CitedFinding finding) {
    return write(finding);
  }

  /** The line of a source, without a line end. */
  public String line(Source source) {
    return write(source);
  }

  /** The line of the passages of a document, without a line end. */
  public String line(List<Passage> passages) {
    return write(passages);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that JSON cannot hold: " + value, e);
    }
  }

  /**
   * The finding of a line.
   *
   * @throws IllegalArgumentException if the line is none that {@link #line(CitedFinding)} wrote
   */
  public CitedFinding finding(String line) {
    return read(line, CitedFinding.class, "finding");
  }

  /** The source of a line that {@link #line(Source)} wrote. */
  public Source source(String line) {
    return read(line, Source.class, "source");
  }

  /** The passages of a line that {@link #line(List)} wrote. */
  public List<Passage> passages(String line) {
    return List.of(read(line, Passage[].class, "list of passages"));
  }

  private <T> T read(String line, Class<T> type, String name) {
    try {
      @Nullable T value = json.readValue(line, type);
      if (value == null) {
        throw new IllegalArgumentException("not a " + name + ": " + line);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + name + ": " + e.getOriginalMessage(), e);
    }
  }
}
