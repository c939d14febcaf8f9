package attest.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes seconds as a person would: {@code 1746}, not {@code 1746.0}; at most milliseconds. */
public final class SecondsSerializer extends JsonSerializer<Double> {
  @Override
  public void serialize(Double seconds, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    BigDecimal rounded = BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP);
    json.writeNumber(new BigDecimal(rounded.stripTrailingZeros().toPlainString()));
  }
}
