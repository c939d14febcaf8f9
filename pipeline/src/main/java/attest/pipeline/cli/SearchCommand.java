package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.Found;
import attest.index.Theme;
import attest.index.Themes;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.index.finding.ReviewFilter;
import attest.index.search.Facet;
import attest.index.search.GroupedResult;
import attest.index.search.SearchRequest;
import attest.index.search.SearchResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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
      "  why does trust matter?   trust matter: words that only ask are left out of a question",
      "  trust OR faith           either; trust OR faith funding: (trust OR faith) funding",
      "  trust NOT contract       one without the other",
      "  '\"shared language\"'      exactly these words",
      "  '\"trust data\"~5'        both, at most five other words between them",
      "  collab*                  words that start so",
      "  co-creation              cocreation, too, and the other way round",
      "  PPP                      its synonyms, too: public-private partnership; '\"PPP\"': only PPP",
      "  heading:barriers         also label:, title:, speaker:, type:, path:\"…\", origin:\"…\"",
      "  cause:trust effect:data  what a mechanism names as cause and effect; direction:undermines",
      "  reading:hedged           also reading:negated, view:critics, view:smith",
      "",
      "Examples:",
      "  attest search trust --type mechanism",
      "  attest search --theme power --source 'council-*.md' --since 2024 --until 2024-06",
      "  attest search --from 00:10:00 --to 00:20:00 --sort time --limit 50",
      "  attest search faith --context 200",
      "  attest search trust --facets --limit 5",
      "  attest search trust --group-by origin --offset 20",
      "  attest search trust --histogram year",
      "  attest search --like 0f3a5c7d9b1e2468 --type strategy",
      "  attest search '\"data sharing\"' --json | jq '.hits[].finding.link'"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int HITS_OF_GROUP = 3;

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What to look for; nothing: all.")
  private List<String> words = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "relevance (without words, the surest of each independent origin, then the second of"
              + " each, and so on), time (in the recording), date (of the work) or place (in the"
              + " file).")
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;

  @Option(
      names = "--review",
      paramLabel = "STATE",
      description =
          "accepted, rejected, disputed, unreviewed, starred or noted; more than once: any.")
  private Set<ReviewFilter> reviews = Set.of();

  @Option(
      names = "--like",
      paramLabel = "ID",
      description = "Findings that say something like the one of that id (see --json).")
  private Optional<String> like = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(names = "--offset", paramLabel = "N", description = "Leave out the first N.")
  private int offset;

  @ArgGroup private Shape shape = new Shape();

  /** What is shown beside hits, or instead of them. */
  private static final class Shape {
    @Option(
        names = "--facets",
        description =
            "Count what matches by type, theme, kind of source, origin, year, speaker and review: "
                + "quotes/documents/independent origins.")
    private boolean facets;

    @Option(
        names = "--group-by",
        paramLabel = "WHAT",
        description = "Show the first three hits of each document or origin.")
    private Optional<GroupedResult.By> by = Optional.empty();

    @Option(
        names = "--histogram",
        paramLabel = "TIME",
        description =
            "Show instead how it is spread over time: by year or month of the works, or by minute"
                + " of one recording (with --source).")
    private Optional<Histogram.Over> histogram = Optional.empty();
  }

  @Option(
      names = "--context",
      paramLabel = "N",
      description =
          "Show as many characters of the text before and after each quote, with those who speak.")
  private int context;

  @Option(names = "--json", description = "Print the hits as JSON.")
  private boolean json;

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private CandidatesOption candidates = new CandidatesOption();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Mixin private SynonymsOption synonyms = new SynonymsOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (context < 0) {
      throw new UsageException("--context must not be below 0, as " + context + " is");
    }
    PrintWriter out = spec.commandLine().getOut();
    SearchRequest request =
        filter
            .request(String.join(" ", words))
            .order(order)
            .reviews(reviews)
            .like(like)
            .offset(offset)
            .limit(limit)
            .facets(shape.facets ? EnumSet.allOf(Facet.Field.class) : Set.of())
            .build();
    Themes vocabulary = themes.themes();
    if (!json && request.themes().isEmpty()) {
      tellOfTheme(request.words(), vocabulary);
    }
    try (EvidenceIndex index =
        candidates.open(base, base.base().current(), vocabulary, synonyms.synonyms())) {
      SearchText text = new SearchText(out, index, context);
      Found found = index.find(request);
      if (shape.by.isPresent()) {
        GroupedResult result = found.grouped(shape.by.get(), HITS_OF_GROUP);
        print(result, () -> text.print(result), out);
        printLess(request, found, result.counts(), index, out);
      } else if (shape.histogram.isPresent()) {
        Histogram result = Histogram.of(found, shape.histogram.get());
        print(result, () -> result.print(out), out);
        Counts counts = found.result().counts();
        if (counts.quotes() == 0 && !json) {
          out.println(Amounts.counts(counts));
        }
        printLess(request, found, counts, index, out);
      } else {
        SearchResult result = found.result();
        print(result, () -> text.print(result), out);
        printLess(request, found, result.counts(), index, out);
      }
    }
    return Attest.DONE;
  }

  private void tellOfTheme(String asked, Themes vocabulary) {
    vocabulary
        .named(asked)
        .map(Theme::name)
        .ifPresent(
            name ->
                spec.commandLine()
                    .getErr()
                    .println(
                        "'"
                            + name
                            + "' is a theme, too; --theme "
                            + name
                            + " also finds other words for it, and leaves namesakes out"));
  }

  private void printLess(
      SearchRequest request, Found found, Counts counts, EvidenceIndex index, PrintWriter out)
      throws IOException {
    if (counts.quotes() == 0 && !json) {
      LessAsked.print(request, found.result(), index, candidates.all(), out);
    }
  }

  /** Something printed. */
  private interface Printing {
    void run() throws IOException;
  }

  private void print(Object result, Printing text, PrintWriter out) throws IOException {
    if (json) {
      out.println(Json.of(result));
    } else {
      text.run();
    }
  }
}
