package attest.pipeline.cli;

import attest.index.EvidenceIndex;
import attest.index.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest export}: every finding, for other programs. */
@Command(
    name = "export",
    description = "Writes every finding with all that is known of it, one JSON object a line.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest export --out findings.jsonl",
      "  attest export | jq -r 'select(.type == \"challenge\") | .quote'"
    })
final class ExportCommand implements Callable<Integer> {
  /** The forms of an export. */
  enum Format {
    /** JSON Lines. */
    JSONL
  }

  @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl (the default).")
  private Format format = Format.JSONL;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: the standard output).")
  private Optional<Path> file = Optional.empty();

  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    JsonLines lines =
        switch (format) {
          case JSONL -> new JsonLines();
        };
    try (EvidenceIndex index = base.open(base.base().current(), themes.themes())) {
      PrintWriter out = spec.commandLine().getOut();
      Output.write(
          file,
          out,
          writer -> index.forEach(finding -> writer.append(lines.line(finding)).append('\n')));
    }
    return Attest.DONE;
  }
}
