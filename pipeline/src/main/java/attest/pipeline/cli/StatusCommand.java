package attest.pipeline.cli;

import attest.index.base.Generation;
import attest.index.base.RunRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest status}: what is in an evidence base. */
@Command(
    name = "status",
    description = {
      "Says what is in the evidence base.",
      "Documents by kind, findings by type, the rejected files by reason with what can be done",
      "about each, and what was odd in files and how it was taken."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest status",
      "  attest status --base evidence-2024 --json | jq '.rejected[].path'"
    })
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print the record of the run (run.json).")
  private boolean json;

  @Mixin private BaseOption base = new BaseOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Generation generation = base.base().current();
    RunRecord run = RunRecord.read(generation.run());
    generation.checkIntact();
    if (json) {
      out.println(Json.of(run));
      return Attest.DONE;
    }
    out.println(
        base.folder()
            + ": generation "
            + generation.name()
            + ", made "
            + run.started()
            + " with attest "
            + run.attest());
    RunText.lines(generation, run).forEach(out::println);
    return Attest.DONE;
  }
}
