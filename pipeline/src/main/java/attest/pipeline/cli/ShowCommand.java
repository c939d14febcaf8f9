package attest.pipeline.cli;

import attest.corpus.Reading;
import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.finding.CitedFinding;
import attest.reports.Citation;
import attest.reports.web.FindingView;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest show}: all that there is to tell of one finding. */
@Command(
    name = "show",
    description = {
      "Shows one finding: its quote and source, what stands around it, and why it is one.",
      "Ids are told by attest search --json, review and claims, by exports and by the pages."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest show 0f3a5c7d9b1e2468",
      "  attest show 0f3a5c7d9b1e2468 --context 2000",
      "  attest show 0f3a5c7d9b1e2468 --json | jq -r '.context.before'"
    })
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The id of the finding.")
  private String id = "";

  @Option(
      names = "--context",
      paramLabel = "N",
      description =
          "How many characters of the text to show before and after the quote (default:"
              + " ${DEFAULT-VALUE}).")
  private int context = FindingView.CONTEXT;

  @Option(names = "--json", description = "Print it as JSON, as the pages do.")
  private boolean json;

  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (context < 0) {
      throw new UsageException("--context must not be below 0, as " + context + " is");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (EvidenceIndex index = base.open(base.base().current(), themes.themes())) {
      CitedFinding finding =
          index
              .finding(id)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "there is no finding '" + id + "'; attest search --json shows ids"));
      FindingView view = FindingView.of(finding, index, context, false);
      if (json) {
        out.println(Json.of(view));
      } else {
        lines(view).forEach(out::println);
      }
    }
    return Attest.DONE;
  }

  private static List<String> lines(FindingView view) {
    CitedFinding finding = view.finding();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(Locale.ROOT, "%s %.2f", finding.type().label(), finding.score())
            + (finding.themes().isEmpty() ? "" : " · " + String.join(", ", finding.themes())));
    Reading reading = finding.reading().orElse(Reading.PLAIN);
    if (reading.candidate()) {
      lines.add("  candidate");
    }
    ReadingText.qualifiers(reading).forEach(qualifier -> lines.add("  " + qualifier));
    finding.review().ifPresent(review -> lines.add("  " + ReviewText.line(review)));
    lines.add(
        finding.label().map(label -> "  " + label + ": “").orElse("  “") + finding.quote() + "”");
    lines.add("  — " + Citation.of(finding).line());
    finding.link().ifPresent(link -> lines.add("    " + link));
    lines.add("    " + SearchText.place(finding));
    if (!finding.headings().isEmpty()) {
      lines.add("  under " + String.join(" › ", finding.headings()));
    }
    lines.add("");
    lines.add("  " + ContextText.line(view.context()));
    lines.add("");
    view.roles().forEach(part -> lines.add("  " + part.role() + ": “" + part.text() + "”"));
    view.direction().ifPresent(direction -> lines.add("  direction: " + direction));
    ReviewText.reasons(finding).forEach(reason -> lines.add("  " + reason));
    view.also().forEach(other -> lines.add("  also a " + named(other)));
    view.before().ifPresent(other -> lines.add("  the finding before it: " + other));
    view.after().ifPresent(other -> lines.add("  the finding after it: " + other));
    view.alike()
        .forEach(other -> lines.add("  like it, a " + named(other) + " “" + other.quote() + "”"));
    return lines;
  }

  private static String named(CitedFinding finding) {
    return finding.type().label() + ": " + finding.id();
  }
}
