package attest.pipeline.run;

import attest.corpus.YamlFile;
import attest.corpus.read.file.Limits;
import attest.index.base.RunRecord;
import attest.pipeline.spark.Bibliographies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user asks of a run.
 *
 * @param program the hash of the program that runs: {@link Program}
 * @param master Spark's master URL
 * @param full whether nothing is taken over from the run before
 * @param keep how many generations stay
 */
public record RunOptions(
    String program,
    String master,
    Optional<YamlFile> cues,
    Optional<Own> model,
    Optional<Own> encoder,
    Limits limits,
    boolean full,
    int keep) {
  /**
   * A model or an encoder of the user's.
   *
   * @param hash of what was read of it
   * @param measured how good it is, as it says itself, which an encoder does not
   */
  public record Own(Path file, String hash, Optional<String> measured) {}

  /** What decides on findings, together with the bibliographies beside the files. */
  Settings settings(Bibliographies bibliographies) {
    return new Settings(
        program,
        cues.map(YamlFile::text),
        model.map(Own::hash),
        encoder.map(Own::hash),
        limits,
        bibliographies);
  }

  /** As the user gave them, by name, and what is known of files, for the record of the run. */
  Map<String, String> named(List<String> paths) {
    Map<String, String> named = new TreeMap<>(LimitNames.named(limits));
    named.put("paths", String.join(" ", paths));
    named.put("master", master);
    cues.ifPresent(file -> named.put("cues", file.name()));
    model.ifPresent(own -> named.put("model", own.file().toString()));
    model.ifPresent(own -> named.put("model-hash", own.hash()));
    model.flatMap(Own::measured).ifPresent(said -> named.put(RunRecord.MEASURED, said));
    encoder.ifPresent(own -> named.put("encoder", own.file().toString()));
    encoder.ifPresent(own -> named.put("encoder-hash", own.hash()));
    return named;
  }
}
