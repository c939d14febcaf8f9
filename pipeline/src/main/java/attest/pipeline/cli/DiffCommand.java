package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.EvidenceIndex;
import attest.index.Themes;
import attest.index.base.Generation;
import attest.index.change.Change;
import attest.index.change.Difference;
import attest.index.change.DocumentChange;
import attest.index.change.FindingChange;
import attest.index.change.OptionChange;
import attest.index.finding.Amounts;
import attest.index.finding.Counts;
import attest.index.search.SearchRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest diff}: what a run has changed. */
@Command(
    name = "diff",
    description = {
      "Says what came, went and changed its label since an earlier generation, by document.",
      "The last line has what is sure enough for a report, and what was.",
      "",
      "+ came, - went, ~ changed. A file of which the bytes or the words are the same under another path",
      "is told in one line. How many generations there are to compare with is what attest run",
      "--keep says. A document that counts under another origin now, as another with its text came or",
      "went, is told in one line: its findings have other ids, and are the same."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest diff",
      "  attest diff 3 --json | jq -r '.documents[] | select(.change == \"came\") | .path'"
    })
final class DiffCommand implements Callable<Integer> {
  private static final String FIRST = "000001";

  @Parameters(
      arity = "0..1",
      paramLabel = "GENERATION",
      description =
          "The generation to compare the published one with, such as 3 (default: the one before).")
  private Optional<Integer> number = Optional.empty();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Mixin private BaseOption base = new BaseOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Generation> kept = base.base().generations();
    Generation earlier = earlier(kept);
    Generation published = kept.get(kept.size() - 1);
    Difference difference = Difference.between(earlier, sure(earlier), published, sure(published));
    if (json) {
      out.println(Json.of(difference));
      return Attest.DONE;
    }
    out.println("Generation " + difference.to() + " since " + difference.from());
    difference.options().forEach(option -> out.println(line(option)));
    difference.documents().forEach(document -> print(document, out));
    out.println(summary(difference));
    return Attest.DONE;
  }

  /** What of a generation is sure enough for a report, under what people say of it today. */
  private Counts sure(Generation generation) throws IOException {
    try (EvidenceIndex reviewed = base.open(generation, Themes.builtIn());
        EvidenceIndex index = reviewed.sure()) {
      return index.search(SearchRequest.builder().limit(1).build()).counts();
    }
  }

  private Generation earlier(List<Generation> kept) {
    String published = kept.get(kept.size() - 1).name();
    if (number.isEmpty()) {
      if (kept.size() < 2) {
        throw new UsageException(
            "there is no generation before "
                + published
                + " to compare it with"
                + ofDropped(published, ""));
      }
      return kept.get(kept.size() - 2);
    }
    String name = String.format(Locale.ROOT, "%06d", number.get());
    return kept.stream()
        .filter(generation -> generation.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no generation "
                        + name
                        + "; there is "
                        + kept.stream().map(Generation::name).collect(Collectors.joining(", "))
                        + ofDropped(kept.get(0).name(), name)));
  }

  /** What keeps generations, where those before the first that is kept were dropped. */
  private static String ofDropped(String first, String asked) {
    return first.equals(FIRST) || asked.compareTo(first) > 0
        ? ""
        : "; earlier ones were dropped, keep more with: attest run --keep N";
  }

  private static String line(OptionChange option) {
    return "Under another --"
        + option.option()
        + ": "
        + option.is().orElse("the default")
        + ", before "
        + (option.was().equals(option.is()) ? "the same file" : option.was().orElse("the default"));
  }

  private static void print(DocumentChange document, PrintWriter out) {
    out.println(
        sign(document.change())
            + " "
            + document
                .was()
                .map(was -> was + " is now " + document.path())
                .orElse(document.path() + " " + document.change().label())
            + state(document)
            + document
                .origin()
                .map(
                    origin ->
                        "; its origin is "
                            + origin
                            + document.wasOrigin().map(was -> ", was " + was).orElse(""))
                .orElse(""));
    document.findings().forEach(finding -> out.println("    " + line(finding)));
  }

  /** Whether it is or was rejected, and that its findings are the same, if there are any. */
  private static String state(DocumentChange document) {
    String findings =
        switch (document.change()) {
          case CHANGED -> ", its findings did not";
          case RENAMED -> ", its findings unchanged";
          case CAME, WENT, RELABELLED, SURER, DOUBTED -> "";
        };
    return document.rejected().map(why -> ", rejected: " + why).orElse("")
        + document.wasRejected().map(why -> ", was rejected: " + why).orElse("")
        + (document.findings().isEmpty() && document.rejected().isEmpty() ? findings : "");
  }

  private static String line(FindingChange finding) {
    List<FindingChange.Label> labels = finding.is().isEmpty() ? finding.was() : finding.is();
    boolean changed = !finding.is().isEmpty() && !finding.was().isEmpty();
    return sign(finding.change())
        + " "
        + said(labels)
        + (changed ? ", was " + said(finding.was()) : "")
        + ": “"
        + finding.quote()
        + "”";
  }

  /** Types, and of each whether it is a candidate. */
  private static String said(List<FindingChange.Label> labels) {
    return labels.stream()
        .map(label -> label.type().label() + (label.candidate() ? " · candidate" : ""))
        .collect(Collectors.joining(" and "));
  }

  private static String sign(Change change) {
    return switch (change) {
      case CAME -> "+";
      case WENT -> "-";
      case CHANGED, RENAMED, RELABELLED, SURER, DOUBTED -> "~";
    };
  }

  private static String summary(Difference difference) {
    return String.format(
        Locale.ROOT,
        "Documents: %,d came, %,d went, %,d changed, %,d renamed%n"
            + "Quotes in them: %s came, %s went, %s changed their label, %,d became surer, "
            + "%,d became candidates%n"
            + "Sure enough for a report: %s, before %s",
        difference.documents(Change.CAME),
        difference.documents(Change.WENT),
        difference.documents(Change.CHANGED),
        difference.documents(Change.RENAMED),
        quotes(difference, Change.CAME),
        quotes(difference, Change.WENT),
        quotes(difference, Change.RELABELLED),
        difference.quotes(Change.SURER).size(),
        difference.quotes(Change.DOUBTED).size(),
        Amounts.counts(difference.is()),
        Amounts.counts(difference.was()));
  }

  /** How many, and how many of them are no quotes of a report. */
  private static String quotes(Difference difference, Change change) {
    List<FindingChange> quotes = difference.quotes(change);
    int candidates = (int) quotes.stream().filter(FindingChange::ofCandidates).count();
    return Amounts.number(quotes.size())
        + (candidates == 0 ? "" : " (" + Amounts.count(candidates, "candidate") + ")");
  }
}
