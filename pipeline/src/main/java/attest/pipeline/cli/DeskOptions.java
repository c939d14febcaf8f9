package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.verdict.Reviewed;
import attest.index.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say who judges the findings of which base. */
final class DeskOptions {
  @Mixin private BaseOption base = new BaseOption();

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who judges (default: ATTEST_WHO of the environment, or the account's name).",
      defaultValue = "${ATTEST_WHO:-${sys:user.name}}")
  private String who = "";

  EvidenceBase base() {
    return base.base();
  }

  /** What people have said of a generation; what is odd in it is told. */
  Reviewed reviewed(Generation generation, PrintWriter err) throws IOException {
    return base.reviewed(generation, err);
  }

  /**
   * Who judges.
   *
   * @throws UsageException if nobody can be called so
   */
  String who() {
    String name = who.strip();
    if (!Verdict.isName(name)) {
      throw new UsageException("--who must be a name of one line and up to 100 characters");
    }
    return name;
  }

  Desk open() throws IOException {
    return Desk.at(base(), who());
  }
}
