package attest.pipeline.cli;

import attest.index.EvidenceIndex;
import attest.index.Generation;
import attest.index.Reviews;
import attest.index.Themes;
import java.io.IOException;
import picocli.CommandLine.Option;

/** The option that shows what is not sure enough for a report, too. */
final class CandidatesOption {
  @Option(
      names = "--all",
      description = "Take in candidates: quotes whose type is less sure than a report wants.")
  private boolean all;

  /** Whether candidates are taken in. */
  boolean all() {
    return all;
  }

  EvidenceIndex open(Generation generation, Themes themes) throws IOException {
    return all
        ? EvidenceIndex.open(generation, themes, Reviews.NONE)
        : EvidenceIndex.openSure(generation, themes, Reviews.NONE);
  }
}
