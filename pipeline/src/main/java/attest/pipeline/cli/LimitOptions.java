package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.corpus.read.file.Limits;
import attest.index.base.RunRecord;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How much may be read of a file, a bundle and a document. */
final class LimitOptions {
  private static final long MEGABYTE = 1L << 20;

  private static final String FILE = "max-file-mb";
  private static final String UNPACKED = "max-unpacked-mb";
  private static final String RATIO = "max-ratio";
  private static final String DEPTH = "max-depth";
  private static final String MEMBERS = "max-members";
  private static final String CHARACTERS = "max-characters";
  private static final String SECONDS = "seconds-per-document";

  @Option(
      names = "--" + FILE,
      paramLabel = "N",
      description = "Largest file that is read, in MiB (default: ${DEFAULT-VALUE}).")
  private long fileMegabytes = Limits.DEFAULT.fileBytes() / MEGABYTE;

  @Option(
      names = "--" + UNPACKED,
      paramLabel = "N",
      description =
          "Most that a bundle or packed document may unfold into, in MiB (default:"
              + " ${DEFAULT-VALUE}).")
  private long unpackedMegabytes = Limits.DEFAULT.unpackedBytes() / MEGABYTE;

  @Option(
      names = "--" + RATIO,
      paramLabel = "N",
      description = "How many times its packed size a member may have (default: ${DEFAULT-VALUE}).")
  private int ratio = Limits.DEFAULT.ratio();

  @Option(
      names = "--" + DEPTH,
      paramLabel = "N",
      description = "How many bundles may lie in one another (default: ${DEFAULT-VALUE}).")
  private int depth = Limits.DEFAULT.depth();

  @Option(
      names = "--" + MEMBERS,
      paramLabel = "N",
      description = {
        "Most members of a bundle (default: ${DEFAULT-VALUE}). With folders and hidden files, its",
        "list may have four times as many."
      })
  private int members = Limits.DEFAULT.members();

  @Option(
      names = "--" + CHARACTERS,
      paramLabel = "N",
      description = "Longest text of a document (default: ${DEFAULT-VALUE}).")
  private int characters = Limits.DEFAULT.characters();

  @Option(
      names = "--" + SECONDS,
      paramLabel = "N",
      description =
          "Time for reading a PDF, office file, web page, journal article or any file of more than "
              + "256 KB before it is given up, and for mining each 100,000 characters of any "
              + "document (default: ${DEFAULT-VALUE}).")
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

  /** Those that are not the default, by name, for the record of a run. */
  static Map<String, String> named(Limits limits) {
    Map<String, String> named = new TreeMap<>(values(limits));
    named.entrySet().removeAll(values(Limits.DEFAULT).entrySet());
    return named;
  }

  /** Those of a run, as its record names them. */
  static Limits of(RunRecord run) {
    String[] given =
        values(Limits.DEFAULT).keySet().stream()
            .filter(run.options()::containsKey)
            .map(name -> "--" + name + "=" + run.options().get(name))
            .toArray(String[]::new);
    return CommandLine.populateCommand(new LimitOptions(), given).limits();
  }

  private static Map<String, String> values(Limits limits) {
    return Map.of(
        FILE, String.valueOf(limits.fileBytes() / MEGABYTE),
        UNPACKED, String.valueOf(limits.unpackedBytes() / MEGABYTE),
        RATIO, String.valueOf(limits.ratio()),
        DEPTH, String.valueOf(limits.depth()),
        MEMBERS, String.valueOf(limits.members()),
        CHARACTERS, String.valueOf(limits.characters()),
        SECONDS, String.valueOf(limits.seconds()));
  }
}
