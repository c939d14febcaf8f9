package attest.pipeline.cli;

import attest.corpus.YamlFile;
import attest.corpus.read.file.Limits;
import attest.pipeline.spark.MiningJob;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user asks of a run.
 *
 * @param program the hash of the program that runs: {@link Program}
 * @param master Spark's master URL
 * @param encoderHash that of the encoder, by which models know it
 * @param full whether nothing is taken over from the run before
 * @param keep how many generations stay
 */
record RunOptions(
    String program,
    String master,
    Optional<YamlFile> cues,
    ModelOption model,
    EncoderOption encoder,
    Optional<String> encoderHash,
    Limits limits,
    boolean full,
    int keep) {
  private String cueText() {
    return cues.map(YamlFile::text).orElse("");
  }

  /** The job that mines so. */
  MiningJob job() throws IOException {
    return new MiningJob(master, cueText(), model.bytes(), encoder.files(), limits);
  }

  /** What decides on findings, together with the bibliographies beside the files. */
  Settings settings(Map<String, byte[]> bibliographies) throws IOException {
    return new Settings(program, cueText(), model.bytes(), encoder.files(), limits, bibliographies);
  }

  /** As the user gave them, by name, and the encoder's hash, for the record of the run. */
  Map<String, String> named(List<String> paths) {
    Map<String, String> named = new TreeMap<>();
    named.put("paths", String.join(" ", paths));
    named.put("master", master);
    cues.ifPresent(file -> named.put("cues", file.name()));
    model.path().ifPresent(file -> named.put("model", file.toString()));
    encoder.files().stream().findFirst().ifPresent(f -> named.put("encoder", f.toString()));
    encoderHash.ifPresent(hash -> named.put("encoder-hash", hash));
    return named;
  }
}
