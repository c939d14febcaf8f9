package attest.pipeline.cli;

import attest.corpus.YamlFile;
import attest.index.Synonyms;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says which words mean the same. */
final class SynonymsOption {
  @Option(
      names = "--synonyms",
      paramLabel = "FILE",
      description = "Your own groups of words that mean the same, in place of those built in.")
  private Optional<Path> file = Optional.empty();

  Synonyms synonyms() {
    return file.map(YamlFile::at).map(Synonyms::of).orElseGet(Synonyms::builtIn);
  }
}
