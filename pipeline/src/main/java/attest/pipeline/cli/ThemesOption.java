package attest.pipeline.cli;

import attest.corpus.YamlFile;
import attest.index.Themes;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says which themes there are. */
final class ThemesOption {
  @Option(
      names = "--themes",
      paramLabel = "FILE",
      description = "Your own themes, in place of those built in.")
  private Optional<Path> file = Optional.empty();

  Themes themes() {
    return file.map(YamlFile::at).map(Themes::of).orElseGet(Themes::builtIn);
  }
}
