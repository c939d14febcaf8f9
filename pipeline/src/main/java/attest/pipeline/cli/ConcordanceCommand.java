package attest.pipeline.cli;

import attest.index.EvidenceIndex;
import attest.index.Synonyms;
import attest.index.Themes;
import attest.index.finding.Amounts;
import attest.index.finding.Reviews;
import attest.index.search.Concordance;
import attest.reports.Citation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest concordance}: words in their context. */
@Command(
    name = "concordance",
    description = {
      "Shows words in their context, out of the whole texts of documents.",
      "That is every place where they stand, whether it is part of a finding or not, with its line,",
      "page, moment and link, as far as the source has them."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest concordance trust",
      "  attest concordance shared language --sort left",
      "  attest concordance 'collab*' --sort place --limit 200",
      "  attest concordance trust --json | jq -r '.lines[].source.path' | sort | uniq -c"
    })
final class ConcordanceCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "WORD",
      description =
          "Words that follow each other, as they stand; with * at the end: that start so.")
  private List<String> words = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "right (by the words after it), left (before it) or place (default: right).")
  private Concordance.Sort sort = Concordance.Sort.RIGHT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many lines (default: ${DEFAULT-VALUE}).")
  private int limit = 100;

  @Option(names = "--offset", paramLabel = "N", description = "Leave out the first N.")
  private int offset;

  @Option(names = "--json", description = "Print the lines as JSON.")
  private boolean json;

  @Mixin private BaseOption base = new BaseOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (EvidenceIndex index =
        EvidenceIndex.open(base.base().current(), Themes.builtIn(), Reviews.NONE, Synonyms.NONE)) {
      Concordance found = index.concordance(String.join(" ", words), sort, offset, limit);
      if (json) {
        out.println(Json.of(found));
      } else {
        print(found, out);
      }
    }
    return Attest.DONE;
  }

  private static void print(Concordance found, PrintWriter out) {
    int before = width(found.lines().stream().map(Concordance.Line::before));
    int after = width(found.lines().stream().map(line -> line.keyword() + line.after()));
    for (Concordance.Line line : found.lines()) {
      String rest = line.keyword() + line.after();
      out.println(
          " ".repeat(before - columns(line.before()))
              + line.before()
              + "["
              + line.keyword()
              + "]"
              + line.after()
              + " ".repeat(after - columns(rest))
              + "  "
              + place(line));
    }
    int shown = found.lines().size();
    out.println(
        (shown < found.occurrences() ? shown + " of " : "")
            + Amounts.count(found.occurrences(), "place")
            + " in "
            + Amounts.count(found.documents(), "document"));
  }

  /** Where it stands, as a search says it. */
  private static String place(Concordance.Line line) {
    List<String> places = new ArrayList<>();
    places.add(line.source().path() + line.line().map(number -> ":" + number).orElse(""));
    line.page().ifPresent(page -> places.add("p. " + page));
    line.time().ifPresent(time -> places.add(Citation.moment(time)));
    line.link().ifPresent(places::add);
    return String.join(", ", places);
  }

  private static int width(Stream<String> texts) {
    return texts.mapToInt(ConcordanceCommand::columns).max().orElse(0);
  }

  /** How many characters a reader sees, marks on letters left out. */
  private static int columns(String text) {
    return (int)
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
