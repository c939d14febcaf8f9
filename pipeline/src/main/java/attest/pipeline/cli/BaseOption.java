package attest.pipeline.cli;

import attest.index.EvidenceBase;
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

  Path folder() {
    return folder;
  }
}
