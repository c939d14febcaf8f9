package attest.pipeline.cli;

import attest.index.finding.Amounts;
import attest.index.verdict.Orphan;
import attest.index.verdict.Reviewed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest review orphans}: verdicts whose quotes are not found. */
@Command(
    name = "orphans",
    description = {
      "Lists verdicts whose quotes the base does not have any more, and why.",
      "They are kept, and count again when the quote is found. Judge what it is now, and withdraw",
      "what you do not need."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  attest review orphans", "  attest review withdraw 0123456789abcdef --who ann"})
final class ReviewOrphansCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Mixin private BaseOption base = new BaseOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Reviewed reviewed = base.reviewed(base.base().current(), spec.commandLine().getErr());
    if (json) {
      out.println(Json.of(reviewed.orphans()));
      return Attest.DONE;
    }
    for (Orphan orphan : reviewed.orphans()) {
      out.println(orphan.anchor().type().label() + ' ' + orphan.anchor().id());
      out.println("  “" + orphan.anchor().exact() + "” in " + orphan.anchor().path());
      out.println("  " + said(orphan));
      out.println("  " + orphan.reason().words());
      if (!orphan.near().isEmpty()) {
        out.println("  it may be " + String.join(" or ", orphan.near()));
      }
    }
    out.println(Amounts.count(reviewed.orphans().size(), "orphan"));
    return Attest.DONE;
  }

  private static String said(Orphan orphan) {
    return orphan.verdicts().stream()
        .map(verdict -> verdict.who() + ": " + verdict.judgement().label())
        .collect(Collectors.joining(", "));
  }
}
