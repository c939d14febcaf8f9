package attest.pipeline.cli;

import attest.corpus.YamlFile;
import attest.index.Themes;
import attest.index.skos.SkosReader;
import attest.index.skos.SkosSyntax;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says which themes there are. */
final class ThemesOption {
  @Option(
      names = "--themes",
      paramLabel = "FILE",
      description = "Your own themes, in place of those built in: YAML, or SKOS (.ttl, .jsonld).")
  private Optional<Path> file = Optional.empty();

  Themes themes() {
    return file.map(ThemesOption::of).orElseGet(Themes::builtIn);
  }

  private static Themes of(Path path) {
    return SkosSyntax.of(path)
        .map(syntax -> Themes.of(path.toString(), SkosReader.read(path, syntax)))
        .orElseGet(() -> Themes.of(YamlFile.at(path)));
  }
}
