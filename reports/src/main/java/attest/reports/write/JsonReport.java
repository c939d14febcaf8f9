package attest.reports.write;

import attest.reports.Report;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Writes a report as JSON: all that the other forms tell, as data.
 *
 * <p>Safe for use by several threads.
 */
public final class JsonReport {
  private final ObjectWriter json =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build()
          .writer();

  /**
   * Writes it.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Report report, PrintWriter out) throws IOException {
    json.writeValue(out, report);
    out.println();
  }
}
