package attest.index;

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
    try {
      return json.writeValueAsString(finding);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a finding that JSON cannot hold: " + finding.id(), e);
    }
  }

  /**
   * The finding of a line.
   *
   * @throws IllegalArgumentException if the line is none that {@link #line} wrote
   */
  public CitedFinding finding(String line) {
    try {
      @Nullable CitedFinding finding = json.readValue(line, CitedFinding.class);
      if (finding == null) {
        throw new IllegalArgumentException("not a finding: " + line);
      }
      return finding;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a finding: " + e.getOriginalMessage(), e);
    }
  }
}
