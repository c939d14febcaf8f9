package attest.pipeline.cli;

import attest.index.EvidenceIndex;
import attest.index.Synonyms;
import attest.index.Themes;
import attest.index.base.Generation;
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

  /** A generation of a base, under what people have said of it. */
  EvidenceIndex open(BaseOption base, Generation generation, Themes themes) throws IOException {
    return open(base, generation, themes, Synonyms.builtIn());
  }

  /** The same, where queries also find these synonyms of their words. */
  EvidenceIndex open(BaseOption base, Generation generation, Themes themes, Synonyms synonyms)
      throws IOException {
    try (EvidenceIndex reviewed = base.open(generation, themes, synonyms)) {
      return of(reviewed);
    }
  }

  /** An index, all of it or what is sure. */
  EvidenceIndex of(EvidenceIndex index) throws IOException {
    return all ? index.everything() : index.sure();
  }
}
