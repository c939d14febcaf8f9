package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.index.Counts;
import attest.index.EvidenceIndex;
import attest.index.Overview;
import attest.index.ThemeCounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest themes}: the vocabulary, and how much evidence there is for each theme. */
@Command(
    name = "themes",
    description = {
      "Lists the themes with their evidence: quotes/documents/independent origins.",
      "A finding may be in several themes."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  attest themes", "  attest themes --themes my-themes.yaml --json"})
final class ThemesCommand implements Callable<Integer> {
  private static final String ROW = "%-32s %14s %14s %14s %14s%n";

  @Option(names = "--json", description = "Print the counts as JSON.")
  private boolean json;

  @Mixin private CandidatesOption candidates = new CandidatesOption();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (EvidenceIndex index = candidates.open(base, base.base().current(), themes.themes())) {
      Overview overview = index.overview();
      if (json) {
        out.println(Json.of(overview));
        return Attest.DONE;
      }
      out.printf(Locale.ROOT, ROW, "", "mechanisms", "challenges", "strategies", "all");
      for (ThemeCounts theme : overview.themes()) {
        out.printf(
            Locale.ROOT,
            ROW,
            theme.theme(),
            cell(theme.of(FindingType.MECHANISM)),
            cell(theme.of(FindingType.CHALLENGE)),
            cell(theme.of(FindingType.STRATEGY)),
            cell(theme.all()));
      }
      out.printf(Locale.ROOT, ROW, "in no theme", "", "", "", cell(overview.inNoTheme()));
      out.printf(
          Locale.ROOT,
          ROW,
          "all findings",
          cell(overview.of(FindingType.MECHANISM)),
          cell(overview.of(FindingType.CHALLENGE)),
          cell(overview.of(FindingType.STRATEGY)),
          cell(overview.all()));
    }
    return Attest.DONE;
  }

  private static String cell(Counts counts) {
    return counts.quotes() == 0
        ? "-"
        : counts.quotes() + "/" + counts.documents() + "/" + counts.origins();
  }
}
