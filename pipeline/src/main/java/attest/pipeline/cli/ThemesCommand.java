package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.index.EvidenceIndex;
import attest.index.finding.Counts;
import attest.index.search.Overview;
import attest.index.search.ThemeCounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      out.println(row("", FindingType::plural, "all"));
      for (ThemeCounts theme : overview.themes()) {
        out.println(row(theme.theme(), type -> cell(theme.of(type)), cell(theme.all())));
      }
      out.println(row("in no theme", type -> "", cell(overview.inNoTheme())));
      out.println(row("all quotes", type -> cell(overview.of(type)), cell(overview.all())));
    }
    return Attest.DONE;
  }

  private static String row(String name, Function<FindingType, String> ofType, String all) {
    return Stream.concat(Arrays.stream(FindingType.values()).map(ofType), Stream.of(all))
        .map(cell -> String.format(Locale.ROOT, " %14s", cell))
        .collect(Collectors.joining("", String.format(Locale.ROOT, "%-32s", name), ""));
  }

  private static String cell(Counts counts) {
    return counts.quotes() == 0 ? "-" : SearchText.counts(counts);
  }
}
