package attest.pipeline.run;

import attest.corpus.Sha256;
import attest.corpus.read.file.Limits;
import attest.pipeline.spark.Bibliographies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that decides what becomes of a file, beside the file: the program, its options, and the
 * bibliographies that may speak of it. What was found under the same settings in the same bytes at
 * the same path is found again.
 */
final class Settings {
  private final Bibliographies bibliographies;
  private final String shared;
  private final String ofUntold;
  private final String ofBundles;

  /**
   * Settings.
   *
   * @param program the hash of the program
   * @param cues a user's cue rules, as their file holds them
   * @param model the hash of a user's model
   * @param encoder the hash of a user's encoder
   * @param beside the bibliographies beside the files
   */
  Settings(
      String program,
      Optional<String> cues,
      Optional<String> model,
      Optional<String> encoder,
      Limits limits,
      Bibliographies beside) {
    bibliographies = beside;
    shared =
        hash(
            List.of(
                program,
                cues.map(Sha256::of).orElse(""),
                model.orElse(""),
                encoder.orElse(""),
                limits.numbers().toString()));
    ofUntold = ofFile(shared, List.of());
    StringBuilder all = new StringBuilder();
    new TreeMap<>(beside.files())
        .forEach((path, bytes) -> all.append(path).append(' ').append(Sha256.of(bytes)));
    ofBundles = hash(List.of("bundle", shared, all.toString()));
  }

  /**
   * The hash of all that decides what becomes of a file that is no bundle.
   *
   * @param identifiers what its work is known by; nothing, if it was set aside
   */
  String ofFile(String path, Optional<List<String>> identifiers) {
    List<String> said = bibliographies.ofFile(path, identifiers);
    return said.isEmpty() ? ofUntold : ofFile(shared, said);
  }

  private static String ofFile(String shared, List<String> said) {
    return hash(List.of("file", shared, String.join("\n\n", said)));
  }

  /** The same for a bundle: any entry of a bibliography may be of something in it. */
  String ofBundle() {
    return ofBundles;
  }

  private static String hash(List<String> parts) {
    return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }
}
