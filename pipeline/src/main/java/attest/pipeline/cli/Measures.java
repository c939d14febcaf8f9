package attest.pipeline.cli;

import attest.index.base.RunRecord;
import attest.reports.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** How good the models are that come with Attest, as was measured before it was released. */
final class Measures {
  private Measures() {}

  /**
   * Those of the model of a run, if it runs by itself or with an encoder that is known; of one that
   * a user's files join, nothing is.
   */
  static Optional<Measured> of(RunRecord run) throws IOException {
    Map<String, String> options = run.options();
    if (options.containsKey("model")) {
      return Optional.empty();
    }
    String encoder =
        options.containsKey("encoder") ? "-" + options.getOrDefault("encoder-hash", "unknown") : "";
    try (InputStream in =
        Measures.class.getResourceAsStream(
            "/attest/pipeline/extract/measured" + encoder + ".json")) {
      return in == null ? Optional.empty() : Optional.of(Measured.read(in));
    }
  }
}
