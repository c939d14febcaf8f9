package attest.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;

/**
 * How good the model was on documents that it had not seen, as was measured before it was released.
 *
 * @param on what it was measured on, and how
 * @param precision the share of what it takes that is right, from 0 to 1
 * @param recall the share of what is there that it takes, from 0 to 1
 */
public record Measured(String on, double precision, double recall) {
  /** Checks the shares. */
  public Measured {
    if (!(precision >= 0 && precision <= 1 && recall >= 0 && recall <= 1)) {
      throw new IllegalArgumentException("no shares: " + precision + ", " + recall);
    }
  }

  /**
   * Reads measures in JSON.
   *
   * @throws IOException if they are none
   */
  public static Measured read(InputStream in) throws IOException {
    try {
      return JsonMapper.builder().addModule(new Jdk8Module()).build().readValue(in, Measured.class);
    } catch (JsonProcessingException e) {
      throw new IOException("the measures of the model are damaged; build Attest again", e);
    }
  }
}
