package attest.pipeline.cli;

import attest.corpus.YamlFile;
import attest.pipeline.extract.CueRules;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that adds a user's cue rules. */
final class CuesOption {
  @Option(
      names = "--cues",
      paramLabel = "FILE",
      description =
          "Your own cue rules, beside those built in; one of the same name takes the other's place.")
  private Optional<Path> path = Optional.empty();

  Optional<YamlFile> file() {
    return path.map(YamlFile::at);
  }

  CueRules rules() {
    return file().map(CueRules::with).orElseGet(CueRules::builtIn);
  }
}
