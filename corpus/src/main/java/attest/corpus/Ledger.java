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
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The form in which outcomes are kept: JSON Lines in UTF-8, one outcome a line, in the order in
 * which the files were given. The same outcome always gives the same line.
 *
 * <p>Safe for use by several threads.
 */
public final class Ledger {
  /** Lines that are read before the first is handed over; each may hold a book. */
  private static final int READ_AHEAD = 16;

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
   * Hands over the outcomes of a ledger file one after the other, never all at once: a few lines
   * are read ahead by several threads.
   *
   * @throws IOException if the file cannot be read, or a line is none that {@link #line} wrote
   */
  public void read(Path file, Consumer<Outcome> reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      List<String> ahead = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ahead.add(line);
        if (ahead.size() == READ_AHEAD) {
          outcomes(file, ahead).forEach(reader);
          ahead.clear();
        }
      }
      outcomes(file, ahead).forEach(reader);
    }
  }

  private List<Outcome> outcomes(Path file, List<String> lines) throws IOException {
    try {
      return outcomes(lines);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged (" + e.getMessage() + "); run again", e);
    }
  }

  private List<Outcome> outcomes(List<String> lines) {
    try {
      return lines.parallelStream().map(this::outcome).toList();
    } catch (IllegalArgumentException e) {
      // Whichever thread came upon a damaged line, it is the first one that is told of.
      return lines.stream().map(this::outcome).toList();
    }
  }
}
