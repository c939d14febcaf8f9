package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.corpus.read.file.Limits;
import picocli.CommandLine.Option;

/** How much may be read of a file, a bundle and a document. */
final class LimitOptions {
  private static final long MEGABYTE = 1L << 20;

  @Option(
      names = "--max-file-mb",
      paramLabel = "N",
      description = "Largest file that is read, in MiB (default: ${DEFAULT-VALUE}).")
  private long fileMegabytes = Limits.DEFAULT.fileBytes() / MEGABYTE;

  @Option(
      names = "--max-unpacked-mb",
      paramLabel = "N",
      description =
          "Most that a bundle or packed document may unfold into, in MiB (default:"
              + " ${DEFAULT-VALUE}).")
  private long unpackedMegabytes = Limits.DEFAULT.unpackedBytes() / MEGABYTE;

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      description = "How many times its packed size a member may have (default: ${DEFAULT-VALUE}).")
  private int ratio = Limits.DEFAULT.ratio();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "How many bundles may lie in one another (default: ${DEFAULT-VALUE}).")
  private int depth = Limits.DEFAULT.depth();

  @Option(
      names = "--max-members",
      paramLabel = "N",
      description = "Most members of a bundle (default: ${DEFAULT-VALUE}).")
  private int members = Limits.DEFAULT.members();

  @Option(
      names = "--max-characters",
      paramLabel = "N",
      description = "Longest text of a document (default: ${DEFAULT-VALUE}).")
  private int characters = Limits.DEFAULT.characters();

  @Option(
      names = "--seconds-per-document",
      paramLabel = "N",
      description =
          "Time for reading a PDF, office file, web page or journal article before it is given up "
              + "(default: ${DEFAULT-VALUE}).")
  private int seconds = Limits.DEFAULT.seconds();

  Limits limits() {
    try {
      return new Limits(
          Math.multiplyExact(fileMegabytes, MEGABYTE),
          Math.multiplyExact(unpackedMegabytes, MEGABYTE),
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
}
