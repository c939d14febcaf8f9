package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.base.Generation;
import attest.index.change.Change;
import attest.index.change.Difference;
import attest.index.change.DocumentChange;
import attest.index.change.FindingChange;
import attest.index.change.OptionChange;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    Difference difference = Difference.between(earlier(kept), kept.get(kept.size() - 1));
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

  private Generation earlier(List<Generation> kept) {
    String published = kept.get(kept.size() - 1).name();
    if (number.isEmpty()) {
      if (kept.size() < 2) {
        throw new UsageException(
            "there is no generation before " + published + " to compare it with");
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
                        + kept.stream().map(Generation::name).collect(Collectors.joining(", "))));
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
    String how =
        switch (finding.change()) {
          case RELABELLED -> finding.was().map(was -> ", was " + was.label()).orElse("");
          case SURER -> ", was a candidate";
          case DOUBTED -> ", now a candidate";
          case CAME, WENT, CHANGED, RENAMED -> "";
        };
    return sign(finding.change())
        + " "
        + finding.type().label()
        + how
        + ": “"
        + finding.quote()
        + "”";
  }

  private static String sign(Change change) {
    return switch (change) {
      case CAME -> "+";
      case WENT -> "-";
      case CHANGED, RENAMED, RELABELLED, SURER, DOUBTED -> "~";
    };
  }

  private static String summary(Difference difference) {
    Map<Change, Integer> findings = difference.findings();
    return String.format(
        Locale.ROOT,
        "Documents: %,d came, %,d went, %,d changed, %,d renamed%n"
            + "Findings: %,d came, %,d went, %,d changed their label, %,d became surer, "
            + "%,d became candidates",
        difference.documents(Change.CAME),
        difference.documents(Change.WENT),
        difference.documents(Change.CHANGED),
        difference.documents(Change.RENAMED),
        findings.getOrDefault(Change.CAME, 0),
        findings.getOrDefault(Change.WENT, 0),
        findings.getOrDefault(Change.RELABELLED, 0),
        findings.getOrDefault(Change.SURER, 0),
        findings.getOrDefault(Change.DOUBTED, 0));
  }
}
