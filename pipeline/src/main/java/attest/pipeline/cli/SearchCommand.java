package attest.pipeline.cli;

import attest.corpus.FindingType;
import attest.corpus.PartialDate;
import attest.corpus.Span;
import attest.index.CitedFinding;
import attest.index.EvidenceIndex;
import attest.index.Hit;
import attest.index.SearchRequest;
import attest.index.SearchResult;
import attest.index.Themes;
import attest.reports.Citation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest search}: finds findings. */
@Command(
    name = "search",
    description = "Searches the findings by words, type, theme, source, date and moment.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nWords:%n",
    footer = {
      "  trust funding            both words, in any of their forms",
      "  trust OR faith           either",
      "  trust NOT contract       one without the other",
      "  '\"shared language\"'      exactly these words",
      "  collab*                  words that start so",
      "  heading:barriers         also title:, speaker:, origin:\"…\"",
      "  cause:trust effect:data  what a mechanism names as cause and effect; direction:undermines",
      "  reading:hedged           also reading:negated, view:critics, view:smith",
      "",
      "Examples:",
      "  attest search trust --type mechanism",
      "  attest search --theme power --source 'council-*.md' --since 2024 --until 2024-06",
      "  attest search --from 00:10:00 --to 00:20:00 --sort time --limit 50",
      "  attest search faith --context 200",
      "  attest search '\"data sharing\"' --json | jq '.hits[].finding.link'"
    })
final class SearchCommand implements Callable<Integer> {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What to look for; nothing: all.")
  private List<String> words = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "mechanism, challenge or strategy; may be given more than once.")
  private Set<FindingType> types = Set.of();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "A theme (see attest themes); with more than one, findings in all of them.")
  private List<String> themeNames = List.of();

  @Option(names = "--source", paramLabel = "GLOB", description = "Files, by name or path.")
  private Optional<String> source = Optional.empty();

  @Option(names = "--since", paramLabel = "DATE", description = "Works of 2024, 2024-05 or later.")
  private Optional<PartialDate> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "Works of that day or earlier.")
  private Optional<PartialDate> until = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = Clock.class,
      description = "Said in the recording at 00:10:00 or later.")
  private Optional<Double> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = Clock.class,
      description = "Said at that moment or earlier.")
  private Optional<Double> to = Optional.empty();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance, time (in the recording) or date (of the work).")
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;

  @Option(names = "--limit", paramLabel = "N", description = "How many (default: 20).")
  private int limit = 20;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "Show as many characters of the text before and after each quote.")
  private int context;

  @Option(names = "--json", description = "Print the hits as JSON.")
  private boolean json;

  @Mixin private CandidatesOption candidates = new CandidatesOption();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    SearchRequest request =
        SearchRequest.builder()
            .words(String.join(" ", words))
            .types(types)
            .themes(themeNames)
            .source(source)
            .since(since)
            .until(until)
            .from(from)
            .to(to)
            .order(order)
            .limit(limit)
            .build();
    Themes vocabulary = themes.themes();
    try (EvidenceIndex index = candidates.open(base, base.base().current(), vocabulary)) {
      SearchResult result = index.search(request);
      if (json) {
        out.println(Json.of(result));
      } else {
        print(result, index, out);
      }
    }
    return Attest.DONE;
  }

  private void print(SearchResult result, EvidenceIndex index, PrintWriter out) throws IOException {
    for (Hit hit : result.hits()) {
      CitedFinding finding = hit.finding();
      out.println(finding.type().label() + " · " + String.join(", ", finding.themes()));
      out.println("  “" + highlighted(hit) + "”");
      out.println("  — " + Citation.of(finding).line());
      finding.link().ifPresent(link -> out.println("    " + link));
      out.println("    " + finding.path() + finding.line().map(line -> ":" + line).orElse(""));
      if (context > 0) {
        index
            .text(finding.path())
            .ifPresent(text -> out.println("    " + Context.line(finding, text, context)));
      }
      out.println();
    }
    String shown =
        result.hits().size() < result.counts().quotes() ? result.hits().size() + " of " : "";
    out.println(
        shown
            + RunText.count(result.counts().quotes(), "quote")
            + " in "
            + RunText.count(result.counts().documents(), "document")
            + " of "
            + RunText.count(result.counts().origins(), "independent origin"));
  }

  /** The quote, with what matched in bold on a terminal. */
  private static String highlighted(Hit hit) {
    String quote = hit.finding().quote();
    if (!Boolean.getBoolean("attest.colour")) {
      return quote;
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Span span : hit.highlights()) {
      text.append(quote, at, span.start()).append(BOLD).append(span.of(quote)).append(PLAIN);
      at = span.end();
    }
    return text.append(quote, at, quote.length()).toString();
  }
}
