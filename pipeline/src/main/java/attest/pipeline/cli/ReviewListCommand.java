package attest.pipeline.cli;

import attest.index.finding.Amounts;
import attest.index.verdict.Judged;
import attest.index.verdict.Reviewed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest review list}: what people say of findings. */
@Command(
    name = "list",
    description = "Lists the findings that somebody said something of, with what all of them say.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest review list",
      "  attest review list --json | jq '.[] | select(.review.state == \"disputed\")'"
    })
final class ReviewListCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print them as JSON, with what each person says.")
  private boolean json;

  @Mixin private BaseOption base = new BaseOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Reviewed reviewed = base.reviewed(base.base().current(), spec.commandLine().getErr());
    if (json) {
      out.println(Json.of(reviewed.judged()));
      return Attest.DONE;
    }
    for (Judged judged : reviewed.judged()) {
      out.println(judged.finding().type().label() + ' ' + judged.finding().id());
      out.println("  “" + judged.finding().quote() + '”');
      out.println("  " + ReviewText.line(judged.review()));
    }
    out.println(
        Amounts.count(reviewed.judged().size(), "reviewed finding")
            + ", "
            + Amounts.count(reviewed.orphans().size(), "orphan")
            + " (attest review orphans)");
    return Attest.DONE;
  }
}
