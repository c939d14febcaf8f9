package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.finding.Amounts;
import attest.index.verdict.Verdict;
import attest.index.verdict.VerdictLog;
import attest.index.verdict.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest review merge}: takes in the verdicts of others. */
@Command(
    name = "merge",
    description = {
      "Takes in the verdicts of other people's logs, as verdicts.jsonl in their bases.",
      "What is there already is not taken again."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = "  attest review merge bob/evidence/verdicts.jsonl")
final class ReviewMergeCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The logs.")
  private List<Path> files = List.of();

  @Mixin private BaseOption base = new BaseOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    base.base().current();
    // All are read before any is taken in.
    List<Verdict> all = new ArrayList<>();
    for (Path file : files) {
      Verdicts read = VerdictLog.at(file).read();
      if (read.all().isEmpty() && !read.remarks().isEmpty()) {
        throw new UsageException(
            file + " holds no verdicts; give the verdicts.jsonl of another person's base");
      }
      read.remarks().forEach(spec.commandLine().getErr()::println);
      all.addAll(read.all());
    }
    int added = VerdictLog.of(base.base()).merge(all);
    spec.commandLine()
        .getOut()
        .println(Amounts.count(added, "verdict") + " taken in, " + (all.size() - added) + " known");
    return Attest.DONE;
  }
}
