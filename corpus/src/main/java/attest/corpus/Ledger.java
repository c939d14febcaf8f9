package attest.corpus;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The form in which outcomes are kept: JSON Lines in UTF-8, one outcome a line, in the order in
 * which the files were given. The same outcome always gives the same line.
 *
 * <p>Safe for use by several threads.
 */
public final class Ledger {
  private final ObjectMapper json =
      JsonMapper.builder(
              // What we wrote is as long as its document was allowed to be.
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** A ledger's reader and writer. */
  public Ledger() {
    // Empty lists are left out of a line, so what is not there reads as empty.
    json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /** The line of an outcome, without a line end. */
  public String line(Outcome outcome) {
    try {
      return json.writerFor(Outcome.class).writeValueAsString(outcome);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an outcome that JSON cannot hold: " + outcome.path(), e);
    }
  }

  /**
   * The outcome of a line.
   *
   * @throws IllegalArgumentException if the line is none that {@link #line} wrote
   */
  public Outcome outcome(String line) {
    try {
      return json.readValue(line, Outcome.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a line of a ledger: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Starts to read a ledger file.
   *
   * @throws IOException if it cannot be read
   */
  public LedgerReader open(Path file) throws IOException {
    return new LedgerReader(this, file);
  }

  /**
   * Hands over the outcomes of a ledger file one after the other, as {@link LedgerReader} reads
   * them.
   *
   * @throws IOException if the file cannot be read, or a line is none that {@link #line} wrote
   */
  public void read(Path file, Consumer<Outcome> reader) throws IOException {
    try (LedgerReader outcomes = open(file)) {
      for (Optional<Outcome> next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
        reader.accept(next.get());
      }
    }
  }
}
