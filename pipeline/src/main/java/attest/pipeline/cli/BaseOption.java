package attest.pipeline.cli;

import attest.index.EvidenceIndex;
import attest.index.Synonyms;
import attest.index.Themes;
import attest.index.base.EvidenceBase;
import attest.index.base.Generation;
import attest.index.finding.Reviews;
import attest.index.verdict.Reviewed;
import attest.index.verdict.VerdictLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the evidence base is. */
final class BaseOption {
  @Option(
      names = "--base",
      paramLabel = "DIR",
      description = "The evidence base (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("evidence");

  EvidenceBase base() {
    return EvidenceBase.at(folder);
  }

  /** What people have said of a generation; what is odd in it is told. */
  Reviewed reviewed(Generation generation, PrintWriter err) throws IOException {
    Reviewed reviewed = Reviewed.of(base(), generation);
    reviewed.remarks().forEach(err::println);
    return reviewed;
  }

  /** All of a generation, under what people have said of it. */
  EvidenceIndex open(Generation generation, Themes themes) throws IOException {
    return open(generation, themes, Synonyms.builtIn());
  }

  /** The same, where queries also find these synonyms of their words. */
  EvidenceIndex open(Generation generation, Themes themes, Synonyms synonyms) throws IOException {
    try (EvidenceIndex mined = EvidenceIndex.open(generation, themes, Reviews.NONE, synonyms)) {
      return mined.with(VerdictLog.of(base()).read().on(mined).reviews());
    }
  }

  Path folder() {
    return folder;
  }
}
