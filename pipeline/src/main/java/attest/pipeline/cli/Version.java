package attest.pipeline.cli;

import attest.pipeline.run.Program;
import picocli.CommandLine.IVersionProvider;

/** Attest's version, as {@code --version} prints it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"attest " + Program.version()};
  }
}
