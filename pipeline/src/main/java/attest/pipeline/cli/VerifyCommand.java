package attest.pipeline.cli;

import attest.index.base.Generation;
import attest.index.base.RunRecord;
import attest.index.finding.Amounts;
import attest.pipeline.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attest verify}: does every quote still stand in its source? */
@Command(
    name = "verify",
    description = {
      "Checks each quote, offset and timecode against its source.",
      "Every source is read again within the limits of the run, and its bare file is searched",
      "as well."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest verify",
      "  attest verify --base evidence-2024 && echo sound",
      "",
      "Exit codes: 0 every finding stands, 1 one does not, 2 usage."
    })
final class VerifyCommand implements Callable<Integer> {
  /** Faults that are shown; beyond these, one more says nothing new. */
  private static final int MOST_SHOWN = 50;

  @Mixin private BaseOption base = new BaseOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Generation generation = base.base().current();
    RunRecord run = RunRecord.read(generation.run());
    Progress progress = Progress.of(spec.commandLine().getErr(), "Verifying", run.count("given"));
    Verification verification = new Verification(run, LimitOptions.of(run));
    try (verification) {
      verification.verify(generation, progress::advance);
    } finally {
      progress.finish();
    }
    verification.faults().stream().limit(MOST_SHOWN).forEach(out::println);
    out.println(
        Amounts.count(verification.findings(), "finding")
            + " in "
            + Amounts.count(verification.documents(), "document")
            + ": "
            + (verification.faults().isEmpty()
                ? "every one stands in its source"
                : Amounts.count(verification.faults().size(), "fault")));
    return verification.faults().isEmpty() ? Attest.DONE : Attest.FAILURE;
  }
}
