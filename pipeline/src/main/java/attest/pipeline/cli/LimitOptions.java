package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.corpus.read.file.Limits;
import attest.index.base.RunRecord;
import attest.pipeline.run.LimitNames;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How much may be read of a file, a bundle and a document. */
final class LimitOptions {
  @Option(
      names = "--" + LimitNames.FILE,
      paramLabel = "N",
      description = "Largest file that is read, in MiB (default: ${DEFAULT-VALUE}).")
  private long fileMegabytes = Limits.DEFAULT.fileBytes() / LimitNames.MEGABYTE;

  @Option(
      names = "--" + LimitNames.UNPACKED,
      paramLabel = "N",
      description =
          "Most that a bundle or packed document may unfold into, in MiB (default:"
              + " ${DEFAULT-VALUE}).")
  private long unpackedMegabytes = Limits.DEFAULT.unpackedBytes() / LimitNames.MEGABYTE;

  @Option(
      names = "--" + LimitNames.RATIO,
      paramLabel = "N",
      description = "How many times its packed size a member may have (default: ${DEFAULT-VALUE}).")
  private int ratio = Limits.DEFAULT.ratio();

  @Option(
      names = "--" + LimitNames.DEPTH,
      paramLabel = "N",
      description = "How many bundles may lie in one another (default: ${DEFAULT-VALUE}).")
  private int depth = Limits.DEFAULT.depth();

  @Option(
      names = "--" + LimitNames.MEMBERS,
      paramLabel = "N",
      description = {
        "Most members of a bundle (default: ${DEFAULT-VALUE}). With folders and hidden files, its",
        "list may have four times as many."
      })
  private int members = Limits.DEFAULT.members();

  @Option(
      names = "--" + LimitNames.CHARACTERS,
      paramLabel = "N",
      description = "Longest text of a document (default: ${DEFAULT-VALUE}).")
  private int characters = Limits.DEFAULT.characters();

  @Option(
      names = "--" + LimitNames.SECONDS,
      paramLabel = "N",
      description =
          "Time for reading a document before it is given up, and for mining each 100,000 "
              + "characters of it (default: ${DEFAULT-VALUE}).")
  private int seconds = Limits.DEFAULT.seconds();

  Limits limits() {
    try {
      return new Limits(
          Math.multiplyExact(fileMegabytes, LimitNames.MEGABYTE),
          Math.multiplyExact(unpackedMegabytes, LimitNames.MEGABYTE),
          ratio,
          depth,
          members,
          characters,
          seconds);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UsageException(
          "a limit is out of range: " + e.getMessage() + "; see attest run --help", e);
    }
  }

  /** Those of a run, as its record names them. */
  static Limits of(RunRecord run) {
    String[] given =
        LimitNames.all().stream()
            .filter(run.options()::containsKey)
            .map(name -> "--" + name + "=" + run.options().get(name))
            .toArray(String[]::new);
    return CommandLine.populateCommand(new LimitOptions(), given).limits();
  }
}
