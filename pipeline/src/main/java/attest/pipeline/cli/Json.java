package attest.pipeline.cli;

import attest.corpus.VisibleText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** What commands print under {@code --json}. */
final class Json {
  private Json() {}

  /**
   * A value as indented JSON, without a line end; signs that are not shown are written as escapes.
   */
  static String of(Object value) {
    ObjectMapper json =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    try {
      return VisibleText.inJson(json.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that JSON cannot hold", e);
    }
  }
}
