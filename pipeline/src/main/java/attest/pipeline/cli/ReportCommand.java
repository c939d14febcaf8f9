package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.Generation;
import attest.index.RunRecord;
import attest.index.Theme;
import attest.index.Themes;
import attest.reports.HtmlReport;
import attest.reports.MarkdownReport;
import attest.reports.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest report}: the evidence, told. */
@Command(
    name = "report",
    description = {
      "Writes a report, theme by theme and type by type.",
      "It holds counts, quotes from as many independent origins as there are, each with its citation",
      "and link, and the list of sources."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest report --out report.md",
      "  attest report --theme trust --theme power --format html --out trust-and-power.html"
    })
final class ReportCommand implements Callable<Integer> {
  /** The forms of a report. */
  enum Format {
    /** Markdown. */
    MD,
    /** One HTML page. */
    HTML
  }

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "A theme (see attest themes); may be given more than once (default: all).")
  private List<String> themeNames = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "md or html (default: as the name of --out ends, else md).")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--quotes",
      paramLabel = "N",
      description = "Quotes for each theme and type at most (default: ${DEFAULT-VALUE}).")
  private int quotes = 8;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: the standard output).")
  private Optional<Path> file = Optional.empty();

  @Mixin private CandidatesOption candidates = new CandidatesOption();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (quotes < 1) {
      throw new UsageException("--quotes must be at least 1, not " + quotes);
    }
    Themes vocabulary = themes.themes();
    List<Theme> chosen =
        themeNames.isEmpty() ? vocabulary.all() : themeNames.stream().map(vocabulary::get).toList();
    Generation generation = base.base().current();
    RunRecord run = RunRecord.read(generation.run());
    PrintWriter out = spec.commandLine().getOut();
    try (EvidenceIndex index = candidates.open(generation, vocabulary)) {
      Report report = Report.of(index, chosen, run.started(), quotes);
      String text =
          switch (form()) {
            case MD -> new MarkdownReport().write(report);
            case HTML -> new HtmlReport().write(report);
          };
      Output.write(file, out, writer -> writer.print(text));
    }
    return Attest.DONE;
  }

  private Format form() {
    return format.orElseGet(
        () ->
            file.filter(path -> path.toString().endsWith(".html")).isPresent()
                ? Format.HTML
                : Format.MD);
  }
}
